// Written by `npm run generate` from openapi.yaml and scripts/templates. Do not edit.
import type { Client } from "openapi-fetch";
import type { components, operations, paths } from "./schema.js";

type Schemas = components["schemas"];
type Schema<Name extends keyof Schemas> = Schemas[Name];

/** The last argument of every method. A client that extends this class may take more. */
export interface RequestOptions {
  /** Aborts the call. */
  signal?: AbortSignal | undefined;
  /** Headers of this call. They win over those of the client. */
  headers?: Record<string, string> | undefined;
}

/**
 * What an operation answers when it succeeds: `list` an object with `data`, `resource` an object with an `id`, `deleted`
 * an object that says so, `json` any other JSON, `text` and `binary` no JSON, `empty` nothing.
 */
export type AnswerKind = "list" | "resource" | "deleted" | "json" | "text" | "binary" | "empty";

/** One call, as the methods below hand it to `send`. */
export interface Call {
  method: "GET" | "PUT" | "POST" | "DELETE" | "PATCH" | "HEAD" | "OPTIONS";
  /** The path as the contract has it, with its parameters in braces. */
  path: keyof paths & string;
  params?: { path?: Record<string, string>; query?: object | undefined };
  body?: unknown;
  answer: AnswerKind;
  /** The value of the property `object` in the answer, where the contract knows only one. */
  object?: string;
}

/** What a list method returns, by its answer and its items. A client that pages through lists has one of its own. */
export interface ListResult {
  response: unknown;
  item: unknown;
  returns: unknown;
}

/** Lists as they are answered. */
export interface PlainList extends ListResult {
  returns: Promise<this["response"]>;
}

type ListOf<Lists extends ListResult, Answer, Item> = (Lists & { response: Answer; item: Item })["returns"];

/** A page of assistants. */
export interface ListAssistantsResponse extends Schema<"ListAssistantsResponse"> {}

/** An assistant: a model with instructions, tools and files. */
export interface Assistant extends Schema<"AssistantObject"> {}

/** An assistant to create. */
export interface CreateAssistantRequest extends Schema<"CreateAssistantRequest"> {}

/** The fields of an assistant to change. */
export interface ModifyAssistantRequest extends Schema<"ModifyAssistantRequest"> {}

/** Says that an assistant was deleted. */
export interface AssistantDeleted extends Schema<"DeleteAssistantResponse"> {}

/** A page of assistant files. */
export interface ListAssistantFilesResponse extends Schema<"ListAssistantFilesResponse"> {}

/** The attachment of a file to an assistant. */
export interface AssistantFile extends Schema<"AssistantFileObject"> {}

/** A file to attach to an assistant. */
export interface CreateAssistantFileRequest extends Schema<"CreateAssistantFileRequest"> {}

/** Says that a file was detached from an assistant. */
export interface AssistantFileDeleted extends Schema<"DeleteAssistantFileResponse"> {}

/** A thread to create. */
export interface CreateThreadRequest extends Schema<"CreateThreadRequest"> {}

/** A thread: a conversation and its messages. */
export interface Thread extends Schema<"ThreadObject"> {}

/** The fields of a thread to change. */
export interface ModifyThreadRequest extends Schema<"ModifyThreadRequest"> {}

/** Says that a thread was deleted. */
export interface ThreadDeleted extends Schema<"DeleteThreadResponse"> {}

/** A page of messages. */
export interface ListMessagesResponse extends Schema<"ListMessagesResponse"> {}

/** A message of a thread. */
export interface Message extends Schema<"MessageObject"> {}

/** A message to add to a thread. */
export interface CreateMessageRequest extends Schema<"CreateMessageRequest"> {}

/** The fields of a message to change. */
export interface ModifyMessageRequest extends Schema<"ModifyMessageRequest"> {}

/** A page of message files. */
export interface ListMessageFilesResponse extends Schema<"ListMessageFilesResponse"> {}

/** The attachment of a file to a message. */
export interface MessageFile extends Schema<"MessageFileObject"> {}

