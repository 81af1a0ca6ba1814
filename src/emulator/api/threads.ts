import { type Context, nowSeconds } from "../runs/context.js";
import { stopRun } from "../runs/life-cycle.js";
import { Collection } from "../state/collection.js";
import { endStreams } from "../state/events.js";
import type { ThreadRecord } from "../state/records.js";
import type { CreateThreadBody } from "../state/schemas.js";
import { notFound } from "./errors.js";
import { activeRun, findThread } from "./find.js";
import { addMessages, requireFiles } from "./messages.js";
import { type Handlers, setMetadata } from "./operations.js";
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

export function createThread(context: Context, body: CreateThreadBody): ThreadRecord {
  const { ids, state } = context;
  const id = ids.next("thread");
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
  addMessages(context, record, body.messages);
  return state.threads.add(id, record);
}

type Operation = "createThread" | "getThread" | "modifyThread" | "deleteThread";

/** The operations on threads. */
export function threadHandlers(context: Context): Handlers<Operation> {
  return {
    createThread({ body }) {
      requireThread(body);
      return createThread(context, body).thread;
    },

    getThread: ({ path }) => findThread(context, path).thread,

    modifyThread({ path, body }) {
      const { thread } = findThread(context, path);
      const { tool_resources: resources } = body;
      requireResources(resources);
      if (resources !== undefined) thread.tool_resources = resourcesOf(context, resources);
      return setMetadata(thread, body);
    },

    deleteThread({ path: { thread_id: id } }) {
      const record = context.state.threads.delete(id);
      if (!record) throw notFound("thread", id);
      stopThread(record);
      return { id, object: "thread.deleted", deleted: true };
    },
  };
}
