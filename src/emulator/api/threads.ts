import { type EmulatorContext, nowSeconds } from "../runs/context.js";
import { stopRun } from "../runs/life-cycle.js";
import { Collection } from "../state/collection.js";
import { endStreams } from "../state/events.js";
import type { ThreadRecord } from "../state/records.js";
import type { CreateThreadBody } from "../state/schemas.js";
import { notFound } from "./errors.js";
import { activeRun, findThread } from "./find.js";
import { addMessage, requireFiles } from "./messages.js";
import type { Handlers } from "./operations.js";
import { requireResources, resourcesOf } from "./resources.js";

/** Ends whatever is in progress in a thread that is about to be deleted. */
export function stopThread(record: ThreadRecord): void {
  const run = activeRun(record);
  if (!run) return;
  stopRun(run);
  endStreams(run.listeners);
}

/** @throws {HttpError} 400, 404 for what no schema says about a thread. */
export function requireThread(body: CreateThreadBody): void {
  requireFiles(body.messages);
  requireResources(body.tool_resources);
}

export function createThread(context: EmulatorContext, body: CreateThreadBody): ThreadRecord {
  const id = context.ids.next("thread");
  const record: ThreadRecord = {
    thread: {
      id,
      object: "thread",
      created_at: nowSeconds(context),
      tool_resources: resourcesOf(context, body.tool_resources),
      metadata: body.metadata ?? {},
    },
    messages: new Collection(),
    runs: new Collection(),
    latestRun: undefined,
  };
  for (const message of body.messages ?? []) addMessage(context, record, message);
  return context.state.threads.add(id, record);
}

/** The operations on threads. */
export function threadHandlers(
  context: EmulatorContext,
): Handlers<"createThread" | "getThread" | "modifyThread" | "deleteThread"> {
  return {
    createThread({ body }) {
      requireThread(body);
      return createThread(context, body).thread;
    },

    getThread: ({ path }) => findThread(context, path.thread_id).thread,

    modifyThread({ path, body }) {
      const { thread } = findThread(context, path.thread_id);
      requireResources(body.tool_resources);
      if (body.tool_resources !== undefined) thread.tool_resources = resourcesOf(context, body.tool_resources);
      if (body.metadata !== undefined) thread.metadata = body.metadata ?? {};
      return thread;
    },

    deleteThread({ path: { thread_id: id } }) {
      const record = context.state.threads.delete(id);
      if (!record) throw notFound("thread", id);
      stopThread(record);
      return { id, object: "thread.deleted", deleted: true };
    },
  };
}
