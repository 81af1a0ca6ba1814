import type { Message, Run, RunStep, Usage } from "./schemas.js";
import type { RunRecord, ThreadRecord } from "./state.js";
import { emit } from "./stream.js";
import { nowSeconds, type World } from "./world.js";

type Tokens = Pick<Usage, "prompt_tokens" | "completion_tokens">;

/** Adds a step to a run and says so to those who listen. */
export function openStep(world: World, record: RunRecord, details: RunStep["step_details"]): RunStep {
  const { run, listeners } = record;
  const step: RunStep = {
    id: world.ids.next("step"),
    object: "thread.run.step",
    created_at: nowSeconds(world),
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
  world: World,
  thread: ThreadRecord,
  record: RunRecord,
): { message: Message; step: RunStep } {
  const { run, listeners } = record;
  const message: Message = {
    id: world.ids.next("msg"),
    object: "thread.message",
    created_at: nowSeconds(world),
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
    metadata: {},
  };
  const step = openStep(world, record, { type: "message_creation", message_creation: { message_id: message.id } });
  thread.messages.add(message.id, message);
  emit(listeners, { event: "thread.message.created", data: message });
  emit(listeners, { event: "thread.message.in_progress", data: message });
  return { message, step };
}

/** Ends a message, whole or, with a reason, broken off. */
export function closeMessage(
  world: World,
  { listeners }: RunRecord,
  message: Message,
  reason?: NonNullable<Message["incomplete_details"]>["reason"],
): void {
  if (reason) {
    Object.assign(message, { status: "incomplete", incomplete_at: nowSeconds(world), incomplete_details: { reason } });
    emit(listeners, { event: "thread.message.incomplete", data: message });
  } else {
    Object.assign(message, { status: "completed", completed_at: nowSeconds(world) });
    emit(listeners, { event: "thread.message.completed", data: message });
  }
}

const STAMPS = {
  completed: "completed_at",
  failed: "failed_at",
  cancelled: "cancelled_at",
  expired: "expired_at",
} as const satisfies Record<Exclude<RunStep["status"], "in_progress">, keyof RunStep>;

/** Ends a step, which takes the tokens that its turn has used. */
export function closeStep(
  world: World,
  record: RunRecord,
  step: RunStep,
  status: keyof typeof STAMPS,
  error: Run["last_error"] = null,
): void {
  step.status = status;
  step[STAMPS[status]] = nowSeconds(world);
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
