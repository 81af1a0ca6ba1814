import type { RequestOptions } from "./options.js";
import type { PagePromise } from "./pages.js";
import type { APIPromise } from "./promises.js";
import type { Requests } from "./requests.js";
import type {
  Message,
  MessageCreateParams,
  MessageFile,
  MessageFileListParams,
  MessageListParams,
  MessageUpdateParams,
} from "./types/index.js";

export class Messages {
  readonly files: MessageFiles;
  readonly #requests: Requests;

  constructor(requests: Requests) {
    this.#requests = requests;
    this.files = new MessageFiles(requests);
  }

  create(threadId: string, body: MessageCreateParams, options?: RequestOptions): APIPromise<Message> {
    return this.#requests.call(options, (client, call) => client.createMessage(threadId, body, call), body);
  }

  retrieve(threadId: string, messageId: string, options?: RequestOptions): APIPromise<Message> {
    return this.#requests.call(options, (client, call) => client.getMessage(threadId, messageId, call));
  }

  update(
    threadId: string,
    messageId: string,
    body: MessageUpdateParams,
    options?: RequestOptions,
  ): APIPromise<Message> {
    return this.#requests.call(options, (client, call) => client.modifyMessage(threadId, messageId, body, call), body);
  }

  list(threadId: string, query?: MessageListParams, options?: RequestOptions): PagePromise<Message>;
  list(threadId: string, options?: RequestOptions): PagePromise<Message>;
  list(threadId: string, query?: MessageListParams | RequestOptions, options?: RequestOptions): PagePromise<Message> {
    return this.#requests.list(query, options, (client, query: MessageListParams, call) =>
      client.listMessages(threadId, query, call),
    );
  }
}

export class MessageFiles {
  readonly #requests: Requests;

  constructor(requests: Requests) {
    this.#requests = requests;
  }

  retrieve(threadId: string, messageId: string, fileId: string, options?: RequestOptions): APIPromise<MessageFile> {
    return this.#requests.call(options, (client, call) => client.getMessageFile(threadId, messageId, fileId, call));
  }

  list(
    threadId: string,
    messageId: string,
    query?: MessageFileListParams,
    options?: RequestOptions,
  ): PagePromise<MessageFile>;
  list(threadId: string, messageId: string, options?: RequestOptions): PagePromise<MessageFile>;
  list(
    threadId: string,
    messageId: string,
    query?: MessageFileListParams | RequestOptions,
    options?: RequestOptions,
  ): PagePromise<MessageFile> {
    return this.#requests.list(query, options, (client, query: MessageFileListParams, call) =>
      client.listMessageFiles(threadId, messageId, query, call),
    );
  }
}
