import { type Context, nowSeconds } from "../runs/context.js";
import { Collection } from "../state/collection.js";
import type { ThreadRecord } from "../state/records.js";
import type { Attachment, ContentPart, CreateMessageBody, Message, MessageFile } from "../state/schemas.js";
import { badRequest, notFound, requireFileIds } from "./errors.js";
import { activeRun, findMessage, findThread } from "./find.js";
import { type Handlers, setMetadata } from "./operations.js";
import { pageOf } from "./pages.js";

/** Messages that a body may bring along. */
type NewMessages = readonly CreateMessageBody[] | null | undefined;

/** @throws {HttpError} 404 for a file id that cannot be one. */
export function requireFiles(messages: NewMessages): void {
  for (const body of messages ?? []) {
    const attachments = attachmentsOf(body);
    requireFileIds(fileIdsOf(attachments));
  }
}

export function addMessages(context: Context, record: ThreadRecord, messages: NewMessages): void {
  for (const body of messages ?? []) addMessage(context, record, body);
}

function addMessage(context: Context, record: ThreadRecord, body: CreateMessageBody): Message {
  const id = context.ids.next("msg");
  const now = nowSeconds(context);
  const attachments = attachmentsOf(body);
  return record.messages.add(id, {
    id,
    object: "thread.message",
    created_at: now,
    thread_id: record.thread.id,
    status: "completed",
    incomplete_details: null,
    completed_at: now,
    incomplete_at: null,
    role: body.role,
    content: contentOf(body),
    assistant_id: null,
    run_id: null,
    file_ids: fileIdsOf(attachments),
    attachments,
    metadata: body.metadata ?? {},
  });
}

/** The parts of a message that is sent, which may be a text alone. */
function contentOf({ content }: CreateMessageBody): ContentPart[] {
  if (typeof content === "string") return [aTextPart(content)];
  return content.map((part) => (part.type === "text" ? aTextPart(part.text) : part));
}

function aTextPart(value: string): ContentPart {
  return { type: "text", text: { value, annotations: [] } };
}

/** The files of a message. One that names no tools, as in version 1, is for all tools that read files. */
function attachmentsOf({ attachments, file_ids }: CreateMessageBody): Attachment[] {
  if (attachments) return attachments;
  const ids = new Set(file_ids);
  return [...ids].map((id) => ({
    file_id: id,
    tools: [{ type: "code_interpreter" }, { type: "file_search" }],
  }));
}

function fileIdsOf(attachments: Attachment[]): string[] {
  const ids = attachments.flatMap((attachment) => attachment.file_id ?? []);
  return [...new Set(ids)];
}

type Operation =
  | "listMessages"
  | "createMessage"
  | "getMessage"
  | "modifyMessage"
  | "deleteMessage"
  | "listMessageFiles"
  | "getMessageFile";

/** The operations on messages and their files. */
export function messageHandlers(context: Context): Handlers<Operation> {
  return {
    listMessages({ path, query }) {
      const { messages } = findThread(context, path);
      const { run_id: runId } = query;
      if (runId === undefined) return pageOf(messages, query);
      return pageOf(messages, query, (message) => message.run_id === runId);
    },

    createMessage({ path, body }) {
      const thread = findThread(context, path);
      const active = activeRun(thread);
      if (active) {
        throw badRequest(`Can't add messages to ${path.thread_id} while a run ${active.run.id} is active.`);
      }
      requireFiles([body]);
      return addMessage(context, thread, body);
    },

    getMessage: ({ path }) => findMessage(context, path),

    modifyMessage({ path, body }) {
      const message = findMessage(context, path);
      return setMetadata(message, body);
    },

    deleteMessage({ path }) {
      const { id } = findMessage(context, path);
      const { messages } = findThread(context, path);
      messages.delete(id);
      return { id, object: "thread.message.deleted", deleted: true };
    },

    listMessageFiles({ path, query }) {
      const files = filesOf(findMessage(context, path));
      return pageOf(files, query);
    },

    getMessageFile({ path }) {
      const files = filesOf(findMessage(context, path));
      const file = files.get(path.file_id);
      if (!file) throw notFound("file", path.file_id);
      return file;
    },
  };
}

/** The files of a message, which it keeps from its creation on. */
function filesOf({ id, created_at, file_ids }: Message) {
  const files = new Collection<MessageFile>();
  for (const fileId of file_ids) {
    files.add(fileId, {
      id: fileId,
      object: "thread.message.file",
      created_at,
      message_id: id,
    });
  }
  return files;
}
