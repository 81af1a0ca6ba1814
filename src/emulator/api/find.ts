import type { Context } from "../runs/context.js";
import { IS_ACTIVE } from "../runs/life-cycle.js";
import type { AssistantRecord, RunRecord, ThreadRecord } from "../state/records.js";
import type { Message } from "../state/schemas.js";
import { notFound } from "./errors.js";

interface InThread {
  thread_id: string;
}

/** @throws {HttpError} 404 */
export function findAssistant({ state }: Context, id: string): AssistantRecord {
  const record = state.assistants.get(id);
  if (!record) throw notFound("assistant", id);
  return record;
}

/** @throws {HttpError} 404 */
export function findThread({ state }: Context, { thread_id: id }: InThread): ThreadRecord {
  const record = state.threads.get(id);
  if (!record) throw notFound("thread", id);
  return record;
}

/** @throws {HttpError} 404 */
export function findMessage(context: Context, path: InThread & { message_id: string }): Message {
  const { messages } = findThread(context, path);
  const message = messages.get(path.message_id);
  if (!message) throw notFound("message", path.message_id);
  return message;
}

/** @throws {HttpError} 404 */
export function findRun(context: Context, path: InThread & { run_id: string }): RunRecord {
  const { runs } = findThread(context, path);
  const record = runs.get(path.run_id);
  if (!record) throw notFound("run", path.run_id);
  return record;
}

/** The run that keeps a thread locked. */
export function activeRun({ latestRun }: ThreadRecord): RunRecord | undefined {
  if (!latestRun) return undefined;
  return IS_ACTIVE[latestRun.run.status] ? latestRun : undefined;
}
