import { Messages } from "./messages.js";
import type { APIPromise } from "./promises.js";
import { isRequestOptions, type PollingOptions, type RequestOptions, type Requests } from "./requests.js";
import { Runs } from "./runs.js";
import type {
  Run,
  Thread,
  ThreadCreateAndRunParamsNonStreaming,
  ThreadCreateParams,
  ThreadDeleted,
  ThreadUpdateParams,
} from "./types.js";

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
  create(body: ThreadCreateParams | RequestOptions = {}, options?: RequestOptions): APIPromise<Thread> {
    if (isRequestOptions(body)) return this.create({}, body);
    return this.#requests.call(options, (client, call) => client.createThread(body, call));
  }

  retrieve(threadId: string, options?: RequestOptions): APIPromise<Thread> {
    return this.#requests.call(options, (client, call) => client.getThread(threadId, call));
  }

  update(threadId: string, body: ThreadUpdateParams, options?: RequestOptions): APIPromise<Thread> {
    return this.#requests.call(options, (client, call) => client.modifyThread(threadId, body, call));
  }

  del(threadId: string, options?: RequestOptions): APIPromise<ThreadDeleted> {
    return this.#requests.call(options, (client, call) => client.deleteThread(threadId, call));
  }

  createAndRun(body: ThreadCreateAndRunParamsNonStreaming, options?: RequestOptions): APIPromise<Run> {
    return this.#requests.call(options, (client, call) => client.createThreadAndRun(body, call));
  }

  /** `createAndRun`, then `runs.poll`. */
  createAndRunPoll(body: ThreadCreateAndRunParamsNonStreaming, options?: PollingOptions): Promise<Run> {
    return this.#requests.wait(options, async (client, wait, call) => {
      const run = await client.createThreadAndRun(body, call);
      return client.pollRun(run.thread_id, run.id, wait);
    });
  }
}
