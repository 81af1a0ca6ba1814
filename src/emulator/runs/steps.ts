import { emit } from "../state/events.js";
import type { RunRecord, ThreadRecord } from "../state/records.js";
import type { Message, Run, RunStep, StepDetails, Usage } from "../state/schemas.js";
import { type EmulatorContext, nowSeconds } from "./context.js";

type Tokens = Pick<Usage, "prompt_tokens" | "completion_tokens">;

/** Adds a step to a run and tells its listeners. */
export function openStep(context: EmulatorContext, record: RunRecord, details: StepDetails): RunStep {
  const { run, listeners } = record;
  const step: RunStep = {
    id: context.ids.next("step"),
    object: "thread.run.step",
    created_at: nowSeconds(context),
    assistant_id: run.assistant_id,
    thread_id: run.thread_id,
    run_id: run.id,
    type: details.type,
    status: "in_progress",
    step_details: details,
    last_error: null,
    expired_at: null,
    cancelled_at: null,
    failed_at: null,
    completed_at: null,
    metadata: {},
    usage: null,
  };
  record.steps.add(step.id, step);
  emit(listeners, { event: "thread.run.step.created", data: step });
  emit(listeners, { event: "thread.run.step.in_progress", data: step });
  return step;
}

/** Opens a step that writes a message, and the message. */
export function openMessage(
  context: EmulatorContext,
  thread: ThreadRecord,
  record: RunRecord,
): { message: Message; step: RunStep } {
  const { run, listeners } = record;
  const message: Message = {
    id: context.ids.next("msg"),
    object: "thread.message",
    created_at: nowSeconds(context),
    thread_id: run.thread_id,
    status: "in_progress",
    incomplete_details: null,
    completed_at: null,
    incomplete_at: null,
    role: "assistant",
    content: [],
    assistant_id: run.assistant_id,
    run_id: run.id,
    file_ids: [],
    attachments: [],
    metadata: {},
  };
  const step = openStep(context, record, { type: "message_creation", message_creation: { message_id: message.id } });
  thread.messages.add(message.id, message);
  emit(listeners, { event: "thread.message.created", data: message });
  emit(listeners, { event: "thread.message.in_progress", data: message });
  return { message, step };
}

/** Ends a message: complete, or incomplete for a reason. */
export function closeMessage(
  context: EmulatorContext,
  { listeners }: RunRecord,
  message: Message,
  reason?: NonNullable<Message["incomplete_details"]>["reason"],
): void {
  if (reason) {
    Object.assign(message, {
      status: "incomplete",
      incomplete_at: nowSeconds(context),
      incomplete_details: { reason },
    });
    emit(listeners, { event: "thread.message.incomplete", data: message });
  } else {
    Object.assign(message, { status: "completed", completed_at: nowSeconds(context) });
    emit(listeners, { event: "thread.message.completed", data: message });
  }
}

const TIMESTAMPS = {
  completed: "completed_at",
  failed: "failed_at",
  cancelled: "cancelled_at",
  expired: "expired_at",
} as const satisfies Record<Exclude<RunStep["status"], "in_progress">, keyof RunStep>;

/** Ends a step, which counts the tokens that its turn has used. */
export function closeStep(
  context: EmulatorContext,
  record: RunRecord,
  step: RunStep,
  status: keyof typeof TIMESTAMPS,
  error: Run["last_error"] = null,
): void {
  step.status = status;
  step[TIMESTAMPS[status]] = nowSeconds(context);
  // A step has one code fewer than its run.
  if (error) step.last_error = { ...error, code: error.code === "invalid_prompt" ? "server_error" : error.code };
  step.usage = toUsage(record.turn);
  record.turn = { prompt_tokens: 0, completion_tokens: 0 };
  emit(record.listeners, { event: `thread.run.step.${status}`, data: step });
}

/** The tokens that a run has used so far. */
export function tokensOf({ steps, turn }: RunRecord): Tokens {
  const total = { ...turn };
  for (const { usage } of steps.values()) {
    total.prompt_tokens += usage?.prompt_tokens ?? 0;
    total.completion_tokens += usage?.completion_tokens ?? 0;
  }
  return total;
}

export function toUsage({ prompt_tokens, completion_tokens }: Tokens): Usage {
  return { prompt_tokens, completion_tokens, total_tokens: prompt_tokens + completion_tokens };
}
