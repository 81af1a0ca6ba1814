import type { EmulatorContext } from "../runs/context.js";
import { IS_ACTIVE } from "../runs/life-cycle.js";
import type { AssistantRecord, RunRecord, ThreadRecord } from "../state/records.js";
import type { Message } from "../state/schemas.js";
import { notFound } from "./errors.js";

/** @throws {HttpError} 404 */
export function findAssistant({ state }: EmulatorContext, id: string): AssistantRecord {
  const record = state.assistants.get(id);
  if (!record) throw notFound("assistant", id);
  return record;
}

/** @throws {HttpError} 404 */
export function findThread({ state }: EmulatorContext, id: string): ThreadRecord {
  const record = state.threads.get(id);
  if (!record) throw notFound("thread", id);
  return record;
}

/** @throws {HttpError} 404 */
export function findMessage(context: EmulatorContext, path: { thread_id: string; message_id: string }): Message {
  const message = findThread(context, path.thread_id).messages.get(path.message_id);
  if (!message) throw notFound("message", path.message_id);
  return message;
}

/** @throws {HttpError} 404 */
export function findRun(context: EmulatorContext, path: { thread_id: string; run_id: string }) {
  const thread = findThread(context, path.thread_id);
  const record = thread.runs.get(path.run_id);
  if (!record) throw notFound("run", path.run_id);
  return { thread, record };
}

/** The run that keeps a thread locked. */
export function activeRun({ latestRun }: ThreadRecord): RunRecord | undefined {
  return latestRun && IS_ACTIVE[latestRun.run.status] ? latestRun : undefined;
}
