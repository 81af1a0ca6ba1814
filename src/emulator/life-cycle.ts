import { pause } from "./clock.js";
import { badRequest } from "./errors.js";
import type { BodyOf, Run } from "./schemas.js";
import type { RunRecord, ThreadRecord } from "./state.js";
import { closeMessage, closeStep, tokensOf, toUsage } from "./steps.js";
import { emit, endStreams } from "./stream.js";
import { ModelFailure, takeTurn } from "./turn.js";
import { nowSeconds, type World } from "./world.js";

/** Whether a run in this status keeps its thread locked. */
export const IS_ACTIVE = {
  queued: true,
  in_progress: true,
  requires_action: true,
  cancelling: true,
  cancelled: false,
  failed: false,
  completed: false,
  expired: false,
} as const satisfies Record<Run["status"], boolean>;

type Settled = { [S in Run["status"]]: (typeof IS_ACTIVE)[S] extends false ? S : never }[Run["status"]];

/** Starts a run that was just created: it is queued, worked on, and expires unless it ends in time. */
export function startRun(world: World, thread: ThreadRecord, record: RunRecord): void {
  const { run, listeners } = record;
  const expiresInMs = (run.expires_at ?? 0) * 1000 - world.clock.now();
  record.cancelExpiry = world.clock.after(expiresInMs, () => settle(world, thread, record, "expired"));
  emit(listeners, { event: "thread.run.created", data: run });
  queue(world, thread, record);
}

/** Puts a run in the queue, where its work begins by itself. */
function queue(world: World, thread: ThreadRecord, record: RunRecord): void {
  const abort = new AbortController();
  record.abort = abort;
  record.run.status = "queued";
  emit(record.listeners, { event: "thread.run.queued", data: record.run });
  work(world, thread, record).catch((error: unknown) => {
    // Whoever aborts the work says what becomes of the run.
    if (abort.signal.aborted) return;
    const code = error instanceof ModelFailure ? error.code : "server_error";
    settle(world, thread, record, "failed", { code, message: error instanceof Error ? error.message : String(error) });
  });
}

/** A model that calls built-in tools for ever would stop everything else. */
const MAX_TURNS = 100;

async function work(world: World, thread: ThreadRecord, record: RunRecord): Promise<void> {
  const { run, listeners, abort } = record;
  await pause(world.clock, world.latency.queuedMs, abort.signal);
  run.status = "in_progress";
  run.started_at ??= nowSeconds(world);
  emit(listeners, { event: "thread.run.in_progress", data: run });
  for (let turn = 0; turn < MAX_TURNS; turn++) {
    const end = await takeTurn(world, thread, record);
    if (end.next === "turn") continue;
    if (end.next === "tools") {
      run.status = "requires_action";
      run.required_action = { type: "submit_tool_outputs", submit_tool_outputs: { tool_calls: end.calls } };
      emit(listeners, { event: "thread.run.requires_action", data: run });
      return endStreams(listeners);
    }
    if (end.incomplete) run.incomplete_details = { reason: end.incomplete };
    return settle(world, thread, record, "completed");
  }
  throw new ModelFailure(`The model called tools ${MAX_TURNS} times in a row and came to no end.`);
}

const STAMPS = {
  completed: "completed_at",
  failed: "failed_at",
  cancelled: "cancelled_at",
} as const satisfies Partial<Record<Settled, keyof Run>>;

const BROKEN_OFF = {
  completed: undefined,
  failed: "run_failed",
  cancelled: "run_cancelled",
  expired: "run_expired",
} as const satisfies Record<Settled, string | undefined>;

/** Ends a run, with whatever it was writing or waiting for. */
function settle(
  world: World,
  thread: ThreadRecord,
  record: RunRecord,
  status: Settled,
  error: Run["last_error"] = null,
): void {
  const { run, listeners } = record;
  stopRun(record);
  for (const step of record.steps.values()) {
    if (step.status !== "in_progress") continue;
    if (step.step_details.type === "message_creation") {
      const message = thread.messages.get(step.step_details.message_creation.message_id);
      if (message) closeMessage(world, record, message, BROKEN_OFF[status]);
    }
    closeStep(world, record, step, status, error);
  }
  run.status = status;
  run.required_action = null;
  run.last_error = error;
  run.expires_at = null;
  run.usage = toUsage(tokensOf(record));
  // An expired run has no time of its own.
  if (status !== "expired") run[STAMPS[status]] = nowSeconds(world);
  emit(listeners, { event: `thread.run.${status}`, data: run });
  endStreams(listeners);
}

/** Stops the work on a run and leaves it as it is: its thread is gone. */
export function stopRun(record: RunRecord): void {
  record.cancelExpiry();
  record.abort.abort();
}

/**
 * Asks for the end of a run, which comes a little later.
 * @throws {Refusal} 400 when it has ended or is ending already.
 */
export function cancelRun(world: World, thread: ThreadRecord, record: RunRecord): void {
  const { run, listeners } = record;
  if (!IS_ACTIVE[run.status] || run.status === "cancelling") {
    throw badRequest(`Cannot cancel run with status '${run.status}'.`);
  }
  record.abort.abort();
  record.abort = new AbortController();
  run.status = "cancelling";
  run.required_action = null;
  emit(listeners, { event: "thread.run.cancelling", data: run });
  pause(world.clock, world.latency.cancelMs, record.abort.signal).then(
    () => settle(world, thread, record, "cancelled"),
    // It expired while it was cancelling, or is gone.
    () => {},
  );
}

type ToolOutputs = BodyOf<"submitToolOuputsToRun">["tool_outputs"];

/**
 * Holds outputs against the calls that a run waits for.
 * @throws {Refusal} 400 when it waits for none, or for others than these.
 */
export function requireToolOutputs({ run }: RunRecord, outputs: ToolOutputs): void {
  if (run.status !== "requires_action") throw badRequest(`Runs in status "${run.status}" do not accept tool outputs.`);
  const expected = run.required_action?.submit_tool_outputs.tool_calls.map((call) => call.id) ?? [];
  const got = outputs.map((output, index) => {
    if (output.tool_call_id !== undefined) return output.tool_call_id;
    const param = `tool_outputs[${index}].tool_call_id`;
    throw badRequest(`Missing required parameter: '${param}'.`, param, "missing_required_parameter");
  });
  if (got.length !== expected.length || !expected.every((id) => got.includes(id))) {
    const list = (ids: string[]) => `[${ids.map((id) => `'${id}'`).join(", ")}]`;
    throw badRequest(`Expected tool outputs for call_ids ${list(expected)}, got ${list(got)}`);
  }
}

/** Writes the outputs of all calls into their step and sends the run on its way. */
export function resumeRun(world: World, thread: ThreadRecord, record: RunRecord, outputs: ToolOutputs): void {
  for (const step of record.steps.values()) {
    if (step.status !== "in_progress" || step.step_details.type !== "tool_calls") continue;
    for (const call of step.step_details.tool_calls) {
      if (call.type !== "function") continue;
      call.function.output = outputs.find((output) => output.tool_call_id === call.id)?.output ?? "";
    }
    closeStep(world, record, step, "completed");
  }
  record.run.required_action = null;
  queue(world, thread, record);
}
