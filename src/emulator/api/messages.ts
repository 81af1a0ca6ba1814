import { type EmulatorContext, nowSeconds } from "../runs/context.js";
import { Collection } from "../state/collection.js";
import type { ThreadRecord } from "../state/records.js";
import type { Attachment, ContentPart, CreateMessageBody, Message } from "../state/schemas.js";
import { badRequest, notFound, requireFileIds } from "./errors.js";
import { activeRun, findMessage, findThread } from "./find.js";
import type { Handlers } from "./operations.js";
import { pageOf } from "./pages.js";

/** @throws {HttpError} 404 for a file id that cannot be one. */
export function requireFiles(messages: readonly CreateMessageBody[] | null | undefined): void {
  for (const body of messages ?? []) requireFileIds(fileIdsOf(attachmentsOf(body)));
}

export function addMessage(
  context: EmulatorContext,
  { thread, messages }: ThreadRecord,
  body: CreateMessageBody,
): Message {
  const id = context.ids.next("msg");
  const now = nowSeconds(context);
  const attachments = attachmentsOf(body);
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
function attachmentsOf({ attachments, file_ids: ids }: CreateMessageBody): Attachment[] {
  if (attachments) return attachments;
  return [...new Set(ids)].map((id) => ({
    file_id: id,
    tools: [{ type: "code_interpreter" }, { type: "file_search" }],
  }));
}

function fileIdsOf(attachments: Attachment[]): string[] {
  return [...new Set(attachments.flatMap(({ file_id: id }) => id ?? []))];
}

/** The operations on messages and their files. */
export function messageHandlers(
  context: EmulatorContext,
): Handlers<
  | "listMessages"
  | "createMessage"
  | "getMessage"
  | "modifyMessage"
  | "deleteMessage"
  | "listMessageFiles"
  | "getMessageFile"
> {
  return {
    listMessages({ path, query: { run_id: runId, ...query } }) {
      const { messages } = findThread(context, path.thread_id);
      return pageOf(messages, query, {
        show: (message) => message,
        keep: (message) => runId === undefined || message.run_id === runId,
      });
    },

    createMessage({ path, body }) {
      const record = findThread(context, path.thread_id);
      const active = activeRun(record);
      if (active) throw badRequest(`Can't add messages to ${path.thread_id} while a run ${active.run.id} is active.`);
      requireFiles([body]);
      return addMessage(context, record, body);
    },

    getMessage: ({ path }) => findMessage(context, path),

    modifyMessage({ path, body }) {
      const message = findMessage(context, path);
      if (body.metadata !== undefined) message.metadata = body.metadata ?? {};
      return message;
    },

    deleteMessage({ path }) {
      const { id } = findMessage(context, path);
      findThread(context, path.thread_id).messages.delete(id);
      return { id, object: "thread.message.deleted", deleted: true };
    },

    listMessageFiles: ({ path, query }) => pageOf(filesOf(findMessage(context, path)), query, { show: (file) => file }),

    getMessageFile({ path }) {
      const file = filesOf(findMessage(context, path)).get(path.file_id);
      if (!file) throw notFound("file", path.file_id);
      return file;
    },
  };
}

/** The files of a message, which it keeps from its creation on. */
function filesOf(message: Message) {
  const files = new Collection<{ id: string; object: "thread.message.file"; created_at: number; message_id: string }>();
  for (const id of message.file_ids) {
    files.add(id, { id, object: "thread.message.file", created_at: message.created_at, message_id: message.id });
  }
  return files;
}
