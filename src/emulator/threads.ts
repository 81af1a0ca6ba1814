import { Collection } from "./collection.js";
import { badRequest, notFound, requireFileIds } from "./errors.js";
import { IS_ACTIVE, stopRun } from "./life-cycle.js";
import type { Handlers } from "./operations.js";
import type { CreateMessageBody, CreateThreadBody, Message } from "./schemas.js";
import type { RunRecord, ThreadRecord } from "./state.js";
import { endStreams } from "./stream.js";
import { nowSeconds, type World } from "./world.js";

/** @throws {Refusal} 404 */
export function requireThread({ state }: World, id: string): ThreadRecord {
  const record = state.threads.get(id);
  if (!record) throw notFound("thread", id);
  return record;
}

/** The run that keeps a thread locked. */
export function activeRun({ latestRun }: ThreadRecord): RunRecord | undefined {
  return latestRun && IS_ACTIVE[latestRun.run.status] ? latestRun : undefined;
}

/** Ends whatever goes on in a thread that is about to be gone. */
export function stopThread(record: ThreadRecord): void {
  const run = activeRun(record);
  if (!run) return;
  stopRun(run);
  endStreams(run.listeners);
}

/** @throws {Refusal} 404 for a file that cannot be one. */
export function requireFiles(messages: readonly CreateMessageBody[] | null | undefined): void {
  for (const { file_ids: ids } of messages ?? []) requireFileIds(ids);
}

export function createThread(world: World, body: CreateThreadBody): ThreadRecord {
  const id = world.ids.next("thread");
  const record: ThreadRecord = {
    thread: { id, object: "thread", created_at: nowSeconds(world), metadata: body.metadata ?? {} },
    messages: new Collection(),
    runs: new Collection(),
    latestRun: undefined,
  };
  for (const message of body.messages ?? []) addMessage(world, record, message);
  return world.state.threads.add(id, record);
}

export function addMessage(world: World, { thread, messages }: ThreadRecord, body: CreateMessageBody): Message {
  const id = world.ids.next("msg");
  const now = nowSeconds(world);
  return messages.add(id, {
    id,
    object: "thread.message",
    created_at: now,
    thread_id: thread.id,
    status: "completed",
    incomplete_details: null,
    completed_at: now,
    incomplete_at: null,
    role: body.role,
    content: [{ type: "text", text: { value: body.content, annotations: [] } }],
    assistant_id: null,
    run_id: null,
    file_ids: [...new Set(body.file_ids)],
    metadata: body.metadata ?? {},
  });
}

/** The operations on threads, their messages and the messages' files. */
export function threadHandlers(
  world: World,
): Handlers<
  | "createThread"
  | "getThread"
  | "modifyThread"
  | "deleteThread"
  | "listMessages"
  | "createMessage"
  | "getMessage"
  | "modifyMessage"
  | "listMessageFiles"
  | "getMessageFile"
> {
  return {
    createThread({ body }) {
      requireFiles(body.messages);
      return createThread(world, body).thread;
    },

    getThread: ({ path }) => requireThread(world, path.thread_id).thread,

    modifyThread({ path, body }) {
      const { thread } = requireThread(world, path.thread_id);
      if (body.metadata !== undefined) thread.metadata = body.metadata ?? {};
      return thread;
    },

    deleteThread({ path: { thread_id: id } }) {
      const record = world.state.threads.delete(id);
      if (!record) throw notFound("thread", id);
      stopThread(record);
      return { id, object: "thread.deleted", deleted: true };
    },

    listMessages({ path, query: { run_id: runId, ...query } }) {
      const { messages } = requireThread(world, path.thread_id);
      return messages.page(
        query,
        (message) => message,
        (message) => runId === undefined || message.run_id === runId,
      );
    },

    createMessage({ path, body }) {
      const record = requireThread(world, path.thread_id);
      const active = activeRun(record);
      if (active) throw badRequest(`Can't add messages to ${path.thread_id} while a run ${active.run.id} is active.`);
      requireFiles([body]);
      return addMessage(world, record, body);
    },

    getMessage: ({ path }) => requireMessage(world, path),

    modifyMessage({ path, body }) {
      const message = requireMessage(world, path);
      if (body.metadata !== undefined) message.metadata = body.metadata ?? {};
      return message;
    },

    listMessageFiles: ({ path, query }) => filesOf(requireMessage(world, path)).page(query, (file) => file),

    getMessageFile({ path }) {
      const file = filesOf(requireMessage(world, path)).get(path.file_id);
      if (!file) throw notFound("file", path.file_id);
      return file;
    },
  };
}

function requireMessage(world: World, path: { thread_id: string; message_id: string }): Message {
  const message = requireThread(world, path.thread_id).messages.get(path.message_id);
  if (!message) throw notFound("message", path.message_id);
  return message;
}

/** The files of a message, which came with it and stay. */
function filesOf(message: Message) {
  const files = new Collection<{ id: string; object: "thread.message.file"; created_at: number; message_id: string }>();
  for (const id of message.file_ids) {
    files.add(id, { id, object: "thread.message.file", created_at: message.created_at, message_id: message.id });
  }
  return files;
}
