import { pause } from "../state/clock.js";
import { emit, endStreams } from "../state/events.js";
import type { RunRecord } from "../state/records.js";
import type { Run, RunError, RunStep, ToolOutput } from "../state/schemas.js";
import { type Context, nowSeconds } from "./context.js";
import { closeMessage, closeStep, tokensOf, toUsage } from "./steps.js";
import { ModelFailure, type TurnEnd, takeTurn } from "./turn.js";

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

type Status = keyof typeof IS_ACTIVE;
type Settled = { [S in Status]: (typeof IS_ACTIVE)[S] extends false ? S : never }[Status];

/** Starts a run that was just created: it is queued, worked on, and expires unless it ends in time. */
export function startRun(context: Context, record: RunRecord): void {
  const { run, listeners } = record;
  const { clock } = context;
  const expiresAtMs = (run.expires_at ?? 0) * 1000;
  const expire = () => settle(context, record, "expired");
  record.cancelExpiry = clock.after(expiresAtMs - clock.now(), expire);
  emit(listeners, { event: "thread.run.created", data: run });
  queue(context, record);
}

/** Queues a run, from where it continues by itself. */
function queue(context: Context, record: RunRecord): void {
  const { run, listeners } = record;
  const abort = new AbortController();
  record.abort = abort;
  run.status = "queued";
  emit(listeners, { event: "thread.run.queued", data: run });
  work(context, record).catch((error: unknown) => {
    // Whoever aborts the work decides how the run ends.
    if (!abort.signal.aborted) settle(context, record, "failed", toRunError(error));
  });
}

function toRunError(error: unknown): RunError {
  const code = error instanceof ModelFailure ? error.code : "server_error";
  const message = error instanceof Error ? error.message : String(error);
  return { code, message };
}

/** A model that calls built-in tools for ever would block everything else. */
const MAX_TURNS = 100;

async function work(context: Context, record: RunRecord): Promise<void> {
  const { run, listeners, abort } = record;
  await pause(context.clock, context.latency.queuedMs, abort.signal);
  run.status = "in_progress";
  run.started_at ??= nowSeconds(context);
  emit(listeners, { event: "thread.run.in_progress", data: run });
  for (let turn = 0; turn < MAX_TURNS; turn++) {
    const end = await takeTurn(context, record);
    if (end.next !== "turn") return endWork(context, record, end);
  }
  throw new ModelFailure(`The model called tools ${MAX_TURNS} times in a row and came to no end.`);
}

type WorkEnd = Exclude<TurnEnd, { next: "turn" }>;

/** Ends the work on a run: it waits for tool outputs, or it is done. */
function endWork(context: Context, record: RunRecord, end: WorkEnd): void {
  const { run, listeners } = record;
  if (end.next === "tools") {
    run.status = "requires_action";
    run.required_action = {
      type: "submit_tool_outputs",
      submit_tool_outputs: { tool_calls: end.calls },
    };
    emit(listeners, { event: "thread.run.requires_action", data: run });
    endStreams(listeners);
  } else if (end.incomplete) {
    run.incomplete_details = { reason: end.incomplete };
    settle(context, record, "incomplete");
  } else {
    settle(context, record, "completed");
  }
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
function settle(context: Context, record: RunRecord, status: Settled, error?: RunError): void {
  const { run, listeners } = record;
  stopRun(record);
  // A step has no status of its own for a limit of tokens.
  const stepStatus = status === "incomplete" ? "completed" : status;
  for (const step of openSteps(record)) {
    const message = messageOf(record, step);
    if (message) closeMessage(context, record, message, INCOMPLETE_REASONS[status]);
    closeStep(context, record, step, stepStatus, error);
  }
  run.status = status;
  run.required_action = null;
  run.last_error = error ?? null;
  run.expires_at = null;
  run.usage = toUsage(tokensOf(record));
  // An expired run has no timestamp of its own.
  if (status !== "expired") run[TIMESTAMPS[status]] = nowSeconds(context);
  emit(listeners, { event: `thread.run.${status}`, data: run });
  endStreams(listeners);
}

function openSteps({ steps }: RunRecord): RunStep[] {
  return steps.values().filter((step) => step.status === "in_progress");
}

/** The message that a step writes, if it writes one. */
function messageOf({ thread }: RunRecord, { step_details: details }: RunStep) {
  if (details.type !== "message_creation") return undefined;
  return thread.messages.get(details.message_creation.message_id);
}

/** Stops the work on a run and leaves the run as it is: its thread is deleted. */
export function stopRun(record: RunRecord): void {
  record.cancelExpiry();
  record.abort.abort();
}

/** Begins to cancel an active run, which ends a little later. */
export function cancelRun(context: Context, record: RunRecord): void {
  const { run, listeners } = record;
  record.abort.abort();
  record.abort = new AbortController();
  run.status = "cancelling";
  run.required_action = null;
  emit(listeners, { event: "thread.run.cancelling", data: run });
  pause(context.clock, context.latency.cancelMs, record.abort.signal).then(
    () => settle(context, record, "cancelled"),
    // It expired while it was cancelling, or its thread is deleted.
    () => {},
  );
}

/** Writes the outputs of all calls into their step and queues the run again. */
export function resumeRun(context: Context, record: RunRecord, outputs: ToolOutput[]): void {
  const outputsById = new Map(outputs.map((one) => [one.tool_call_id, one.output]));
  for (const step of openSteps(record)) {
    const { step_details: details } = step;
    if (details.type !== "tool_calls") continue;
    for (const call of details.tool_calls) {
      if (call.type !== "function") continue;
      call.function.output = outputsById.get(call.id) ?? "";
    }
    closeStep(context, record, step, "completed");
  }
  record.run.required_action = null;
  queue(context, record);
}
