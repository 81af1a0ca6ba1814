import type { Stream } from "./event-stream.js";
import type { PollingOptions, RequestOptions } from "./options.js";
import type { PagePromise } from "./pages.js";
import type { APIPromise } from "./promises.js";
import type { Requests, Wait } from "./requests.js";
import type { AssistantStream } from "./stream.js";
import type {
  AssistantStreamEvent,
  Run,
  RunCreateParams,
  RunCreateParamsNonStreaming,
  RunCreateParamsStreaming,
  RunListParams,
  RunStep,
  RunStreamParams,
  RunSubmitToolOutputsParams,
  RunSubmitToolOutputsParamsNonStreaming,
  RunSubmitToolOutputsParamsStreaming,
  RunSubmitToolOutputsStreamParams,
  RunUpdateParams,
  StepListParams,
} from "./types/index.js";

type Events = Stream<AssistantStreamEvent>;

export class Runs {
  readonly steps: RunSteps;
  readonly #requests: Requests;

  constructor(requests: Requests) {
    this.#requests = requests;
    this.steps = new RunSteps(requests);
  }

  create(threadId: string, body: RunCreateParamsNonStreaming, options?: RequestOptions): APIPromise<Run>;
  create(threadId: string, body: RunCreateParamsStreaming, options?: RequestOptions): APIPromise<Events>;
  create(threadId: string, body: RunCreateParams, options?: RequestOptions): APIPromise<Events | Run>;
  create(threadId: string, body: RunCreateParams, options?: RequestOptions): APIPromise<Events | Run> {
    if (body?.stream)
      return this.#requests.events(options, (client, wait) => client.streamRun(threadId, body, wait), body);
    return this.#requests.call(options, (client, call) => client.createRun(threadId, body, call), body);
  }

  retrieve(threadId: string, runId: string, options?: RequestOptions): APIPromise<Run> {
    return this.#requests.call(options, (client, call) => client.getRun(threadId, runId, call));
  }

  update(threadId: string, runId: string, body: RunUpdateParams, options?: RequestOptions): APIPromise<Run> {
    return this.#requests.call(options, (client, call) => client.modifyRun(threadId, runId, body, call), body);
  }

  list(threadId: string, query?: RunListParams, options?: RequestOptions): PagePromise<Run>;
  list(threadId: string, options?: RequestOptions): PagePromise<Run>;
  list(threadId: string, query?: RunListParams | RequestOptions, options?: RequestOptions): PagePromise<Run> {
    return this.#requests.list(query, options, (client, query: RunListParams, call) =>
      client.listRuns(threadId, query, call),
    );
  }

  cancel(threadId: string, runId: string, options?: RequestOptions): APIPromise<Run> {
    return this.#requests.call(options, (client, call) => client.cancelRun(threadId, runId, call));
  }

  submitToolOutputs(
    threadId: string,
    runId: string,
    body: RunSubmitToolOutputsParamsNonStreaming,
    options?: RequestOptions,
  ): APIPromise<Run>;
  submitToolOutputs(
    threadId: string,
    runId: string,
    body: RunSubmitToolOutputsParamsStreaming,
    options?: RequestOptions,
  ): APIPromise<Events>;
  submitToolOutputs(
    threadId: string,
    runId: string,
    body: RunSubmitToolOutputsParams,
    options?: RequestOptions,
  ): APIPromise<Events | Run>;
  submitToolOutputs(
    threadId: string,
    runId: string,
    body: RunSubmitToolOutputsParams,
    options?: RequestOptions,
  ): APIPromise<Events | Run> {
    if (body?.stream) {
      return this.#requests.events(
        options,
        (client, wait) => client.streamToolOutputs(threadId, runId, body, wait),
        body,
      );
    }
    return this.#requests.call(
      options,
      (client, call) => client.submitToolOutputsToRun(threadId, runId, body, call),
      body,
    );
  }

  /** `create`, then `poll`. */
  createAndPoll(threadId: string, body: RunCreateParamsNonStreaming, options?: PollingOptions): Promise<Run> {
    const createAndPoll: Wait<Run> = async (client, wait, call) => {
      const run = await client.createRun(threadId, body, call);
      return client.pollRun(threadId, run.id, wait);
    };
    return this.#requests.wait(options, createAndPoll, body);
  }

  /** Waits until the run settles or asks for tool outputs. */
  poll(threadId: string, runId: string, options?: PollingOptions): Promise<Run> {
    return this.#requests.wait(options, (client, wait) => client.pollRun(threadId, runId, wait));
  }

  /** `submitToolOutputs`, then `poll`. When the answer is lost, the run is looked at before outputs are sent again. */
  submitToolOutputsAndPoll(
    threadId: string,
    runId: string,
    body: RunSubmitToolOutputsParamsNonStreaming,
    options?: PollingOptions,
  ): Promise<Run> {
    return this.#requests.wait(
      options,
      (client, wait) => client.submitToolOutputsAndPoll(threadId, runId, body, wait),
      body,
    );
  }

  /** `create`, told to listeners. */
  stream(threadId: string, body: RunStreamParams, options?: RequestOptions): AssistantStream {
    return this.#requests.stream(options, (client, wait) => client.streamRun(threadId, body, wait), body);
  }

  /** @deprecated Call `stream`. */
  createAndStream(threadId: string, body: RunStreamParams, options?: RequestOptions): AssistantStream {
    return this.stream(threadId, body, options);
  }

  /** `submitToolOutputs`, told to listeners. */
  submitToolOutputsStream(
    threadId: string,
    runId: string,
    body: RunSubmitToolOutputsStreamParams,
    options?: RequestOptions,
  ): AssistantStream {
    return this.#requests.stream(
      options,
      (client, wait) => client.streamToolOutputs(threadId, runId, body, wait),
      body,
    );
  }
}

export class RunSteps {
  readonly #requests: Requests;

  constructor(requests: Requests) {
    this.#requests = requests;
  }

  retrieve(threadId: string, runId: string, stepId: string, options?: RequestOptions): APIPromise<RunStep> {
    return this.#requests.call(options, (client, call) => client.getRunStep(threadId, runId, stepId, call));
  }

  list(threadId: string, runId: string, query?: StepListParams, options?: RequestOptions): PagePromise<RunStep>;
  list(threadId: string, runId: string, options?: RequestOptions): PagePromise<RunStep>;
  list(
    threadId: string,
    runId: string,
    query?: StepListParams | RequestOptions,
    options?: RequestOptions,
  ): PagePromise<RunStep> {
    return this.#requests.list(query, options, (client, query: StepListParams, call) =>
      client.listRunSteps(threadId, runId, query, call),
    );
  }
}
