import type { Stream } from "./event-stream.js";
import { Messages } from "./messages.js";
import { isRequestOptions, type PollingOptions, type RequestOptions } from "./options.js";
import type { APIPromise } from "./promises.js";
import type { Requests, Wait } from "./requests.js";
import { Runs } from "./runs.js";
import type { AssistantStream } from "./stream.js";
import type {
  AssistantStreamEvent,
  Run,
  Thread,
  ThreadCreateAndRunParams,
  ThreadCreateAndRunParamsNonStreaming,
  ThreadCreateAndRunParamsStreaming,
  ThreadCreateAndRunStreamParams,
  ThreadCreateParams,
  ThreadDeleted,
  ThreadUpdateParams,
} from "./types/index.js";

type Events = Stream<AssistantStreamEvent>;

export class Threads {
  readonly messages: Messages;
  readonly runs: Runs;
  readonly #requests: Requests;

  constructor(requests: Requests) {
    this.#requests = requests;
    this.messages = new Messages(requests);
    this.runs = new Runs(requests);
  }

  create(body?: ThreadCreateParams, options?: RequestOptions): APIPromise<Thread>;
  create(options?: RequestOptions): APIPromise<Thread>;
  create(body?: ThreadCreateParams | RequestOptions, options?: RequestOptions): APIPromise<Thread> {
    if (isRequestOptions(body)) return this.create({}, body);
    const thread = body ?? {};
    return this.#requests.call(options, (client, call) => client.createThread(thread, call), thread);
  }

  retrieve(threadId: string, options?: RequestOptions): APIPromise<Thread> {
    return this.#requests.call(options, (client, call) => client.getThread(threadId, call));
  }

  update(threadId: string, body: ThreadUpdateParams, options?: RequestOptions): APIPromise<Thread> {
    return this.#requests.call(options, (client, call) => client.modifyThread(threadId, body, call), body);
  }

  del(threadId: string, options?: RequestOptions): APIPromise<ThreadDeleted> {
    return this.#requests.call(options, (client, call) => client.deleteThread(threadId, call));
  }

  createAndRun(body: ThreadCreateAndRunParamsNonStreaming, options?: RequestOptions): APIPromise<Run>;
  createAndRun(body: ThreadCreateAndRunParamsStreaming, options?: RequestOptions): APIPromise<Events>;
  createAndRun(body: ThreadCreateAndRunParams, options?: RequestOptions): APIPromise<Events | Run>;
  createAndRun(body: ThreadCreateAndRunParams, options?: RequestOptions): APIPromise<Events | Run> {
    if (body?.stream)
      return this.#requests.events(options, (client, wait) => client.streamThreadAndRun(body, wait), body);
    return this.#requests.call(options, (client, call) => client.createThreadAndRun(body, call), body);
  }

  /** `createAndRun`, then `runs.poll`. */
  createAndRunPoll(body: ThreadCreateAndRunParamsNonStreaming, options?: PollingOptions): Promise<Run> {
    const createAndPoll: Wait<Run> = async (client, wait, call) => {
      const run = await client.createThreadAndRun(body, call);
      return client.pollRun(run.thread_id, run.id, wait);
    };
    return this.#requests.wait(options, createAndPoll, body);
  }

  /** `createAndRun`, told to listeners. */
  createAndRunStream(body: ThreadCreateAndRunStreamParams, options?: RequestOptions): AssistantStream {
    return this.#requests.stream(options, (client, wait) => client.streamThreadAndRun(body, wait), body);
  }
}
