import { pause } from "../state/clock.js";
import { emit, endStreams } from "../state/events.js";
import type { RunRecord, ThreadRecord } from "../state/records.js";
import type { BodyOf, Run, RunError } from "../state/schemas.js";
import { type EmulatorContext, nowSeconds } from "./context.js";
import { closeMessage, closeStep, tokensOf, toUsage } from "./steps.js";
import { ModelFailure, takeTurn } from "./turn.js";

/** Whether a run in this status keeps its thread locked. */
export const IS_ACTIVE = {
  queued: true,
  in_progress: true,
  requires_action: true,
  cancelling: true,
  cancelled: false,
  failed: false,
  completed: false,
  incomplete: false,
  expired: false,
} as const satisfies Record<Run["status"], boolean>;

type Settled = { [S in Run["status"]]: (typeof IS_ACTIVE)[S] extends false ? S : never }[Run["status"]];

/** Starts a run that was just created: it is queued, worked on, and expires unless it ends in time. */
export function startRun(context: EmulatorContext, thread: ThreadRecord, record: RunRecord): void {
  const { run, listeners } = record;
  const expiresInMs = (run.expires_at ?? 0) * 1000 - context.clock.now();
  record.cancelExpiry = context.clock.after(expiresInMs, () => settle(context, thread, record, "expired"));
  emit(listeners, { event: "thread.run.created", data: run });
  queue(context, thread, record);
}

/** Queues a run, from where it continues by itself. */
function queue(context: EmulatorContext, thread: ThreadRecord, record: RunRecord): void {
  const abort = new AbortController();
  record.abort = abort;
  record.run.status = "queued";
  emit(record.listeners, { event: "thread.run.queued", data: record.run });
  work(context, thread, record).catch((error: unknown) => {
    // Whoever aborts the work decides how the run ends.
    if (!abort.signal.aborted) settle(context, thread, record, "failed", toRunError(error));
  });
}

function toRunError(error: unknown): RunError {
  const code = error instanceof ModelFailure ? error.code : "server_error";
  return { code, message: error instanceof Error ? error.message : String(error) };
}

/** A model that calls built-in tools for ever would block everything else. */
const MAX_TURNS = 100;

async function work(context: EmulatorContext, thread: ThreadRecord, record: RunRecord): Promise<void> {
  const { run, listeners, abort } = record;
  await pause(context.clock, context.latency.queuedMs, abort.signal);
  run.status = "in_progress";
  run.started_at ??= nowSeconds(context);
  emit(listeners, { event: "thread.run.in_progress", data: run });
  for (let turn = 0; turn < MAX_TURNS; turn++) {
    const end = await takeTurn(context, thread, record);
    if (end.next === "turn") continue;
    if (end.next === "tools") {
      run.status = "requires_action";
      run.required_action = { type: "submit_tool_outputs", submit_tool_outputs: { tool_calls: end.calls } };
      emit(listeners, { event: "thread.run.requires_action", data: run });
      return endStreams(listeners);
    }
    if (!end.incomplete) return settle(context, thread, record, "completed");
    run.incomplete_details = { reason: end.incomplete };
    return settle(context, thread, record, "incomplete");
  }
  throw new ModelFailure(`The model called tools ${MAX_TURNS} times in a row and came to no end.`);
}

const TIMESTAMPS = {
  completed: "completed_at",
  incomplete: "completed_at",
  failed: "failed_at",
  cancelled: "cancelled_at",
} as const satisfies Partial<Record<Settled, keyof Run>>;

const INCOMPLETE_REASONS = {
  completed: undefined,
  incomplete: "max_tokens",
  failed: "run_failed",
  cancelled: "run_cancelled",
  expired: "run_expired",
} as const satisfies Record<Settled, string | undefined>;

/** Ends a run, with whatever it was writing or waiting for. */
function settle(
  context: EmulatorContext,
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
      if (message) closeMessage(context, record, message, INCOMPLETE_REASONS[status]);
    }
    // A step has no status of its own for a limit of tokens.
    closeStep(context, record, step, status === "incomplete" ? "completed" : status, error);
  }
  run.status = status;
  run.required_action = null;
  run.last_error = error;
  run.expires_at = null;
  run.usage = toUsage(tokensOf(record));
  // An expired run has no timestamp of its own.
  if (status !== "expired") run[TIMESTAMPS[status]] = nowSeconds(context);
  emit(listeners, { event: `thread.run.${status}`, data: run });
  endStreams(listeners);
}

/** Stops the work on a run and leaves the run as it is: its thread is deleted. */
export function stopRun(record: RunRecord): void {
  record.cancelExpiry();
  record.abort.abort();
}

/** Begins to cancel an active run, which ends a little later. */
export function cancelRun(context: EmulatorContext, thread: ThreadRecord, record: RunRecord): void {
  const { run, listeners } = record;
  record.abort.abort();
  record.abort = new AbortController();
  run.status = "cancelling";
  run.required_action = null;
  emit(listeners, { event: "thread.run.cancelling", data: run });
  pause(context.clock, context.latency.cancelMs, record.abort.signal).then(
    () => settle(context, thread, record, "cancelled"),
    // It expired while it was cancelling, or its thread is deleted.
    () => {},
  );
}

type ToolOutputs = BodyOf<"submitToolOutputsToRun">["tool_outputs"];

/** Writes the outputs of all calls into their step and queues the run again. */
export function resumeRun(
  context: EmulatorContext,
  thread: ThreadRecord,
  record: RunRecord,
  outputs: ToolOutputs,
): void {
  for (const step of record.steps.values()) {
    if (step.status !== "in_progress" || step.step_details.type !== "tool_calls") continue;
    for (const call of step.step_details.tool_calls) {
      if (call.type !== "function") continue;
      call.function.output = outputs.find((output) => output.tool_call_id === call.id)?.output ?? "";
    }
    closeStep(context, record, step, "completed");
  }
  record.run.required_action = null;
  queue(context, thread, record);
}
