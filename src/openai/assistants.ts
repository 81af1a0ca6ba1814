import type { RequestOptions } from "./options.js";
import type { PagePromise } from "./pages.js";
import type { APIPromise } from "./promises.js";
import type { Requests } from "./requests.js";
import type {
  Assistant,
  AssistantCreateParams,
  AssistantDeleted,
  AssistantFile,
  AssistantFileCreateParams,
  AssistantFileDeleted,
  AssistantFileListParams,
  AssistantListParams,
  AssistantUpdateParams,
} from "./types/index.js";

export class Assistants {
  readonly files: AssistantFiles;
  readonly #requests: Requests;

  constructor(requests: Requests) {
    this.#requests = requests;
    this.files = new AssistantFiles(requests);
  }

  create(body: AssistantCreateParams, options?: RequestOptions): APIPromise<Assistant> {
    return this.#requests.call(options, (client, call) => client.createAssistant(body, call), body);
  }

  retrieve(assistantId: string, options?: RequestOptions): APIPromise<Assistant> {
    return this.#requests.call(options, (client, call) => client.getAssistant(assistantId, call));
  }

  update(assistantId: string, body: AssistantUpdateParams, options?: RequestOptions): APIPromise<Assistant> {
    return this.#requests.call(options, (client, call) => client.modifyAssistant(assistantId, body, call), body);
  }

  list(query?: AssistantListParams, options?: RequestOptions): PagePromise<Assistant>;
  list(options?: RequestOptions): PagePromise<Assistant>;
  list(query?: AssistantListParams | RequestOptions, options?: RequestOptions): PagePromise<Assistant> {
    return this.#requests.list(query, options, (client, query: AssistantListParams, call) =>
      client.listAssistants(query, call),
    );
  }

  del(assistantId: string, options?: RequestOptions): APIPromise<AssistantDeleted> {
    return this.#requests.call(options, (client, call) => client.deleteAssistant(assistantId, call));
  }
}

export class AssistantFiles {
  readonly #requests: Requests;

  constructor(requests: Requests) {
    this.#requests = requests;
  }

  create(assistantId: string, body: AssistantFileCreateParams, options?: RequestOptions): APIPromise<AssistantFile> {
    return this.#requests.call(options, (client, call) => client.createAssistantFile(assistantId, body, call), body);
  }

  retrieve(assistantId: string, fileId: string, options?: RequestOptions): APIPromise<AssistantFile> {
    return this.#requests.call(options, (client, call) => client.getAssistantFile(assistantId, fileId, call));
  }

  list(assistantId: string, query?: AssistantFileListParams, options?: RequestOptions): PagePromise<AssistantFile>;
  list(assistantId: string, options?: RequestOptions): PagePromise<AssistantFile>;
  list(
    assistantId: string,
    query?: AssistantFileListParams | RequestOptions,
    options?: RequestOptions,
  ): PagePromise<AssistantFile> {
    return this.#requests.list(query, options, (client, query: AssistantFileListParams, call) =>
      client.listAssistantFiles(assistantId, query, call),
    );
  }

  del(assistantId: string, fileId: string, options?: RequestOptions): APIPromise<AssistantFileDeleted> {
    return this.#requests.call(options, (client, call) => client.deleteAssistantFile(assistantId, fileId, call));
  }
}
