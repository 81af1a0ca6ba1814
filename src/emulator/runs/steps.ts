import { emit } from "../state/events.js";
import type { RunRecord } from "../state/records.js";
import type { Message, RunError, RunStep, StepDetails, Usage } from "../state/schemas.js";
import { type Context, nowSeconds } from "./context.js";

type Tokens = RunRecord["turn"];

/** Adds a step to a run and tells its listeners. */
export function openStep(context: Context, record: RunRecord, details: StepDetails): RunStep {
  const { run, steps, listeners } = record;
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
  steps.add(step.id, step);
  emit(listeners, { event: "thread.run.step.created", data: step });
  emit(listeners, { event: "thread.run.step.in_progress", data: step });
  return step;
}

/** A message that is being written, and the step that writes it. */
interface OpenMessage {
  message: Message;
  step: RunStep;
}

/** Opens a step that writes a message, and the message. */
export function openMessage(context: Context, record: RunRecord): OpenMessage {
  const { run, thread, listeners } = record;
  const id = context.ids.next("msg");
  const message: Message = {
    id,
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
  const details = { type: "message_creation", message_creation: { message_id: id } } as const;
  const step = openStep(context, record, details);
  thread.messages.add(id, message);
  emit(listeners, { event: "thread.message.created", data: message });
  emit(listeners, { event: "thread.message.in_progress", data: message });
  return { message, step };
}

type Reason = NonNullable<Message["incomplete_details"]>["reason"];

/** Ends a message: complete, or incomplete for a reason. */
export function closeMessage(context: Context, { listeners }: RunRecord, message: Message, reason?: Reason): void {
  const now = nowSeconds(context);
  const status = reason ? "incomplete" : "completed";
  message.status = status;
  if (reason) {
    message.incomplete_at = now;
    message.incomplete_details = { reason };
  } else {
    message.completed_at = now;
  }
  emit(listeners, { event: `thread.message.${status}`, data: message });
}

const TIMESTAMPS = {
  completed: "completed_at",
  failed: "failed_at",
  cancelled: "cancelled_at",
  expired: "expired_at",
} as const satisfies Record<Exclude<RunStep["status"], "in_progress">, keyof RunStep>;

/** Ends a step, which counts the tokens that its turn has used. */
export function closeStep(
  context: Context,
  record: RunRecord,
  step: RunStep,
  status: keyof typeof TIMESTAMPS,
  error?: RunError,
): void {
  step.status = status;
  step[TIMESTAMPS[status]] = nowSeconds(context);
  if (error) step.last_error = toStepError(error);
  step.usage = toUsage(record.turn);
  record.turn = { prompt_tokens: 0, completion_tokens: 0 };
  emit(record.listeners, { event: `thread.run.step.${status}`, data: step });
}

/** A step has one code fewer than its run. */
function toStepError({ code, message }: RunError): RunStep["last_error"] {
  return { code: code === "invalid_prompt" ? "server_error" : code, message };
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
  const total_tokens = prompt_tokens + completion_tokens;
  return { prompt_tokens, completion_tokens, total_tokens };
}