/** A thread to create and a run to start on it. */
export interface CreateThreadAndRunRequest extends Schema<"CreateThreadAndRunRequest"> {}

/** A run: an assistant at work on a thread. */
export interface Run extends Schema<"RunObject"> {}

/** A page of runs. */
export interface ListRunsResponse extends Schema<"ListRunsResponse"> {}

/** A run to start on a thread. */
export interface CreateRunRequest extends Schema<"CreateRunRequest"> {}

/** The fields of a run to change. */
export interface ModifyRunRequest extends Schema<"ModifyRunRequest"> {}

/** The outputs of all tool calls that a run waits for. */
export interface SubmitToolOutputsRunRequest extends Schema<"SubmitToolOutputsRunRequest"> {}

/** A page of run steps. */
export interface ListRunStepsResponse extends Schema<"ListRunStepsResponse"> {}

/** A step of a run: a message written or tools called. */
export interface RunStep extends Schema<"RunStepObject"> {}

/** The query of `listAssistants`: `GET /assistants`. */
export type ListAssistantsQuery = NonNullable<operations["listAssistants"]["parameters"]["query"]>;

/** The query of `listAssistantFiles`: `GET /assistants/{assistant_id}/files`. */
export type ListAssistantFilesQuery = NonNullable<operations["listAssistantFiles"]["parameters"]["query"]>;

/** The query of `listMessages`: `GET /threads/{thread_id}/messages`. */
export type ListMessagesQuery = NonNullable<operations["listMessages"]["parameters"]["query"]>;

/** The query of `listMessageFiles`: `GET /threads/{thread_id}/messages/{message_id}/files`. */
export type ListMessageFilesQuery = NonNullable<operations["listMessageFiles"]["parameters"]["query"]>;

/** The query of `listRuns`: `GET /threads/{thread_id}/runs`. */
export type ListRunsQuery = NonNullable<operations["listRuns"]["parameters"]["query"]>;

/** The query of `listRunSteps`: `GET /threads/{thread_id}/runs/{run_id}/steps`. */
export type ListRunStepsQuery = NonNullable<operations["listRunSteps"]["parameters"]["query"]>;

/** The operations of the contract, one method each, over an `openapi-fetch` client. */
export class AssistantsApi<
  Options extends RequestOptions = RequestOptions,
  ListOptions extends Options = Options,
  Lists extends ListResult = PlainList,
