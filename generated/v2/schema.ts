// Written by `npm run generate` from openapi.v2.yaml. Do not edit.
export interface paths {
  "/assistants": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List assistants
     * @description Lists the assistants of the account, newest first unless `order` says otherwise.
     */
    get: operations["listAssistants"];
    put?: never;
    /**
     * Create an assistant
     * @description Creates an assistant: a model together with its instructions, its tools and what they may read.
     */
    post: operations["createAssistant"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/assistants/{assistant_id}": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The id of the assistant. */
        assistant_id: components["parameters"]["AssistantId"];
      };
      cookie?: never;
    };
    /**
     * Get an assistant
     * @description Returns the assistant with this id.
     */
    get: operations["getAssistant"];
    put?: never;
    /**
     * Modify an assistant
     * @description Changes the fields that the body names and leaves the others as they are.
     */
    post: operations["modifyAssistant"];
    /**
     * Delete an assistant
     * @description Deletes the assistant. Threads, messages and runs made with it stay.
     */
    delete: operations["deleteAssistant"];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/threads": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Create a thread
     * @description Creates a thread, empty or with first messages. The body may be left out.
     */
    post: operations["createThread"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/threads/{thread_id}": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The id of the thread. */
        thread_id: components["parameters"]["ThreadId"];
      };
      cookie?: never;
    };
    /**
     * Get a thread
     * @description Returns the thread with this id. Its messages have a list of their own.
     */
    get: operations["getThread"];
    put?: never;
    /**
     * Modify a thread
     * @description Changes the metadata and the tool resources of the thread, the only parts of it that can change.
     */
    post: operations["modifyThread"];
    /**
     * Delete a thread
     * @description Deletes the thread with its messages and runs.
     */
    delete: operations["deleteThread"];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/threads/{thread_id}/messages": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The id of the thread. */
        thread_id: components["parameters"]["ThreadId"];
      };
      cookie?: never;
    };
    /**
     * List messages
     * @description Lists the messages of a thread, newest first unless `order` says otherwise.
     */
    get: operations["listMessages"];
    put?: never;
    /**
     * Create a message
     * @description Adds a message to the end of a thread. Refused while a run of the thread has not ended.
     */
    post: operations["createMessage"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/threads/{thread_id}/messages/{message_id}": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The id of the thread. */
        thread_id: components["parameters"]["ThreadId"];
        /** @description The id of the message. */
        message_id: components["parameters"]["MessageId"];
      };
      cookie?: never;
    };
    /**
     * Get a message
     * @description Returns the message with this id.
     */
    get: operations["getMessage"];
    put?: never;
    /**
     * Modify a message
     * @description Replaces the metadata of the message, the only part of it that can change.
     */
    post: operations["modifyMessage"];
    /**
     * Delete a message
     * @description Deletes the message from its thread. Runs and steps that wrote it stay.
     */
    delete: operations["deleteMessage"];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/threads/runs": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Create a thread and run it
     * @description Creates a thread and starts a run on it in one request. With `stream: true` the answer is a stream of events.
     */
    post: operations["createThreadAndRun"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/threads/{thread_id}/runs": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The id of the thread. */
        thread_id: components["parameters"]["ThreadId"];
      };
      cookie?: never;
    };
    /**
     * List runs
     * @description Lists the runs of a thread, newest first unless `order` says otherwise.
     */
    get: operations["listRuns"];
    put?: never;
    /**
     * Create a run
     * @description Starts a run of an assistant on a thread. Refused while another run of the thread has not ended. With `stream: true` the answer is a stream of events.
     */
    post: operations["createRun"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/threads/{thread_id}/runs/{run_id}": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The id of the thread. */
        thread_id: components["parameters"]["ThreadId"];
        /** @description The id of the run. */
        run_id: components["parameters"]["RunId"];
      };
      cookie?: never;
    };
    /**
     * Get a run
     * @description Returns the run with this id, at the status it has now.
     */
    get: operations["getRun"];
    put?: never;
    /**
     * Modify a run
     * @description Replaces the metadata of the run, the only part of it that can change.
     */
    post: operations["modifyRun"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/threads/{thread_id}/runs/{run_id}/cancel": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The id of the thread. */
        thread_id: components["parameters"]["ThreadId"];
        /** @description The id of the run. */
        run_id: components["parameters"]["RunId"];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Cancel a run
     * @description Asks for the end of a run that has not ended. The run is `cancelling` first and `cancelled` a little later.
     */
    post: operations["cancelRun"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/threads/{thread_id}/runs/{run_id}/submit_tool_outputs": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The id of the thread. */
        thread_id: components["parameters"]["ThreadId"];
        /** @description The id of the run. */
        run_id: components["parameters"]["RunId"];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Submit tool outputs to a run
     * @description Answers every tool call that a run in `requires_action` waits for, all of them in this one request, after which the run goes on. With `stream: true` the answer is a stream of events.
     */
    post: operations["submitToolOuputsToRun"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/threads/{thread_id}/runs/{run_id}/steps": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The id of the thread. */
        thread_id: components["parameters"]["ThreadId"];
        /** @description The id of the run. */
        run_id: components["parameters"]["RunId"];
      };
      cookie?: never;
    };
    /**
     * List run steps
     * @description Lists the steps of a run, newest first unless `order` says otherwise.
     */
    get: operations["listRunSteps"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/threads/{thread_id}/runs/{run_id}/steps/{step_id}": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The id of the thread. */
        thread_id: components["parameters"]["ThreadId"];
        /** @description The id of the run. */
        run_id: components["parameters"]["RunId"];
        /** @description The id of the run step. */
        step_id: components["parameters"]["StepId"];
      };
      cookie?: never;
    };
    /**
     * Get a run step
     * @description Returns the run step with this id.
     */
    get: operations["getRunStep"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    /** @description An assistant: a model with instructions and tools. */
    AssistantObject: {
      /** @description The id of the assistant. */
      id: string;
      /**
       * @description The type of this object, always `assistant`.
       * @enum {string}
       */
      object: "assistant";
      /** @description When the assistant was created, in Unix seconds. */
      created_at: number;
      /** @description The name of the assistant, at most 256 characters. */
      name: string | null;
      /** @description What the assistant is for, at most 512 characters. */
      description: string | null;
      /** @description The id of the model that the assistant uses. */
      model: string;
      /** @description The system instructions of the assistant, at most 256,000 characters. */
      instructions: string | null;
      /**
       * @description The tools the assistant may use, at most 128.
       * @default []
       */
      tools: (
        | components["schemas"]["AssistantToolsCode"]
        | components["schemas"]["AssistantToolsFileSearch"]
        | components["schemas"]["AssistantToolsFunction"]
      )[];
      /** @description What the tools of the assistant may read, or null. */
      tool_resources?: components["schemas"]["ToolResources"] | null;
      /** @description Pairs of strings attached to the assistant, or null. */
      metadata: components["schemas"]["Metadata"];
      /**
       * @description The sampling temperature, from 0 to 2.
       * @default 1
       */
      temperature?: number | null;
      /**
       * @description The nucleus sampling value, from 0 to 1.
       * @default 1
       */
      top_p?: number | null;
      /** @description The form the model must answer in. */
      response_format?: components["schemas"]["AssistantsApiResponseFormatOption"] | null;
    };
    /** @description An assistant to create. */
    CreateAssistantRequest: {
      /** @description The id of the model. Any string is accepted; the names listed are hints. */
      model: string | components["schemas"]["AssistantSupportedModels"];
      /** @description How much a reasoning model thinks before it answers; `medium` if left out. */
      reasoning_effort?: components["schemas"]["ReasoningEffort"] | null;
      /** @description A name of at most 256 characters. */
      name?: string | null;
      /** @description What the assistant is for, in at most 512 characters. */
      description?: string | null;
      /** @description The system instructions, at most 256,000 characters. */
      instructions?: string | null;
      /**
       * @description The tools the assistant may use, at most 128.
       * @default []
       */
      tools?: (
        | components["schemas"]["AssistantToolsCode"]
        | components["schemas"]["AssistantToolsFileSearch"]
        | components["schemas"]["AssistantToolsFunction"]
      )[];
      /** @description What the tools of the assistant may read. */
      tool_resources?: components["schemas"]["CreateToolResources"] | null;
      /** @description Pairs of strings to attach to the assistant. */
      metadata?: components["schemas"]["Metadata"];
      /**
       * @description Sampling temperature from 0 to 2. Low values give focused answers, high values varied ones.
       * @default 1
       */
      temperature?: number | null;
      /**
       * @description Nucleus sampling from 0 to 1: only the most likely tokens that add up to this share are considered. Set this or `temperature`, not both.
       * @default 1
       */
      top_p?: number | null;
      /** @description The form the model must answer in. */
      response_format?: components["schemas"]["AssistantsApiResponseFormatOption"] | null;
    };
    /** @description The fields of an assistant to change. */
    ModifyAssistantRequest: {
      /** @description The id of the model. Any string is accepted; the names listed are hints. */
      model?: string | components["schemas"]["AssistantSupportedModels"];
      /** @description How much a reasoning model thinks before it answers; `medium` if left out. */
      reasoning_effort?: components["schemas"]["ReasoningEffort"] | null;
      /** @description A name of at most 256 characters. */
      name?: string | null;
      /** @description What the assistant is for, in at most 512 characters. */
      description?: string | null;
      /** @description The system instructions, at most 256,000 characters. */
      instructions?: string | null;
      /**
       * @description The tools the assistant may use, at most 128.
       * @default []
       */
      tools?: (
        | components["schemas"]["AssistantToolsCode"]
        | components["schemas"]["AssistantToolsFileSearch"]
        | components["schemas"]["AssistantToolsFunction"]
      )[];
      /** @description What the tools of the assistant may read from now on. */
      tool_resources?: components["schemas"]["ToolResources"] | null;
      /** @description Pairs of strings that replace those attached to the assistant. */
      metadata?: components["schemas"]["Metadata"];
      /**
       * @description Sampling temperature from 0 to 2. Low values give focused answers, high values varied ones.
       * @default 1
       */
      temperature?: number | null;
      /**
       * @description Nucleus sampling from 0 to 1: only the most likely tokens that add up to this share are considered. Set this or `temperature`, not both.
       * @default 1
       */
      top_p?: number | null;
      /** @description The form the model must answer in. */
      response_format?: components["schemas"]["AssistantsApiResponseFormatOption"] | null;
    };
    /**
     * @description Names of models that the hosted service had. Other servers have others.
     * @enum {string}
     */
    AssistantSupportedModels:
      | "gpt-5"
      | "gpt-5-mini"
      | "gpt-5-nano"
      | "gpt-5-2025-08-07"
      | "gpt-5-mini-2025-08-07"
      | "gpt-5-nano-2025-08-07"
      | "gpt-4.1"
      | "gpt-4.1-mini"
      | "gpt-4.1-nano"
      | "gpt-4.1-2025-04-14"
      | "gpt-4.1-mini-2025-04-14"
      | "gpt-4.1-nano-2025-04-14"
      | "o3-mini"
      | "o3-mini-2025-01-31"
      | "o1"
      | "o1-2024-12-17"
      | "gpt-4o"
      | "gpt-4o-2024-11-20"
      | "gpt-4o-2024-08-06"
      | "gpt-4o-2024-05-13"
      | "gpt-4o-mini"
      | "gpt-4o-mini-2024-07-18"
      | "gpt-4.5-preview"
      | "gpt-4.5-preview-2025-02-27"
      | "gpt-4-turbo"
      | "gpt-4-turbo-2024-04-09"
      | "gpt-4-0125-preview"
      | "gpt-4-turbo-preview"
      | "gpt-4-1106-preview"
      | "gpt-4-vision-preview"
      | "gpt-4"
      | "gpt-4-0314"
      | "gpt-4-0613"
      | "gpt-4-32k"
      | "gpt-4-32k-0314"
      | "gpt-4-32k-0613"
      | "gpt-3.5-turbo"
      | "gpt-3.5-turbo-16k"
      | "gpt-3.5-turbo-0613"
      | "gpt-3.5-turbo-1106"
      | "gpt-3.5-turbo-0125"
      | "gpt-3.5-turbo-16k-0613";
    /**
     * @description How much a reasoning model thinks before it answers. Less is quicker and uses fewer tokens.
     * @default medium
     * @enum {string}
     */
    ReasoningEffort: "none" | "minimal" | "low" | "medium" | "high" | "xhigh" | "max";
    /** @description What the tools may read. */
    ToolResources: {
      /** @description What the code interpreter may read. */
      code_interpreter?: {
        /**
         * @description The ids of the files, at most 20.
         * @default []
         */
        file_ids?: string[];
      };
      /** @description What the search of files may read. */
      file_search?: {
        /** @description The id of the vector store, at most one. */
        vector_store_ids?: string[];
      };
    };
    /** @description What the tools may read, where a vector store may be created by the same request. */
    CreateToolResources: {
      /** @description What the code interpreter may read. */
      code_interpreter?: {
        /**
         * @description The ids of the files, at most 20.
         * @default []
         */
        file_ids?: string[];
      };
      /** @description What the search of files may read: a vector store that exists, or one to create. */
      file_search?:
        | {
            /** @description The id of the vector store, at most one. */
            vector_store_ids: string[];
          }
        | {
            /** @description The vector store to create, at most one. */
            vector_stores: components["schemas"]["CreateToolResourcesVectorStore"][];
          };
    };
    /** @description A vector store to create. */
    CreateToolResourcesVectorStore: {
      /** @description The ids of the files to put into the vector store. */
      file_ids?: string[];
      /** @description How the files are cut into chunks. Left out, it is `auto`. */
      chunking_strategy?:
        | components["schemas"]["AutoChunkingStrategy"]
        | components["schemas"]["StaticChunkingStrategy"];
      /** @description Pairs of strings to attach to the vector store. */
      metadata?: components["schemas"]["Metadata"];
    };
    /** @description Chunks of at most 800 tokens, each of which shares 400 with the one before. */
    AutoChunkingStrategy: {
      /**
       * @description Always `auto`.
       * @enum {string}
       */
      type: "auto";
    };
    /** @description Chunks of a size that you choose. */
    StaticChunkingStrategy: {
      /**
       * @description Always `static`.
       * @enum {string}
       */
      type: "static";
      /** @description The size of the chunks. */
      static: {
        /** @description How many tokens a chunk holds at most, from 100 to 4096. */
        max_chunk_size_tokens: number;
        /** @description How many tokens a chunk shares with the one before, at most half of a chunk. */
        chunk_overlap_tokens: number;
      };
    };
    /** @description Says that an assistant was deleted. */
    DeleteAssistantResponse: {
      /** @description The id of the deleted assistant. */
      id: string;
      /** @description True once it is gone. */
      deleted: boolean;
      /**
       * @description The type of this object, always `assistant.deleted`.
       * @enum {string}
       */
      object: "assistant.deleted";
    };
    /** @description A page of assistants. */
    ListAssistantsResponse: {
      /** @description The type of this object, always `list`. */
      object: string;
      /** @description The objects of the page, in the order asked for. */
      data: components["schemas"]["AssistantObject"][];
      /** @description The id of the first object of the page. */
      first_id: string;
      /** @description The id of the last object of the page, the cursor for the next one. */
      last_id: string;
      /** @description Whether there are objects beyond this page in the direction asked for. */
      has_more: boolean;
    };
    /** @description Lets the assistant run code. */
    AssistantToolsCode: {
      /**
       * @description Always `code_interpreter`.
       * @enum {string}
       */
      type: "code_interpreter";
    };
    /** @description Lets the assistant search the vector stores that it is given. */
    AssistantToolsFileSearch: {
      /**
       * @description Always `file_search`.
       * @enum {string}
       */
      type: "file_search";
      /** @description How the tool searches. */
      file_search?: {
        /** @description How many results a search returns at most. Left out, it depends on the model. */
        max_num_results?: number;
        /** @description How the results are ranked. Left out, the server decides. */
        ranking_options?: components["schemas"]["FileSearchRankingOptions"];
      };
    };
    /** @description Opens an attached file to the search of files. */
    AssistantToolsFileSearchTypeOnly: {
      /**
       * @description Always `file_search`.
       * @enum {string}
       */
      type: "file_search";
    };
    /** @description How the results of a file search are ranked. */
    FileSearchRankingOptions: {
      /** @description The ranker. Left out, it is `auto`. */
      ranker?: components["schemas"]["FileSearchRanker"];
      /** @description The lowest score that a result may have, from 0 to 1. */
      score_threshold: number;
    };
    /**
     * @description What ranks the results of a file search: `auto` is the choice of the server.
     * @enum {string}
     */
    FileSearchRanker: "auto" | "default_2024_08_21";
    /** @description Lets the assistant ask for a call of one of your functions. */
    AssistantToolsFunction: {
      /**
       * @description Always `function`.
       * @enum {string}
       */
      type: "function";
      /** @description The function. */
      function: components["schemas"]["FunctionObject"];
    };
    /** @description A function that the model may ask to have called. */
    FunctionObject: {
      /** @description What the function does, which the model reads to decide when to call it. */
      description?: string;
      /** @description The name of the function: letters, digits, underscores and dashes, 64 at most. */
      name: string;
      /** @description The arguments of the function as a JSON Schema object. */
      parameters?: components["schemas"]["FunctionParameters"];
      /**
       * @description Whether the model keeps exactly to the parameters. If it does, the parameters may use only a part of JSON Schema.
       * @default false
       */
      strict?: boolean | null;
    };
    /** @description The arguments of the function as a JSON Schema object. Left out, the function takes none. */
    FunctionParameters: {
      [key: string]: unknown;
    };
    /** @description A thread: a conversation and its messages. */
    ThreadObject: {
      /** @description The id of the thread. */
      id: string;
      /**
       * @description The type of this object, always `thread`.
       * @enum {string}
       */
      object: "thread";
      /** @description When the thread was created, in Unix seconds. */
      created_at: number;
      /** @description What the tools may read on this thread, or null. */
      tool_resources: components["schemas"]["ToolResources"] | null;
      /** @description Pairs of strings attached to the thread, or null. */
      metadata: components["schemas"]["Metadata"];
    };
    /** @description A thread to create. */
    CreateThreadRequest: {
      /** @description Messages that the thread starts with, in order. */
      messages?: components["schemas"]["CreateMessageRequest"][];
      /** @description What the tools may read on this thread, beside what the assistant has. */
      tool_resources?: components["schemas"]["CreateToolResources"] | null;
      /** @description Pairs of strings to attach to the thread. */
      metadata?: components["schemas"]["Metadata"];
    };
    /** @description The fields of a thread to change. */
    ModifyThreadRequest: {
      /** @description What the tools may read on this thread from now on. */
      tool_resources?: components["schemas"]["ToolResources"] | null;
      /** @description Pairs of strings that replace those attached to the thread. */
      metadata?: components["schemas"]["Metadata"];
    };
    /** @description Says that a thread was deleted. */
    DeleteThreadResponse: {
      /** @description The id of the deleted thread. */
      id: string;
      /** @description True once it is gone. */
      deleted: boolean;
      /**
       * @description The type of this object, always `thread.deleted`.
       * @enum {string}
       */
      object: "thread.deleted";
    };
    /** @description A message of a thread. */
    MessageObject: {
      /** @description The id of the message. */
      id: string;
      /**
       * @description The type of this object, always `thread.message`.
       * @enum {string}
       */
      object: "thread.message";
      /** @description When the message was created, in Unix seconds. */
      created_at: number;
      /** @description The id of the thread that the message belongs to. */
      thread_id: string;
      /**
       * @description Whether the message is being written, whole, or broken off.
       * @enum {string}
       */
      status: "in_progress" | "incomplete" | "completed";
      /** @description Why the message is incomplete, or null. */
      incomplete_details: {
        /**
         * @description What broke the message off.
         * @enum {string}
         */
        reason: "content_filter" | "max_tokens" | "run_cancelled" | "run_expired" | "run_failed";
      } | null;
      /** @description When the message was whole, in Unix seconds, or null. */
      completed_at: number | null;
      /** @description When the message was broken off, in Unix seconds, or null. */
      incomplete_at: number | null;
      /**
       * @description Who wrote the message.
       * @enum {string}
       */
      role: "user" | "assistant";
      /** @description The parts of the message, text, images and refusals, in order. */
      content: (
        | components["schemas"]["MessageContentImageFileObject"]
        | components["schemas"]["MessageContentImageUrlObject"]
        | components["schemas"]["MessageContentTextObject"]
        | components["schemas"]["MessageContentRefusalObject"]
      )[];
      /** @description The id of the assistant that wrote the message, or null. */
      assistant_id: string | null;
      /** @description The id of the run that created the message, or null when it was made by a request. */
      run_id: string | null;
      /** @description The files attached to the message, each with the tools that may read it, or null. */
      attachments: components["schemas"]["MessageAttachment"][] | null;
      /** @description Pairs of strings attached to the message, or null. */
      metadata: components["schemas"]["Metadata"];
    };
    /** @description A message to add to a thread. */
    CreateMessageRequest: {
      /**
       * @description Who the message is from: `user` for a person, `assistant` to put words of the assistant into the conversation.
       * @enum {string}
       */
      role: "user" | "assistant";
      /** @description The text of the message, or its parts. */
      content:
        | string
        | (
            | components["schemas"]["MessageContentImageFileObject"]
            | components["schemas"]["MessageContentImageUrlObject"]
            | components["schemas"]["MessageRequestContentTextObject"]
          )[];
      /** @description Files to attach to the message, each with the tools that may read it. */
      attachments?: components["schemas"]["MessageAttachment"][] | null;
      /** @description Pairs of strings to attach to the message. */
      metadata?: components["schemas"]["Metadata"];
    };
    /** @description The fields of a message to change. */
    ModifyMessageRequest: {
      /** @description Pairs of strings that replace those attached to the message. */
      metadata?: components["schemas"]["Metadata"];
    };
    /** @description Says that a message was deleted. */
    DeleteMessageResponse: {
      /** @description The id of the deleted message. */
      id: string;
      /** @description True once it is gone. */
      deleted: boolean;
      /**
       * @description The type of this object, always `thread.message.deleted`.
       * @enum {string}
       */
      object: "thread.message.deleted";
    };
    /** @description A page of messages. */
    ListMessagesResponse: {
      /** @description The type of this object, always `list`. */
      object: string;
      /** @description The objects of the page, in the order asked for. */
      data: components["schemas"]["MessageObject"][];
      /** @description The id of the first object of the page. */
      first_id: string;
      /** @description The id of the last object of the page, the cursor for the next one. */
      last_id: string;
      /** @description Whether there are objects beyond this page in the direction asked for. */
      has_more: boolean;
    };
    /** @description A file attached to a message, and the tools that may read it. */
    MessageAttachment: {
      /** @description The id of the file. */
      file_id?: string;
      /** @description The tools that may read the file. */
      tools?: (
        | components["schemas"]["AssistantToolsCode"]
        | components["schemas"]["AssistantToolsFileSearchTypeOnly"]
      )[];
    };
    /** @description Text in a message that is sent. */
    MessageRequestContentTextObject: {
      /**
       * @description Always `text`.
       * @enum {string}
       */
      type: "text";
      /** @description The text. */
      text: string;
    };
    /** @description Text in a message. */
    MessageContentTextObject: {
      /**
       * @description Always `text`.
       * @enum {string}
       */
      type: "text";
      /** @description The text and its annotations. */
      text: {
        /** @description The text. */
        value: string;
        /** @description Marks on pieces of the text. */
        annotations: (
          | components["schemas"]["MessageContentTextAnnotationsFileCitationObject"]
          | components["schemas"]["MessageContentTextAnnotationsFilePathObject"]
        )[];
      };
    };
    /** @description Marks a piece of the text that quotes a file found by the search of files. */
    MessageContentTextAnnotationsFileCitationObject: {
      /**
       * @description Always `file_citation`.
       * @enum {string}
       */
      type: "file_citation";
      /** @description The piece of the text that is marked. */
      text: string;
      /** @description The source of the quotation. */
      file_citation: {
        /** @description The id of the file. */
        file_id: string;
      };
      /** @description Where the marked piece starts, counted in characters from 0. */
      start_index: number;
      /** @description Where the marked piece ends, exclusive. */
      end_index: number;
    };
    /** @description Marks a piece of the text that stands for a file made by the code interpreter. */
    MessageContentTextAnnotationsFilePathObject: {
      /**
       * @description Always `file_path`.
       * @enum {string}
       */
      type: "file_path";
      /** @description The piece of the text that is marked. */
      text: string;
      /** @description The file. */
      file_path: {
        /** @description The id of the file. */
        file_id: string;
      };
      /** @description Where the marked piece starts, counted in characters from 0. */
      start_index: number;
      /** @description Where the marked piece ends, exclusive. */
      end_index: number;
    };
    /** @description An uploaded image in a message. */
    MessageContentImageFileObject: {
      /**
       * @description Always `image_file`.
       * @enum {string}
       */
      type: "image_file";
      /** @description The image. */
      image_file: {
        /** @description The id of the file. */
        file_id: string;
        /** @description How closely the model looks at the image. */
        detail?: components["schemas"]["ImageDetail"];
      };
    };
    /** @description An image in a message, by its address. */
    MessageContentImageUrlObject: {
      /**
       * @description Always `image_url`.
       * @enum {string}
       */
      type: "image_url";
      /** @description The image. */
      image_url: {
        /**
         * Format: uri
         * @description The address of the image: JPEG, PNG, GIF or WebP.
         */
        url: string;
        /** @description How closely the model looks at the image. */
        detail?: components["schemas"]["ImageDetail"];
      };
    };
    /**
     * @description How closely the model looks at an image: `low` uses fewer tokens, `high` sees more, `auto` leaves it to the model.
     * @default auto
     * @enum {string}
     */
    ImageDetail: "auto" | "low" | "high";
    /** @description The words of a model that refused to answer. */
    MessageContentRefusalObject: {
      /**
       * @description Always `refusal`.
       * @enum {string}
       */
      type: "refusal";
      /** @description The refusal. */
      refusal: string;
    };
    /** @description A run: an assistant at work on a thread. */
    RunObject: {
      /** @description The id of the run. */
      id: string;
      /**
       * @description The type of this object, always `thread.run`.
       * @enum {string}
       */
      object: "thread.run";
      /** @description When the run was created, in Unix seconds. */
      created_at: number;
      /** @description The id of the thread that the run works on. */
      thread_id: string;
      /** @description The id of the assistant that runs. */
      assistant_id: string;
      /**
       * @description Where the run stands. `completed`, `incomplete`, `failed`, `cancelled` and `expired` are final; `requires_action` waits for tool outputs.
       * @enum {string}
       */
      status:
        | "queued"
        | "in_progress"
        | "requires_action"
        | "cancelling"
        | "cancelled"
        | "failed"
        | "completed"
        | "incomplete"
        | "expired";
      /** @description What the run waits for, or null when it waits for nothing. */
      required_action: {
        /**
         * @description The kind of action, so far always `submit_tool_outputs`.
         * @enum {string}
         */
        type: "submit_tool_outputs";
        /** @description The tool calls that the run waits for. */
        submit_tool_outputs: {
          /** @description Each call, all of which must be answered in one request. */
          tool_calls: components["schemas"]["RunToolCallObject"][];
        };
      } | null;
      /** @description Why the run failed, or null. */
      last_error: {
        /**
         * @description The kind of failure.
         * @enum {string}
         */
        code: "server_error" | "rate_limit_exceeded" | "invalid_prompt";
        /** @description The failure in words for a person. */
        message: string;
      } | null;
      /** @description When the run expires unless it ends before, in Unix seconds. */
      expires_at: number | null;
      /** @description When the run started, in Unix seconds, or null. */
      started_at: number | null;
      /** @description When the run was cancelled, in Unix seconds, or null. */
      cancelled_at: number | null;
      /** @description When the run failed, in Unix seconds, or null. */
      failed_at: number | null;
      /** @description When the run completed, in Unix seconds, or null. */
      completed_at: number | null;
      /** @description Why the run is incomplete, or null. */
      incomplete_details: {
        /**
         * @description The token limit that was reached.
         * @enum {string}
         */
        reason?: "max_completion_tokens" | "max_prompt_tokens";
      } | null;
      /** @description The id of the model that the run uses. */
      model: string;
      /** @description The instructions that the run uses. */
      instructions: string;
      /**
       * @description The tools that the run may use.
       * @default []
       */
      tools: (
        | components["schemas"]["AssistantToolsCode"]
        | components["schemas"]["AssistantToolsFileSearch"]
        | components["schemas"]["AssistantToolsFunction"]
      )[];
      /** @description Pairs of strings attached to the run, or null. */
      metadata: components["schemas"]["Metadata"];
      /** @description Tokens that the run used, or null until it has ended. */
      usage: components["schemas"]["RunCompletionUsage"];
      /** @description The sampling temperature of the run; 1 where none was set. */
      temperature?: number | null;
      /** @description The nucleus sampling value of the run; 1 where none was set. */
      top_p?: number | null;
      /** @description How many tokens the run may read, or null for no limit. */
      max_prompt_tokens: number | null;
      /** @description How many tokens the run may write, or null for no limit. */
      max_completion_tokens: number | null;
      /** @description How much of the thread the model reads. */
      truncation_strategy: components["schemas"]["TruncationObject"] | null;
      /** @description Whether the model calls a tool, and which. */
      tool_choice: components["schemas"]["AssistantsApiToolChoiceOption"] | null;
      /**
       * @description Whether the model may call several functions at once.
       * @default true
       */
      parallel_tool_calls: boolean;
      /** @description The form the model must answer in. */
      response_format: components["schemas"]["AssistantsApiResponseFormatOption"] | null;
    };
    /** @description A run to start on a thread. */
    CreateRunRequest: {
      /** @description The id of the assistant to run. */
      assistant_id: string;
      /** @description The id of a model to use in place of that of the assistant. */
      model?: string | components["schemas"]["AssistantSupportedModels"] | null;
      /** @description How much a reasoning model thinks before it answers; `medium` if left out. */
      reasoning_effort?: components["schemas"]["ReasoningEffort"] | null;
      /** @description Instructions to use in place of those of the assistant. */
      instructions?: string | null;
      /** @description Text to add to the end of the instructions for this run. */
      additional_instructions?: string | null;
      /** @description Messages to add to the thread before the run starts. */
      additional_messages?: components["schemas"]["CreateMessageRequest"][] | null;
      /** @description Tools to use in place of those of the assistant. */
      tools?:
        | (
            | components["schemas"]["AssistantToolsCode"]
            | components["schemas"]["AssistantToolsFileSearch"]
            | components["schemas"]["AssistantToolsFunction"]
          )[]
        | null;
      /** @description Pairs of strings to attach to the run. */
      metadata?: components["schemas"]["Metadata"];
      /**
       * @description Sampling temperature from 0 to 2. Low values give focused answers, high values varied ones.
       * @default 1
       */
      temperature?: number | null;
      /**
       * @description Nucleus sampling from 0 to 1: only the most likely tokens that add up to this share are considered. Set this or `temperature`, not both.
       * @default 1
       */
      top_p?: number | null;
      /** @description True to be answered with a stream of events that ends with the run. */
      stream?: boolean | null;
      /** @description How many tokens the run may read, over all its turns. A run that would need more ends `incomplete`. */
      max_prompt_tokens?: number | null;
      /** @description How many tokens the run may write, over all its turns. A run that would need more ends `incomplete`. */
      max_completion_tokens?: number | null;
      /** @description How much of the thread the model reads. */
      truncation_strategy?: components["schemas"]["TruncationObject"] | null;
      /** @description Whether the model calls a tool, and which. */
      tool_choice?: components["schemas"]["AssistantsApiToolChoiceOption"] | null;
      /**
       * @description Whether the model may call several functions at once.
       * @default true
       */
      parallel_tool_calls?: boolean;
      /** @description The form the model must answer in. */
      response_format?: components["schemas"]["AssistantsApiResponseFormatOption"] | null;
    };
    /** @description A thread to create and a run to start on it. */
    CreateThreadAndRunRequest: {
      /** @description The id of the assistant to run. */
      assistant_id: string;
      /** @description The thread to create. Left out, an empty one is created. */
      thread?: components["schemas"]["CreateThreadRequest"];
      /** @description The id of a model to use in place of that of the assistant. */
      model?: string | components["schemas"]["AssistantSupportedModels"] | null;
      /** @description Instructions to use in place of those of the assistant. */
      instructions?: string | null;
      /** @description Tools to use in place of those of the assistant. */
      tools?:
        | (
            | components["schemas"]["AssistantToolsCode"]
            | components["schemas"]["AssistantToolsFileSearch"]
            | components["schemas"]["AssistantToolsFunction"]
          )[]
        | null;
      /** @description What the tools may read during the run. */
      tool_resources?: components["schemas"]["ToolResources"] | null;
      /** @description Pairs of strings to attach to the run. */
      metadata?: components["schemas"]["Metadata"];
      /**
       * @description Sampling temperature from 0 to 2. Low values give focused answers, high values varied ones.
       * @default 1
       */
      temperature?: number | null;
      /**
       * @description Nucleus sampling from 0 to 1: only the most likely tokens that add up to this share are considered. Set this or `temperature`, not both.
       * @default 1
       */
      top_p?: number | null;
      /** @description True to be answered with a stream of events that ends with the run. */
      stream?: boolean | null;
      /** @description How many tokens the run may read, over all its turns. A run that would need more ends `incomplete`. */
      max_prompt_tokens?: number | null;
      /** @description How many tokens the run may write, over all its turns. A run that would need more ends `incomplete`. */
      max_completion_tokens?: number | null;
      /** @description How much of the thread the model reads. */
      truncation_strategy?: components["schemas"]["TruncationObject"] | null;
      /** @description Whether the model calls a tool, and which. */
      tool_choice?: components["schemas"]["AssistantsApiToolChoiceOption"] | null;
      /**
       * @description Whether the model may call several functions at once.
       * @default true
       */
      parallel_tool_calls?: boolean;
      /** @description The form the model must answer in. */
      response_format?: components["schemas"]["AssistantsApiResponseFormatOption"] | null;
    };
    /** @description The fields of a run to change. */
    ModifyRunRequest: {
      /** @description Pairs of strings that replace those attached to the run. */
      metadata?: components["schemas"]["Metadata"];
    };
    /** @description The outputs of all tool calls that a run waits for. */
    SubmitToolOutputsRunRequest: {
      /** @description One output for each tool call that the run waits for. */
      tool_outputs: {
        /** @description The id of the tool call that this output answers. */
        tool_call_id?: string;
        /** @description What the tool gave back, as text that the model reads. */
        output?: string;
      }[];
      /** @description True to be answered with a stream of events that ends with the run. */
      stream?: boolean | null;
    };
    /** @description A page of runs. */
    ListRunsResponse: {
      /** @description The type of this object, always `list`. */
      object: string;
      /** @description The objects of the page, in the order asked for. */
      data: components["schemas"]["RunObject"][];
      /** @description The id of the first object of the page. */
      first_id: string;
      /** @description The id of the last object of the page, the cursor for the next one. */
      last_id: string;
      /** @description Whether there are objects beyond this page in the direction asked for. */
      has_more: boolean;
    };
    /** @description A call that the model asks you to make. */
    RunToolCallObject: {
      /** @description The id of the tool call, to be named when its output is submitted. */
      id: string;
      /**
       * @description The kind of tool, so far always `function`.
       * @enum {string}
       */
      type: "function";
      /** @description The function to call. */
      function: {
        /** @description The name that the tool was declared with. */
        name: string;
        /** @description The arguments as the model wrote them: text that should be JSON, but need not be. */
        arguments: string;
      };
    };
    /** @description Tokens that the run used, or null until it has ended. */
    RunCompletionUsage: {
      /** @description Tokens that the model wrote during the run. */
      completion_tokens: number;
      /** @description Tokens that the model read during the run. */
      prompt_tokens: number;
      /** @description Tokens read and written together. */
      total_tokens: number;
    } | null;
    /** @description How much of the thread the model reads. */
    TruncationObject: {
      /**
       * @description `auto` drops messages from the middle to fit the context of the model; `last_messages` keeps the newest ones only.
       * @enum {string}
       */
      type: "auto" | "last_messages";
      /** @description How many of the newest messages to keep, for the type `last_messages`. */
      last_messages?: number | null;
    };
    /** @description Whether the model calls a tool, and which. A named tool forces its call. */
    AssistantsApiToolChoiceOption:
      | ("none" | "auto" | "required")
      | components["schemas"]["AssistantsApiNamedToolChoice"];
    /** @description The tool that the model must call. */
    AssistantsApiNamedToolChoice: {
      /**
       * @description The type of the tool. With `function` the name of the function is needed too.
       * @enum {string}
       */
      type: "function" | "code_interpreter" | "file_search";
      /** @description The function that the model must call. */
      function?: {
        /** @description The name that the tool was declared with. */
        name: string;
      };
    };
    /** @description The form the model must answer in. With JSON mode the instructions must ask for JSON as well. */
    AssistantsApiResponseFormatOption:
      | "auto"
      | components["schemas"]["ResponseFormatText"]
      | components["schemas"]["ResponseFormatJsonObject"]
      | components["schemas"]["ResponseFormatJsonSchema"];
    /** @description An answer of any text. */
    ResponseFormatText: {
      /**
       * @description Always `text`.
       * @enum {string}
       */
      type: "text";
    };
    /** @description JSON mode: an answer that is valid JSON of any form. */
    ResponseFormatJsonObject: {
      /**
       * @description Always `json_object`.
       * @enum {string}
       */
      type: "json_object";
    };
    /** @description An answer that is JSON and follows a schema. */
    ResponseFormatJsonSchema: {
      /**
       * @description Always `json_schema`.
       * @enum {string}
       */
      type: "json_schema";
      /** @description The schema and how it is used. */
      json_schema: {
        /** @description What the answer is for, which the model reads. */
        description?: string;
        /** @description The name of the format: letters, digits, underscores and dashes, 64 at most. */
        name: string;
        /** @description The schema. */
        schema?: components["schemas"]["ResponseFormatJsonSchemaSchema"];
        /**
         * @description Whether the model keeps exactly to the schema. If it does, the schema may use only a part of JSON Schema.
         * @default false
         */
        strict?: boolean | null;
      };
    };
    /** @description The form of the answer as a JSON Schema object. */
    ResponseFormatJsonSchemaSchema: {
      [key: string]: unknown;
    };
    /** @description A step of a run: a message written or tools called. */
    RunStepObject: {
      /** @description The id of the run step. */
      id: string;
      /**
       * @description The type of this object, always `thread.run.step`.
       * @enum {string}
       */
      object: "thread.run.step";
      /** @description When the run step was created, in Unix seconds. */
      created_at: number;
      /** @description The id of the assistant that runs. */
      assistant_id: string;
      /** @description The id of the thread that the run works on. */
      thread_id: string;
      /** @description The id of the run that the step belongs to. */
      run_id: string;
      /**
       * @description Whether the step writes a message or calls tools.
       * @enum {string}
       */
      type: "message_creation" | "tool_calls";
      /**
       * @description Where the step stands.
       * @enum {string}
       */
      status: "in_progress" | "cancelled" | "failed" | "completed" | "expired";
      /** @description What the step does; its `type` is that of the step. */
      step_details:
        | components["schemas"]["RunStepDetailsMessageCreationObject"]
        | components["schemas"]["RunStepDetailsToolCallsObject"];
      /** @description Why the step failed, or null. */
      last_error: {
        /**
         * @description The kind of failure.
         * @enum {string}
         */
        code: "server_error" | "rate_limit_exceeded";
        /** @description The failure in words for a person. */
        message: string;
      } | null;
      /** @description When the step expired with its run, in Unix seconds, or null. */
      expired_at: number | null;
      /** @description When the step was cancelled, in Unix seconds, or null. */
      cancelled_at: number | null;
      /** @description When the step failed, in Unix seconds, or null. */
      failed_at: number | null;
      /** @description When the step completed, in Unix seconds, or null. */
      completed_at: number | null;
      /** @description Pairs of strings attached to the run step, or null. */
      metadata: components["schemas"]["Metadata"];
      /** @description Tokens that the step used, or null while it is in progress. */
      usage: components["schemas"]["RunStepCompletionUsage"];
    };
    /** @description A page of run steps. */
    ListRunStepsResponse: {
      /** @description The type of this object, always `list`. */
      object: string;
      /** @description The objects of the page, in the order asked for. */
      data: components["schemas"]["RunStepObject"][];
      /** @description The id of the first object of the page. */
      first_id: string;
      /** @description The id of the last object of the page, the cursor for the next one. */
      last_id: string;
      /** @description Whether there are objects beyond this page in the direction asked for. */
      has_more: boolean;
    };
    /** @description The details of a step that writes a message. */
    RunStepDetailsMessageCreationObject: {
      /**
       * @description Always `message_creation`.
       * @enum {string}
       */
      type: "message_creation";
      /** @description The message that the step writes. */
      message_creation: {
        /** @description The id of the message. */
        message_id: string;
      };
    };
    /** @description The details of a step that calls tools. */
    RunStepDetailsToolCallsObject: {
      /**
       * @description Always `tool_calls`.
       * @enum {string}
       */
      type: "tool_calls";
      /** @description The calls of the step, in order. */
      tool_calls: (
        | components["schemas"]["RunStepDetailsToolCallsCodeObject"]
        | components["schemas"]["RunStepDetailsToolCallsFileSearchObject"]
        | components["schemas"]["RunStepDetailsToolCallsFunctionObject"]
      )[];
    };
    /** @description A run of the code interpreter. */
    RunStepDetailsToolCallsCodeObject: {
      /** @description The id of the tool call. */
      id: string;
      /**
       * @description Always `code_interpreter`.
       * @enum {string}
       */
      type: "code_interpreter";
      /** @description What was run and what came out. */
      code_interpreter: {
        /** @description The code. */
        input: string;
        /** @description What the code printed and drew, in order. */
        outputs: (
          | components["schemas"]["RunStepDetailsToolCallsCodeOutputLogsObject"]
          | components["schemas"]["RunStepDetailsToolCallsCodeOutputImageObject"]
        )[];
      };
    };
    /** @description Text that the code printed. */
    RunStepDetailsToolCallsCodeOutputLogsObject: {
      /**
       * @description Always `logs`.
       * @enum {string}
       */
      type: "logs";
      /** @description The text. */
      logs: string;
    };
    /** @description An image that the code made. */
    RunStepDetailsToolCallsCodeOutputImageObject: {
      /**
       * @description Always `image`.
       * @enum {string}
       */
      type: "image";
      /** @description The image. */
      image: {
        /** @description The id of the file. */
        file_id: string;
      };
    };
    /** @description A search of the files. */
    RunStepDetailsToolCallsFileSearchObject: {
      /** @description The id of the tool call. */
      id: string;
      /**
       * @description Always `file_search`.
       * @enum {string}
       */
      type: "file_search";
      /** @description How the search ranked, and what it found. */
      file_search: {
        /** @description How the results were ranked. */
        ranking_options?: components["schemas"]["RunStepDetailsToolCallsFileSearchRankingOptionsObject"];
        /** @description The results of the search. */
        results?: components["schemas"]["RunStepDetailsToolCallsFileSearchResultObject"][];
      };
    };
    /** @description How the results of a file search were ranked. */
    RunStepDetailsToolCallsFileSearchRankingOptionsObject: {
      /** @description The ranker that was used. */
      ranker: components["schemas"]["FileSearchRanker"];
      /** @description The lowest score that a result could have, from 0 to 1. */
      score_threshold: number;
    };
    /** @description One result of a file search. */
    RunStepDetailsToolCallsFileSearchResultObject: {
      /** @description The id of the file. */
      file_id: string;
      /** @description What the file is called. */
      file_name: string;
      /** @description How well the result fits, from 0 to 1. */
      score: number;
      /** @description What was found in the file. There only where the query parameter `include[]` asks for it. */
      content?: {
        /**
         * @description Always `text`.
         * @enum {string}
         */
        type?: "text";
        /** @description The text. */
        text?: string;
      }[];
    };
    /** @description A call of one of your functions. */
    RunStepDetailsToolCallsFunctionObject: {
      /** @description The id of the tool call. */
      id: string;
      /**
       * @description Always `function`.
       * @enum {string}
       */
      type: "function";
      /** @description The function that was called. */
      function: {
        /** @description The name that the tool was declared with. */
        name: string;
        /** @description The arguments as the model wrote them: text that should be JSON, but need not be. */
        arguments: string;
        /** @description What the tool gave back, or null until it was submitted. */
        output: string | null;
      };
    };
    /** @description Tokens that the step used, or null while it is in progress. */
    RunStepCompletionUsage: {
      /** @description Tokens that the model wrote during the step. */
      completion_tokens: number;
      /** @description Tokens that the model read during the step. */
      prompt_tokens: number;
      /** @description Tokens read and written together. */
      total_tokens: number;
    } | null;
    /** @description An event of a stream. The field `event` names it and decides the type of `data`. */
    AssistantStreamEvent:
      | components["schemas"]["ThreadStreamEvent"]
      | components["schemas"]["RunStreamEvent"]
      | components["schemas"]["RunStepStreamEvent"]
      | components["schemas"]["MessageStreamEvent"]
      | components["schemas"]["ErrorEvent"]
      | components["schemas"]["DoneEvent"];
    /** @description A thread was created. */
    ThreadStreamEvent: {
      /**
       * @description The name of the event.
       * @enum {string}
       */
      event: "thread.created";
      /** @description The thread. */
      data: components["schemas"]["ThreadObject"];
    };
    /** @description An event about a run. */
    RunStreamEvent:
      | {
          /**
           * @description The name of the event.
           * @enum {string}
           */
          event: "thread.run.created";
          /** @description The run as it is now. */
          data: components["schemas"]["RunObject"];
        }
      | {
          /**
           * @description The name of the event.
           * @enum {string}
           */
          event: "thread.run.queued";
          /** @description The run as it is now. */
          data: components["schemas"]["RunObject"];
        }
      | {
          /**
           * @description The name of the event.
           * @enum {string}
           */
          event: "thread.run.in_progress";
          /** @description The run as it is now. */
          data: components["schemas"]["RunObject"];
        }
      | {
          /**
           * @description The name of the event.
           * @enum {string}
           */
          event: "thread.run.requires_action";
          /** @description The run as it is now. */
          data: components["schemas"]["RunObject"];
        }
      | {
          /**
           * @description The name of the event.
           * @enum {string}
           */
          event: "thread.run.completed";
          /** @description The run as it is now. */
          data: components["schemas"]["RunObject"];
        }
      | {
          /**
           * @description The name of the event.
           * @enum {string}
           */
          event: "thread.run.incomplete";
          /** @description The run as it is now. */
          data: components["schemas"]["RunObject"];
        }
      | {
          /**
           * @description The name of the event.
           * @enum {string}
           */
          event: "thread.run.failed";
          /** @description The run as it is now. */
          data: components["schemas"]["RunObject"];
        }
      | {
          /**
           * @description The name of the event.
           * @enum {string}
           */
          event: "thread.run.cancelling";
          /** @description The run as it is now. */
          data: components["schemas"]["RunObject"];
        }
      | {
          /**
           * @description The name of the event.
           * @enum {string}
           */
          event: "thread.run.cancelled";
          /** @description The run as it is now. */
          data: components["schemas"]["RunObject"];
        }
      | {
          /**
           * @description The name of the event.
           * @enum {string}
           */
          event: "thread.run.expired";
          /** @description The run as it is now. */
          data: components["schemas"]["RunObject"];
        };
    /** @description An event about a run step. */
    RunStepStreamEvent:
      | {
          /**
           * @description The name of the event.
           * @enum {string}
           */
          event: "thread.run.step.created";
          /** @description The step as it is now. */
          data: components["schemas"]["RunStepObject"];
        }
      | {
          /**
           * @description The name of the event.
           * @enum {string}
           */
          event: "thread.run.step.in_progress";
          /** @description The step as it is now. */
          data: components["schemas"]["RunStepObject"];
        }
      | {
          /**
           * @description The name of the event.
           * @enum {string}
           */
          event: "thread.run.step.delta";
          /** @description What was added. */
          data: components["schemas"]["RunStepDeltaObject"];
        }
      | {
          /**
           * @description The name of the event.
           * @enum {string}
           */
          event: "thread.run.step.completed";
          /** @description The step as it is now. */
          data: components["schemas"]["RunStepObject"];
        }
      | {
          /**
           * @description The name of the event.
           * @enum {string}
           */
          event: "thread.run.step.failed";
          /** @description The step as it is now. */
          data: components["schemas"]["RunStepObject"];
        }
      | {
          /**
           * @description The name of the event.
           * @enum {string}
           */
          event: "thread.run.step.cancelled";
          /** @description The step as it is now. */
          data: components["schemas"]["RunStepObject"];
        }
      | {
          /**
           * @description The name of the event.
           * @enum {string}
           */
          event: "thread.run.step.expired";
          /** @description The step as it is now. */
          data: components["schemas"]["RunStepObject"];
        };
    /** @description An event about a message. */
    MessageStreamEvent:
      | {
          /**
           * @description The name of the event.
           * @enum {string}
           */
          event: "thread.message.created";
          /** @description The message as it is now. */
          data: components["schemas"]["MessageObject"];
        }
      | {
          /**
           * @description The name of the event.
           * @enum {string}
           */
          event: "thread.message.in_progress";
          /** @description The message as it is now. */
          data: components["schemas"]["MessageObject"];
        }
      | {
          /**
           * @description The name of the event.
           * @enum {string}
           */
          event: "thread.message.delta";
          /** @description What was added. */
          data: components["schemas"]["MessageDeltaObject"];
        }
      | {
          /**
           * @description The name of the event.
           * @enum {string}
           */
          event: "thread.message.completed";
          /** @description The message as it is now. */
          data: components["schemas"]["MessageObject"];
        }
      | {
          /**
           * @description The name of the event.
           * @enum {string}
           */
          event: "thread.message.incomplete";
          /** @description The message as it is now. */
          data: components["schemas"]["MessageObject"];
        };
    /** @description The server could not go on with the stream. */
    ErrorEvent: {
      /**
       * @description The name of the event.
       * @enum {string}
       */
      event: "error";
      /** @description The error. */
      data: components["schemas"]["Error"];
    };
    /** @description The last event of a stream. */
    DoneEvent: {
      /**
       * @description The name of the event.
       * @enum {string}
       */
      event: "done";
      /**
       * @description Always `[DONE]`.
       * @enum {string}
       */
      data: "[DONE]";
    };
    /** @description What was added to a message while it is streamed. */
    MessageDeltaObject: {
      /** @description The id of the message that grows. */
      id: string;
      /**
       * @description The type of this object, always `thread.message.delta`.
       * @enum {string}
       */
      object: "thread.message.delta";
      /** @description The fields that were added to. */
      delta: {
        /**
         * @description Who writes the message.
         * @enum {string}
         */
        role?: "user" | "assistant";
        /** @description The parts that were added to, each with its index. */
        content?: (
          | components["schemas"]["MessageDeltaContentImageFileObject"]
          | components["schemas"]["MessageDeltaContentTextObject"]
          | components["schemas"]["MessageDeltaContentRefusalObject"]
          | components["schemas"]["MessageDeltaContentImageUrlObject"]
        )[];
      };
    };
    /** @description Text of a message that is streamed. */
    MessageDeltaContentTextObject: {
      /** @description The position of the part in the message. */
      index: number;
      /**
       * @description Always `text`.
       * @enum {string}
       */
      type: "text";
      /** @description The text and its annotations. */
      text?: {
        /** @description The text. */
        value?: string;
        /** @description Marks on pieces of the text. */
        annotations?: (
          | components["schemas"]["MessageDeltaContentTextAnnotationsFileCitationObject"]
          | components["schemas"]["MessageDeltaContentTextAnnotationsFilePathObject"]
        )[];
      };
    };
    /** @description A quotation mark-up of a message that is streamed. */
    MessageDeltaContentTextAnnotationsFileCitationObject: {
      /** @description The position of the annotation in the text. */
      index: number;
      /**
       * @description Always `file_citation`.
       * @enum {string}
       */
      type: "file_citation";
      /** @description The piece of the text that is marked. */
      text?: string;
      /** @description The source of the quotation. */
      file_citation?: {
        /** @description The id of the file. */
        file_id?: string;
        /** @description The words quoted from the file. */
        quote?: string;
      };
      /** @description Where the marked piece starts, counted in characters from 0. */
      start_index?: number;
      /** @description Where the marked piece ends, exclusive. */
      end_index?: number;
    };
    /** @description A file mark-up of a message that is streamed. */
    MessageDeltaContentTextAnnotationsFilePathObject: {
      /** @description The position of the annotation in the text. */
      index: number;
      /**
       * @description Always `file_path`.
       * @enum {string}
       */
      type: "file_path";
      /** @description The piece of the text that is marked. */
      text?: string;
      /** @description The file. */
      file_path?: {
        /** @description The id of the file. */
        file_id?: string;
      };
      /** @description Where the marked piece starts, counted in characters from 0. */
      start_index?: number;
      /** @description Where the marked piece ends, exclusive. */
      end_index?: number;
    };
    /** @description An uploaded image of a message that is streamed. */
    MessageDeltaContentImageFileObject: {
      /** @description The position of the part in the message. */
      index: number;
      /**
       * @description Always `image_file`.
       * @enum {string}
       */
      type: "image_file";
      /** @description The image. */
      image_file?: {
        /** @description The id of the file. */
        file_id?: string;
        /** @description How closely the model looks at the image. */
        detail?: components["schemas"]["ImageDetail"];
      };
    };
    /** @description An image of a message that is streamed, by its address. */
    MessageDeltaContentImageUrlObject: {
      /** @description The position of the part in the message. */
      index: number;
      /**
       * @description Always `image_url`.
       * @enum {string}
       */
      type: "image_url";
      /** @description The image. */
      image_url?: {
        /**
         * Format: uri
         * @description The address of the image: JPEG, PNG, GIF or WebP.
         */
        url?: string;
        /** @description How closely the model looks at the image. */
        detail?: components["schemas"]["ImageDetail"];
      };
    };
    /** @description A refusal of a message that is streamed. */
    MessageDeltaContentRefusalObject: {
      /** @description The position of the part in the message. */
      index: number;
      /**
       * @description Always `refusal`.
       * @enum {string}
       */
      type: "refusal";
      /** @description The refusal. */
      refusal?: string;
    };
    /** @description What was added to a run step while it is streamed. */
    RunStepDeltaObject: {
      /** @description The id of the run step that grows. */
      id: string;
      /**
       * @description The type of this object, always `thread.run.step.delta`.
       * @enum {string}
       */
      object: "thread.run.step.delta";
      /** @description The fields that were added to. */
      delta: {
        /** @description What was added to the details of the step. */
        step_details?:
          | components["schemas"]["RunStepDeltaStepDetailsMessageCreationObject"]
          | components["schemas"]["RunStepDeltaStepDetailsToolCallsObject"];
      };
    };
    /** @description The details of a streamed step that writes a message. */
    RunStepDeltaStepDetailsMessageCreationObject: {
      /**
       * @description Always `message_creation`.
       * @enum {string}
       */
      type: "message_creation";
      /** @description The message that the step writes. */
      message_creation?: {
        /** @description The id of the message. */
        message_id?: string;
      };
    };
    /** @description The details of a streamed step that calls tools. */
    RunStepDeltaStepDetailsToolCallsObject: {
      /**
       * @description Always `tool_calls`.
       * @enum {string}
       */
      type: "tool_calls";
      /** @description The calls that were added to, each with its index. */
      tool_calls?: (
        | components["schemas"]["RunStepDeltaStepDetailsToolCallsCodeObject"]
        | components["schemas"]["RunStepDeltaStepDetailsToolCallsFileSearchObject"]
        | components["schemas"]["RunStepDeltaStepDetailsToolCallsFunctionObject"]
      )[];
    };
    /** @description A run of the code interpreter that is streamed. */
    RunStepDeltaStepDetailsToolCallsCodeObject: {
      /** @description The position of the tool call in the step. */
      index: number;
      /** @description The id of the tool call. */
      id?: string;
      /**
       * @description Always `code_interpreter`.
       * @enum {string}
       */
      type: "code_interpreter";
      /** @description What was run and what came out. */
      code_interpreter?: {
        /** @description The code. */
        input?: string;
        /** @description What the code printed and drew, in order. */
        outputs?: (
          | components["schemas"]["RunStepDeltaStepDetailsToolCallsCodeOutputLogsObject"]
          | components["schemas"]["RunStepDeltaStepDetailsToolCallsCodeOutputImageObject"]
        )[];
      };
    };
    /** @description Printed text that is streamed. */
    RunStepDeltaStepDetailsToolCallsCodeOutputLogsObject: {
      /** @description The position of the output among the outputs. */
      index: number;
      /**
       * @description Always `logs`.
       * @enum {string}
       */
      type: "logs";
      /** @description The text. */
      logs?: string;
    };
    /** @description An image made by code that is streamed. */
    RunStepDeltaStepDetailsToolCallsCodeOutputImageObject: {
      /** @description The position of the output among the outputs. */
      index: number;
      /**
       * @description Always `image`.
       * @enum {string}
       */
      type: "image";
      /** @description The image. */
      image?: {
        /** @description The id of the file. */
        file_id?: string;
      };
    };
    /** @description A search of the files that is streamed. */
    RunStepDeltaStepDetailsToolCallsFileSearchObject: {
      /** @description The position of the tool call in the step. */
      index: number;
      /** @description The id of the tool call. */
      id?: string;
      /**
       * @description Always `file_search`.
       * @enum {string}
       */
      type: "file_search";
      /** @description Always an empty object. The step has the results once it is completed. */
      file_search: Record<string, never>;
    };
    /** @description A call of one of your functions that is streamed. The arguments arrive in pieces to be joined. */
    RunStepDeltaStepDetailsToolCallsFunctionObject: {
      /** @description The position of the tool call in the step. */
      index: number;
      /** @description The id of the tool call. */
      id?: string;
      /**
       * @description Always `function`.
       * @enum {string}
       */
      type: "function";
      /** @description The function that was called. */
      function?: {
        /** @description The name that the tool was declared with. */
        name?: string;
        /** @description The arguments as the model wrote them: text that should be JSON, but need not be. */
        arguments?: string;
        /** @description What the tool gave back, or null until it was submitted. */
        output?: string | null;
      };
    };
    /** @description Up to 16 pairs of strings that you attach to an object: keys of at most 64 characters, values of at most 512. */
    Metadata: {
      [key: string]: string;
    } | null;
    /** @description The envelope of every error answer. */
    ErrorResponse: {
      /** @description The error itself. */
      error: components["schemas"]["Error"];
    };
    /** @description What went wrong, in the terms of the API. */
    Error: {
      /** @description A short name of the error that a program can test, or null. */
      code: string | null;
      /** @description What went wrong, in words for a person. */
      message: string;
      /** @description The field or parameter at fault, or null. */
      param: string | null;
      /** @description The family of the error, such as `invalid_request_error` or `server_error`. */
      type: string;
    };
  };
  responses: {
    /** @description The request failed, and the body says why. */
    Error: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["ErrorResponse"];
      };
    };
  };
  parameters: {
    /** @description The id of the assistant. */
    AssistantId: string;
    /** @description The id of the thread. */
    ThreadId: string;
    /** @description The id of the message. */
    MessageId: string;
    /** @description The id of the run. */
    RunId: string;
    /** @description The id of the run step. */
    StepId: string;
    /** @description How many objects a page holds at most, from 1 to 100. */
    Limit: number;
    /** @description Sort order by `created_at`: `asc` is oldest first, `desc` is newest first. */
    Order: "asc" | "desc";
    /** @description A cursor: the id of the object that the page follows in the order asked for. Give the `last_id` of a page to get the next one. */
    After: string;
    /** @description A cursor: the id of the object that the page precedes in the order asked for. Give the `first_id` of a page to get the one before it. */
    Before: string;
    /** @description Keeps only the messages that this run created. */
    CreatedByRun: string;
    /** @description What the steps show beside what they always do. The one value adds the content of each result of a file search. */
    Include: "step_details.tool_calls[*].file_search.results[*].content"[];
  };
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  listAssistants: {
    parameters: {
      query?: {
        /** @description How many objects a page holds at most, from 1 to 100. */
        limit?: components["parameters"]["Limit"];
        /** @description Sort order by `created_at`: `asc` is oldest first, `desc` is newest first. */
        order?: components["parameters"]["Order"];
        /** @description A cursor: the id of the object that the page follows in the order asked for. Give the `last_id` of a page to get the next one. */
        after?: components["parameters"]["After"];
        /** @description A cursor: the id of the object that the page precedes in the order asked for. Give the `first_id` of a page to get the one before it. */
        before?: components["parameters"]["Before"];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of assistants. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ListAssistantsResponse"];
        };
      };
      default: components["responses"]["Error"];
    };
  };
  createAssistant: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description The assistant to create. */
    requestBody: {
      content: {
        "application/json": components["schemas"]["CreateAssistantRequest"];
      };
    };
    responses: {
      /** @description The assistant that was created. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["AssistantObject"];
        };
      };
      default: components["responses"]["Error"];
    };
  };
  getAssistant: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The id of the assistant. */
        assistant_id: components["parameters"]["AssistantId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The assistant. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["AssistantObject"];
        };
      };
      default: components["responses"]["Error"];
    };
  };
  modifyAssistant: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The id of the assistant. */
        assistant_id: components["parameters"]["AssistantId"];
      };
      cookie?: never;
    };
    /** @description The fields to change. */
    requestBody: {
      content: {
        "application/json": components["schemas"]["ModifyAssistantRequest"];
      };
    };
    responses: {
      /** @description The assistant as it is now. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["AssistantObject"];
        };
      };
      default: components["responses"]["Error"];
    };
  };
  deleteAssistant: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The id of the assistant. */
        assistant_id: components["parameters"]["AssistantId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was deleted. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["DeleteAssistantResponse"];
        };
      };
      default: components["responses"]["Error"];
    };
  };
  createThread: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description The thread to create. */
    requestBody?: {
      content: {
        "application/json": components["schemas"]["CreateThreadRequest"];
      };
    };
    responses: {
      /** @description The thread that was created. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ThreadObject"];
        };
      };
      default: components["responses"]["Error"];
    };
  };
  getThread: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The id of the thread. */
        thread_id: components["parameters"]["ThreadId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The thread. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ThreadObject"];
        };
      };
      default: components["responses"]["Error"];
    };
  };
  modifyThread: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The id of the thread. */
        thread_id: components["parameters"]["ThreadId"];
      };
      cookie?: never;
    };
    /** @description The fields to change. */
    requestBody: {
      content: {
        "application/json": components["schemas"]["ModifyThreadRequest"];
      };
    };
    responses: {
      /** @description The thread as it is now. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ThreadObject"];
        };
      };
      default: components["responses"]["Error"];
    };
  };
  deleteThread: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The id of the thread. */
        thread_id: components["parameters"]["ThreadId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was deleted. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["DeleteThreadResponse"];
        };
      };
      default: components["responses"]["Error"];
    };
  };
  listMessages: {
    parameters: {
      query?: {
        /** @description How many objects a page holds at most, from 1 to 100. */
        limit?: components["parameters"]["Limit"];
        /** @description Sort order by `created_at`: `asc` is oldest first, `desc` is newest first. */
        order?: components["parameters"]["Order"];
        /** @description A cursor: the id of the object that the page follows in the order asked for. Give the `last_id` of a page to get the next one. */
        after?: components["parameters"]["After"];
        /** @description A cursor: the id of the object that the page precedes in the order asked for. Give the `first_id` of a page to get the one before it. */
        before?: components["parameters"]["Before"];
        /** @description Keeps only the messages that this run created. */
        run_id?: components["parameters"]["CreatedByRun"];
      };
      header?: never;
      path: {
        /** @description The id of the thread. */
        thread_id: components["parameters"]["ThreadId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of messages. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ListMessagesResponse"];
        };
      };
      default: components["responses"]["Error"];
    };
  };
  createMessage: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The id of the thread. */
        thread_id: components["parameters"]["ThreadId"];
      };
      cookie?: never;
    };
    /** @description The message to add. */
    requestBody: {
      content: {
        "application/json": components["schemas"]["CreateMessageRequest"];
      };
    };
    responses: {
      /** @description The message that was created. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["MessageObject"];
        };
      };
      default: components["responses"]["Error"];
    };
  };
  getMessage: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The id of the thread. */
        thread_id: components["parameters"]["ThreadId"];
        /** @description The id of the message. */
        message_id: components["parameters"]["MessageId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The message. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["MessageObject"];
        };
      };
      default: components["responses"]["Error"];
    };
  };
  modifyMessage: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The id of the thread. */
        thread_id: components["parameters"]["ThreadId"];
        /** @description The id of the message. */
        message_id: components["parameters"]["MessageId"];
      };
      cookie?: never;
    };
    /** @description The metadata to set. */
    requestBody: {
      content: {
        "application/json": components["schemas"]["ModifyMessageRequest"];
      };
    };
    responses: {
      /** @description The message as it is now. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["MessageObject"];
        };
      };
      default: components["responses"]["Error"];
    };
  };
  deleteMessage: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The id of the thread. */
        thread_id: components["parameters"]["ThreadId"];
        /** @description The id of the message. */
        message_id: components["parameters"]["MessageId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was deleted. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["DeleteMessageResponse"];
        };
      };
      default: components["responses"]["Error"];
    };
  };
  createThreadAndRun: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description The thread to create and how to run it. */
    requestBody: {
      content: {
        "application/json": components["schemas"]["CreateThreadAndRunRequest"];
      };
    };
    responses: {
      /** @description The run that was created, or the events of the run when `stream` is true. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["RunObject"];
          "text/event-stream": components["schemas"]["AssistantStreamEvent"];
        };
      };
      default: components["responses"]["Error"];
    };
  };
  listRuns: {
    parameters: {
      query?: {
        /** @description How many objects a page holds at most, from 1 to 100. */
        limit?: components["parameters"]["Limit"];
        /** @description Sort order by `created_at`: `asc` is oldest first, `desc` is newest first. */
        order?: components["parameters"]["Order"];
        /** @description A cursor: the id of the object that the page follows in the order asked for. Give the `last_id` of a page to get the next one. */
        after?: components["parameters"]["After"];
        /** @description A cursor: the id of the object that the page precedes in the order asked for. Give the `first_id` of a page to get the one before it. */
        before?: components["parameters"]["Before"];
      };
      header?: never;
      path: {
        /** @description The id of the thread. */
        thread_id: components["parameters"]["ThreadId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of runs. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ListRunsResponse"];
        };
      };
      default: components["responses"]["Error"];
    };
  };
  createRun: {
    parameters: {
      query?: {
        /** @description What the steps show beside what they always do. The one value adds the content of each result of a file search. */
        "include[]"?: components["parameters"]["Include"];
      };
      header?: never;
      path: {
        /** @description The id of the thread. */
        thread_id: components["parameters"]["ThreadId"];
      };
      cookie?: never;
    };
    /** @description Which assistant to run, and what to override for this run. */
    requestBody: {
      content: {
        "application/json": components["schemas"]["CreateRunRequest"];
      };
    };
    responses: {
      /** @description The run that was created, or the events of the run when `stream` is true. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["RunObject"];
          "text/event-stream": components["schemas"]["AssistantStreamEvent"];
        };
      };
      default: components["responses"]["Error"];
    };
  };
  getRun: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The id of the thread. */
        thread_id: components["parameters"]["ThreadId"];
        /** @description The id of the run. */
        run_id: components["parameters"]["RunId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The run. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["RunObject"];
        };
      };
      default: components["responses"]["Error"];
    };
  };
  modifyRun: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The id of the thread. */
        thread_id: components["parameters"]["ThreadId"];
        /** @description The id of the run. */
        run_id: components["parameters"]["RunId"];
      };
      cookie?: never;
    };
    /** @description The metadata to set. */
    requestBody: {
      content: {
        "application/json": components["schemas"]["ModifyRunRequest"];
      };
    };
    responses: {
      /** @description The run as it is now. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["RunObject"];
        };
      };
      default: components["responses"]["Error"];
    };
  };
  cancelRun: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The id of the thread. */
        thread_id: components["parameters"]["ThreadId"];
        /** @description The id of the run. */
        run_id: components["parameters"]["RunId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The run as it is now, in most cases `cancelling`. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["RunObject"];
        };
      };
      default: components["responses"]["Error"];
    };
  };
  submitToolOuputsToRun: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The id of the thread. */
        thread_id: components["parameters"]["ThreadId"];
        /** @description The id of the run. */
        run_id: components["parameters"]["RunId"];
      };
      cookie?: never;
    };
    /** @description The output of each tool call. */
    requestBody: {
      content: {
        "application/json": components["schemas"]["SubmitToolOutputsRunRequest"];
      };
    };
    responses: {
      /** @description The run as it is now, or the events of the run from here on when `stream` is true. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["RunObject"];
          "text/event-stream": components["schemas"]["AssistantStreamEvent"];
        };
      };
      default: components["responses"]["Error"];
    };
  };
  listRunSteps: {
    parameters: {
      query?: {
        /** @description How many objects a page holds at most, from 1 to 100. */
        limit?: components["parameters"]["Limit"];
        /** @description Sort order by `created_at`: `asc` is oldest first, `desc` is newest first. */
        order?: components["parameters"]["Order"];
        /** @description A cursor: the id of the object that the page follows in the order asked for. Give the `last_id` of a page to get the next one. */
        after?: components["parameters"]["After"];
        /** @description A cursor: the id of the object that the page precedes in the order asked for. Give the `first_id` of a page to get the one before it. */
        before?: components["parameters"]["Before"];
        /** @description What the steps show beside what they always do. The one value adds the content of each result of a file search. */
        "include[]"?: components["parameters"]["Include"];
      };
      header?: never;
      path: {
        /** @description The id of the thread. */
        thread_id: components["parameters"]["ThreadId"];
        /** @description The id of the run. */
        run_id: components["parameters"]["RunId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of run steps. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ListRunStepsResponse"];
        };
      };
      default: components["responses"]["Error"];
    };
  };
  getRunStep: {
    parameters: {
      query?: {
        /** @description What the steps show beside what they always do. The one value adds the content of each result of a file search. */
        "include[]"?: components["parameters"]["Include"];
      };
      header?: never;
      path: {
        /** @description The id of the thread. */
        thread_id: components["parameters"]["ThreadId"];
        /** @description The id of the run. */
        run_id: components["parameters"]["RunId"];
        /** @description The id of the run step. */
        step_id: components["parameters"]["StepId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The run step. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["RunStepObject"];
        };
      };
      default: components["responses"]["Error"];
    };
  };
}