> {
  /** The typed client underneath: raw answers and middleware. */
  readonly http: Client<paths>;

  constructor(http: Client<paths>) {
    this.http = http;
  }

  /**
   * Sends one call and returns the parsed answer. Every method goes through here, so a subclass that wants
   * time limits, retries or errors of its own overrides this method alone.
   * @throws {Error} The status was not 2xx; `cause` holds the parsed body.
   */
  protected async send<Answer>(call: Call, options?: Options): Promise<Answer> {
    // The types of `request` follow from literal arguments, which a call by value does not have.
    const request = this.http.request as (
      method: string,
      path: string,
      init: object,
    ) => Promise<{ data?: unknown; error?: unknown; response: Response }>;
    const parseAs = call.answer === "text" ? "text" : call.answer === "binary" ? "blob" : "json";
    const { data, error, response } = await request(call.method, call.path, {
      params: call.params,
      body: call.body,
      parseAs,
      signal: options?.signal,
      headers: options?.headers,
    });
    if (!response.ok) throw new Error(`${call.method} ${call.path}: ${response.status}`, { cause: error });
    return data as Answer;
  }

  /** Sends the call of a list operation. A subclass that pages through lists overrides this: what it returns is what `Lists` says. */
  protected sendList(call: Call, options?: ListOptions): unknown {
    return this.send(call, options);
  }

  /**
   * List assistants.
   *
   * Lists the assistants of the account, newest first unless `order` says otherwise.
   *
   * `GET /assistants`
   *
   * @param query `limit`: How many objects a page holds at most, from 1 to 100. `order`: Sort order by `created_at`: `asc` is oldest first, `desc` is newest first. `after`: A cursor: the id of the object that the page follows in the order asked for. Give the `last_id` of a page to get the next one. `before`: A cursor: the id of the object that the page precedes in the order asked for. Give the `first_id` of a page to get the one before it.
   * @param options Options of this call.
   * @returns A page of assistants.
   * @see {@link https://platform.openai.com/docs/api-reference/assistants/listAssistants} The operation in the API reference
   */
  listAssistants(query?: ListAssistantsQuery, options?: ListOptions): ListOf<Lists, ListAssistantsResponse, Assistant> {
    return this.sendList({ method: "GET", path: "/assistants", params: { query }, answer: "list" }, options) as ListOf<
      Lists,
      ListAssistantsResponse,
      Assistant
    >;
  }

  /**
   * Create an assistant.
   *
   * Creates an assistant: a model together with its instructions, tools and files.
   *
   * `POST /assistants`
   *
   * @param body The assistant to create.
   * @param options Options of this call.
   * @returns The assistant that was created.
   * @see {@link https://platform.openai.com/docs/api-reference/assistants/createAssistant} The operation in the API reference
   */
  createAssistant(body: CreateAssistantRequest, options?: Options): Promise<Assistant> {
    return this.send({ method: "POST", path: "/assistants", body, answer: "resource", object: "assistant" }, options);
  }

  /**
   * Get an assistant.
   *
   * Returns the assistant with this id.
   *
   * `GET /assistants/{assistant_id}`
   *
   * @param assistantId The id of the assistant.
   * @param options Options of this call.
   * @returns The assistant.
   * @see {@link https://platform.openai.com/docs/api-reference/assistants/getAssistant} The operation in the API reference
   */
  getAssistant(assistantId: string, options?: Options): Promise<Assistant> {
    return this.send(
      {
        method: "GET",
        path: "/assistants/{assistant_id}",
        params: { path: { assistant_id: assistantId } },
        answer: "resource",
        object: "assistant",
      },
      options,
    );
  }

  /**
   * Modify an assistant.
   *
   * Changes the fields that the body names and leaves the others as they are.
   *
   * `POST /assistants/{assistant_id}`
   *
   * @param assistantId The id of the assistant.
   * @param body The fields to change.
   * @param options Options of this call.
   * @returns The assistant as it is now.
   * @see {@link https://platform.openai.com/docs/api-reference/assistants/modifyAssistant} The operation in the API reference
   */
  modifyAssistant(assistantId: string, body: ModifyAssistantRequest, options?: Options): Promise<Assistant> {
    return this.send(
      {
        method: "POST",
        path: "/assistants/{assistant_id}",
        params: { path: { assistant_id: assistantId } },
        body,
        answer: "resource",
        object: "assistant",
      },
      options,
    );
  }

  /**
   * Delete an assistant.
   *
   * Deletes the assistant. Threads, messages and runs made with it stay.
   *
   * `DELETE /assistants/{assistant_id}`
   *
   * @param assistantId The id of the assistant.
   * @param options Options of this call.
   * @returns What was deleted.
   * @see {@link https://platform.openai.com/docs/api-reference/assistants/deleteAssistant} The operation in the API reference
   */
  deleteAssistant(assistantId: string, options?: Options): Promise<AssistantDeleted> {
    return this.send(
      {
        method: "DELETE",
        path: "/assistants/{assistant_id}",
        params: { path: { assistant_id: assistantId } },
        answer: "deleted",
        object: "assistant.deleted",
      },
      options,
    );
  }

  /**
   * List assistant files.
   *
   * Lists the files attached to an assistant, newest first unless `order` says otherwise.
   *
   * `GET /assistants/{assistant_id}/files`
   *
   * @param assistantId The id of the assistant.
   * @param query `limit`: How many objects a page holds at most, from 1 to 100. `order`: Sort order by `created_at`: `asc` is oldest first, `desc` is newest first. `after`: A cursor: the id of the object that the page follows in the order asked for. Give the `last_id` of a page to get the next one. `before`: A cursor: the id of the object that the page precedes in the order asked for. Give the `first_id` of a page to get the one before it.
   * @param options Options of this call.
   * @returns A page of assistant files.
   * @see {@link https://platform.openai.com/docs/api-reference/assistants/listAssistantFiles} The operation in the API reference
   */
  listAssistantFiles(
    assistantId: string,
    query?: ListAssistantFilesQuery,
    options?: ListOptions,
  ): ListOf<Lists, ListAssistantFilesResponse, AssistantFile> {
    return this.sendList(
      {
        method: "GET",
        path: "/assistants/{assistant_id}/files",
        params: { path: { assistant_id: assistantId }, query },
        answer: "list",
      },
      options,
    ) as ListOf<Lists, ListAssistantFilesResponse, AssistantFile>;
  }

  /**
   * Attach a file to an assistant.
   *
   * Attaches an uploaded file to an assistant, where its tools can read it.
   *
   * `POST /assistants/{assistant_id}/files`
   *
   * @param assistantId The id of the assistant.
   * @param body The file to attach.
   * @param options Options of this call.
   * @returns The attachment that was created.
   * @see {@link https://platform.openai.com/docs/api-reference/assistants/createAssistantFile} The operation in the API reference
   */
  createAssistantFile(
    assistantId: string,
    body: CreateAssistantFileRequest,
    options?: Options,
  ): Promise<AssistantFile> {
    return this.send(
      {
        method: "POST",
        path: "/assistants/{assistant_id}/files",
        params: { path: { assistant_id: assistantId } },
        body,
        answer: "resource",
        object: "assistant.file",
      },
      options,
    );
  }

  /**
   * Get an assistant file.
   *
   * Returns the attachment of this file to this assistant.
   *
   * `GET /assistants/{assistant_id}/files/{file_id}`
   *
   * @param assistantId The id of the assistant.
   * @param fileId The id of the uploaded file.
   * @param options Options of this call.
   * @returns The attachment.
   * @see {@link https://platform.openai.com/docs/api-reference/assistants/getAssistantFile} The operation in the API reference
   */
  getAssistantFile(assistantId: string, fileId: string, options?: Options): Promise<AssistantFile> {
    return this.send(
      {
        method: "GET",
        path: "/assistants/{assistant_id}/files/{file_id}",
        params: { path: { assistant_id: assistantId, file_id: fileId } },
        answer: "resource",
        object: "assistant.file",
      },
      options,
    );
  }

  /**
   * Detach a file from an assistant.
   *
   * Detaches the file from the assistant. The uploaded file itself stays.
   *
   * `DELETE /assistants/{assistant_id}/files/{file_id}`
   *
   * @param assistantId The id of the assistant.
   * @param fileId The id of the uploaded file.
   * @param options Options of this call.
   * @returns What was detached.
   * @see {@link https://platform.openai.com/docs/api-reference/assistants/deleteAssistantFile} The operation in the API reference
   */
  deleteAssistantFile(assistantId: string, fileId: string, options?: Options): Promise<AssistantFileDeleted> {
    return this.send(
      {
        method: "DELETE",
        path: "/assistants/{assistant_id}/files/{file_id}",
        params: { path: { assistant_id: assistantId, file_id: fileId } },
        answer: "deleted",
        object: "assistant.file.deleted",
      },
      options,
    );
  }

  /**
   * Create a thread.
   *
   * Creates a thread, empty or with first messages. The body may be left out.
   *
   * `POST /threads`
   *
   * @param body The thread to create.
   * @param options Options of this call.
   * @returns The thread that was created.
   * @see {@link https://platform.openai.com/docs/api-reference/threads/createThread} The operation in the API reference
   */
  createThread(body: CreateThreadRequest = {}, options?: Options): Promise<Thread> {
    return this.send({ method: "POST", path: "/threads", body, answer: "resource", object: "thread" }, options);
  }

  /**
   * Get a thread.
   *
   * Returns the thread with this id. Its messages have a list of their own.
   *
   * `GET /threads/{thread_id}`
   *
   * @param threadId The id of the thread.
   * @param options Options of this call.
   * @returns The thread.
   * @see {@link https://platform.openai.com/docs/api-reference/threads/getThread} The operation in the API reference
   */
  getThread(threadId: string, options?: Options): Promise<Thread> {
    return this.send(
      {
        method: "GET",
        path: "/threads/{thread_id}",
        params: { path: { thread_id: threadId } },
        answer: "resource",
        object: "thread",
      },
      options,
    );
  }

  /**
   * Modify a thread.
   *
   * Replaces the metadata of the thread, the only part of it that can change.
   *
   * `POST /threads/{thread_id}`
   *
   * @param threadId The id of the thread.
   * @param body The metadata to set.
   * @param options Options of this call.
   * @returns The thread as it is now.
   * @see {@link https://platform.openai.com/docs/api-reference/threads/modifyThread} The operation in the API reference
   */
  modifyThread(threadId: string, body: ModifyThreadRequest, options?: Options): Promise<Thread> {
    return this.send(
      {
        method: "POST",
        path: "/threads/{thread_id}",
        params: { path: { thread_id: threadId } },
        body,
        answer: "resource",
        object: "thread",
      },
      options,
    );
  }

  /**
   * Delete a thread.
   *
   * Deletes the thread with its messages and runs.
   *
   * `DELETE /threads/{thread_id}`
   *
   * @param threadId The id of the thread.
   * @param options Options of this call.
   * @returns What was deleted.
   * @see {@link https://platform.openai.com/docs/api-reference/threads/deleteThread} The operation in the API reference
   */
  deleteThread(threadId: string, options?: Options): Promise<ThreadDeleted> {
    return this.send(
      {
        method: "DELETE",
        path: "/threads/{thread_id}",
        params: { path: { thread_id: threadId } },
        answer: "deleted",
        object: "thread.deleted",
      },
      options,
    );
  }

  /**
   * List messages.
   *
   * Lists the messages of a thread, newest first unless `order` says otherwise.
   *
   * `GET /threads/{thread_id}/messages`
   *
   * @param threadId The id of the thread.
   * @param query `limit`: How many objects a page holds at most, from 1 to 100. `order`: Sort order by `created_at`: `asc` is oldest first, `desc` is newest first. `after`: A cursor: the id of the object that the page follows in the order asked for. Give the `last_id` of a page to get the next one. `before`: A cursor: the id of the object that the page precedes in the order asked for. Give the `first_id` of a page to get the one before it. `run_id`: Keeps only the messages that this run created.
   * @param options Options of this call.
   * @returns A page of messages.
   * @see {@link https://platform.openai.com/docs/api-reference/messages/listMessages} The operation in the API reference
   */
  listMessages(
    threadId: string,
    query?: ListMessagesQuery,
    options?: ListOptions,
  ): ListOf<Lists, ListMessagesResponse, Message> {
    return this.sendList(
      {
        method: "GET",
        path: "/threads/{thread_id}/messages",
        params: { path: { thread_id: threadId }, query },
        answer: "list",
      },
      options,
    ) as ListOf<Lists, ListMessagesResponse, Message>;
  }

  /**
   * Create a message.
   *
   * Adds a message to the end of a thread. Refused while a run of the thread has not ended.
   *
   * `POST /threads/{thread_id}/messages`
   *
   * @param threadId The id of the thread.
   * @param body The message to add.
   * @param options Options of this call.
   * @returns The message that was created.
   * @see {@link https://platform.openai.com/docs/api-reference/messages/createMessage} The operation in the API reference
   */
  createMessage(threadId: string, body: CreateMessageRequest, options?: Options): Promise<Message> {
    return this.send(
      {
        method: "POST",
        path: "/threads/{thread_id}/messages",
        params: { path: { thread_id: threadId } },
        body,
        answer: "resource",
        object: "thread.message",
      },
      options,
    );
  }

  /**
   * Get a message.
   *
   * Returns the message with this id.
   *
   * `GET /threads/{thread_id}/messages/{message_id}`
   *
   * @param threadId The id of the thread.
   * @param messageId The id of the message.
   * @param options Options of this call.
   * @returns The message.
   * @see {@link https://platform.openai.com/docs/api-reference/messages/getMessage} The operation in the API reference
   */
  getMessage(threadId: string, messageId: string, options?: Options): Promise<Message> {
    return this.send(
      {
        method: "GET",
        path: "/threads/{thread_id}/messages/{message_id}",
        params: { path: { thread_id: threadId, message_id: messageId } },
        answer: "resource",
        object: "thread.message",
      },
      options,
    );
  }

  /**
   * Modify a message.
   *
   * Replaces the metadata of the message, the only part of it that can change.
   *
   * `POST /threads/{thread_id}/messages/{message_id}`
   *
   * @param threadId The id of the thread.
   * @param messageId The id of the message.
   * @param body The metadata to set.
   * @param options Options of this call.
   * @returns The message as it is now.
   * @see {@link https://platform.openai.com/docs/api-reference/messages/modifyMessage} The operation in the API reference
   */
  modifyMessage(threadId: string, messageId: string, body: ModifyMessageRequest, options?: Options): Promise<Message> {
    return this.send(
      {
        method: "POST",
        path: "/threads/{thread_id}/messages/{message_id}",
        params: { path: { thread_id: threadId, message_id: messageId } },
        body,
        answer: "resource",
        object: "thread.message",
      },
      options,
    );
  }

  /**
   * List message files.
   *
   * Lists the files attached to a message, newest first unless `order` says otherwise.
   *
   * `GET /threads/{thread_id}/messages/{message_id}/files`
   *
   * @param threadId The id of the thread.
   * @param messageId The id of the message.
   * @param query `limit`: How many objects a page holds at most, from 1 to 100. `order`: Sort order by `created_at`: `asc` is oldest first, `desc` is newest first. `after`: A cursor: the id of the object that the page follows in the order asked for. Give the `last_id` of a page to get the next one. `before`: A cursor: the id of the object that the page precedes in the order asked for. Give the `first_id` of a page to get the one before it.
   * @param options Options of this call.
   * @returns A page of message files.
   * @see {@link https://platform.openai.com/docs/api-reference/messages/listMessageFiles} The operation in the API reference
   */
  listMessageFiles(
    threadId: string,
    messageId: string,
    query?: ListMessageFilesQuery,
    options?: ListOptions,
  ): ListOf<Lists, ListMessageFilesResponse, MessageFile> {
    return this.sendList(
      {
        method: "GET",
        path: "/threads/{thread_id}/messages/{message_id}/files",
        params: { path: { thread_id: threadId, message_id: messageId }, query },
        answer: "list",
      },
      options,
    ) as ListOf<Lists, ListMessageFilesResponse, MessageFile>;
  }

  /**
   * Get a message file.
   *
   * Returns the attachment of this file to this message.
   *
   * `GET /threads/{thread_id}/messages/{message_id}/files/{file_id}`
   *
   * @param threadId The id of the thread.
   * @param messageId The id of the message.
   * @param fileId The id of the uploaded file.
   * @param options Options of this call.
   * @returns The attachment.
   * @see {@link https://platform.openai.com/docs/api-reference/messages/getMessageFile} The operation in the API reference
   */
  getMessageFile(threadId: string, messageId: string, fileId: string, options?: Options): Promise<MessageFile> {
    return this.send(
      {
        method: "GET",
        path: "/threads/{thread_id}/messages/{message_id}/files/{file_id}",
        params: { path: { thread_id: threadId, message_id: messageId, file_id: fileId } },
        answer: "resource",
        object: "thread.message.file",
      },
      options,
    );
  }

  /**
   * Create a thread and run it.
   *
   * Creates a thread and starts a run on it in one request. With `stream: true` the answer is a stream of events.
   *
   * `POST /threads/runs`
   *
   * @param body The thread to create and how to run it.
   * @param options Options of this call.
   * @returns The run that was created, or the events of the run when `stream` is true.
   * @see {@link https://platform.openai.com/docs/api-reference/runs/createThreadAndRun} The operation in the API reference
   */
  createThreadAndRun(body: CreateThreadAndRunRequest, options?: Options): Promise<Run> {
    return this.send(
      { method: "POST", path: "/threads/runs", body, answer: "resource", object: "thread.run" },
      options,
    );
  }

  /**
   * List runs.
   *
   * Lists the runs of a thread, newest first unless `order` says otherwise.
   *
   * `GET /threads/{thread_id}/runs`
   *
   * @param threadId The id of the thread.
   * @param query `limit`: How many objects a page holds at most, from 1 to 100. `order`: Sort order by `created_at`: `asc` is oldest first, `desc` is newest first. `after`: A cursor: the id of the object that the page follows in the order asked for. Give the `last_id` of a page to get the next one. `before`: A cursor: the id of the object that the page precedes in the order asked for. Give the `first_id` of a page to get the one before it.
   * @param options Options of this call.
   * @returns A page of runs.
   * @see {@link https://platform.openai.com/docs/api-reference/runs/listRuns} The operation in the API reference
   */
  listRuns(threadId: string, query?: ListRunsQuery, options?: ListOptions): ListOf<Lists, ListRunsResponse, Run> {
    return this.sendList(
      {
        method: "GET",
        path: "/threads/{thread_id}/runs",
        params: { path: { thread_id: threadId }, query },
        answer: "list",
      },
      options,
    ) as ListOf<Lists, ListRunsResponse, Run>;
  }

  /**
   * Create a run.
   *
   * Starts a run of an assistant on a thread. Refused while another run of the thread has not ended. With `stream: true` the answer is a stream of events.
   *
   * `POST /threads/{thread_id}/runs`
   *
   * @param threadId The id of the thread.
   * @param body Which assistant to run, and what to override for this run.
   * @param options Options of this call.
   * @returns The run that was created, or the events of the run when `stream` is true.
   * @see {@link https://platform.openai.com/docs/api-reference/runs/createRun} The operation in the API reference
   */
  createRun(threadId: string, body: CreateRunRequest, options?: Options): Promise<Run> {
    return this.send(
      {
        method: "POST",
        path: "/threads/{thread_id}/runs",
        params: { path: { thread_id: threadId } },
        body,
        answer: "resource",
        object: "thread.run",
      },
      options,
    );
  }

  /**
   * Get a run.
   *
   * Returns the run with this id, at the status it has now.
   *
   * `GET /threads/{thread_id}/runs/{run_id}`
   *
   * @param threadId The id of the thread.
   * @param runId The id of the run.
   * @param options Options of this call.
   * @returns The run.
   * @see {@link https://platform.openai.com/docs/api-reference/runs/getRun} The operation in the API reference
   */
  getRun(threadId: string, runId: string, options?: Options): Promise<Run> {
    return this.send(
      {
        method: "GET",
        path: "/threads/{thread_id}/runs/{run_id}",
        params: { path: { thread_id: threadId, run_id: runId } },
        answer: "resource",
        object: "thread.run",
      },
      options,
    );
  }

  /**
   * Modify a run.
   *
   * Replaces the metadata of the run, the only part of it that can change.
   *
   * `POST /threads/{thread_id}/runs/{run_id}`
   *
   * @param threadId The id of the thread.
   * @param runId The id of the run.
   * @param body The metadata to set.
   * @param options Options of this call.
   * @returns The run as it is now.
   * @see {@link https://platform.openai.com/docs/api-reference/runs/modifyRun} The operation in the API reference
   */
  modifyRun(threadId: string, runId: string, body: ModifyRunRequest, options?: Options): Promise<Run> {
    return this.send(
      {
        method: "POST",
        path: "/threads/{thread_id}/runs/{run_id}",
        params: { path: { thread_id: threadId, run_id: runId } },
        body,
        answer: "resource",
        object: "thread.run",
      },
      options,
    );
  }

  /**
   * Cancel a run.
   *
   * Asks for the end of a run that has not ended. The run is `cancelling` first and `cancelled` a little later.
   *
   * `POST /threads/{thread_id}/runs/{run_id}/cancel`
   *
   * @param threadId The id of the thread.
   * @param runId The id of the run.
   * @param options Options of this call.
   * @returns The run as it is now, in most cases `cancelling`.
   * @see {@link https://platform.openai.com/docs/api-reference/runs/cancelRun} The operation in the API reference
   */
  cancelRun(threadId: string, runId: string, options?: Options): Promise<Run> {
    return this.send(
      {
        method: "POST",
        path: "/threads/{thread_id}/runs/{run_id}/cancel",
        params: { path: { thread_id: threadId, run_id: runId } },
        answer: "resource",
        object: "thread.run",
      },
      options,
    );
  }

  /**
   * Submit tool outputs to a run.
   *
   * Answers every tool call that a run in `requires_action` waits for, all of them in this one request, after which the run goes on. With `stream: true` the answer is a stream of events.
   *
   * `POST /threads/{thread_id}/runs/{run_id}/submit_tool_outputs`
   *
   * @param threadId The id of the thread.
   * @param runId The id of the run.
   * @param body The output of each tool call.
   * @param options Options of this call.
   * @returns The run as it is now, or the events of the run from here on when `stream` is true.
   * @see {@link https://platform.openai.com/docs/api-reference/runs/submitToolOutputs} The operation in the API reference
   */
  submitToolOutputsToRun(
    threadId: string,
    runId: string,
    body: SubmitToolOutputsRunRequest,
    options?: Options,
  ): Promise<Run> {
    return this.send(
      {
        method: "POST",
        path: "/threads/{thread_id}/runs/{run_id}/submit_tool_outputs",
        params: { path: { thread_id: threadId, run_id: runId } },
        body,
        answer: "resource",
        object: "thread.run",
      },
      options,
    );
  }

  /**
   * List run steps.
   *
   * Lists the steps of a run, newest first unless `order` says otherwise.
   *
   * `GET /threads/{thread_id}/runs/{run_id}/steps`
   *
   * @param threadId The id of the thread.
   * @param runId The id of the run.
   * @param query `limit`: How many objects a page holds at most, from 1 to 100. `order`: Sort order by `created_at`: `asc` is oldest first, `desc` is newest first. `after`: A cursor: the id of the object that the page follows in the order asked for. Give the `last_id` of a page to get the next one. `before`: A cursor: the id of the object that the page precedes in the order asked for. Give the `first_id` of a page to get the one before it.
   * @param options Options of this call.
   * @returns A page of run steps.
   * @see {@link https://platform.openai.com/docs/api-reference/runs/listRunSteps} The operation in the API reference
   */
  listRunSteps(
    threadId: string,
    runId: string,
    query?: ListRunStepsQuery,
    options?: ListOptions,
  ): ListOf<Lists, ListRunStepsResponse, RunStep> {
    return this.sendList(
      {
        method: "GET",
        path: "/threads/{thread_id}/runs/{run_id}/steps",
        params: { path: { thread_id: threadId, run_id: runId }, query },
        answer: "list",
      },
      options,
    ) as ListOf<Lists, ListRunStepsResponse, RunStep>;
  }

  /**
   * Get a run step.
   *
   * Returns the run step with this id.
   *
   * `GET /threads/{thread_id}/runs/{run_id}/steps/{step_id}`
   *
   * @param threadId The id of the thread.
   * @param runId The id of the run.
   * @param stepId The id of the run step.
   * @param options Options of this call.
   * @returns The run step.
   * @see {@link https://platform.openai.com/docs/api-reference/runs/getRunStep} The operation in the API reference
   */
  getRunStep(threadId: string, runId: string, stepId: string, options?: Options): Promise<RunStep> {
    return this.send(
      {
        method: "GET",
        path: "/threads/{thread_id}/runs/{run_id}/steps/{step_id}",
        params: { path: { thread_id: threadId, run_id: runId, step_id: stepId } },
        answer: "resource",
        object: "thread.run.step",
      },
      options,
    );
  }
}
