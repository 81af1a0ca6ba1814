import type { FailedCall } from "../errors.js";
import type { RequestLimits } from "../http/call-options.js";
import { type Checks, milliseconds } from "../http/check-options.js";
import { POLL_OPTIONS, type PollOptions } from "../runs/options.js";
import type { RunReading, RunSource } from "../runs/run.js";
import type { Log } from "../telemetry.js";
import type { Message, Run, RunStep, ToolOutput } from "../types.js";

/** What a run is known by. */
export type RunName = Pick<Run, "id" | "thread_id">;

/** Options of a streamed run. `timeoutMs` is for all of it, from the request to the end of the run. */
export interface StreamOptions extends PollOptions {
  /** Milliseconds without a byte after which the stream is given up and the run polled. @default 60_000 */
  idleTimeoutMs?: number | undefined;
}

export const STREAM_OPTIONS: Checks<StreamOptions> = { ...POLL_OPTIONS, idleTimeoutMs: milliseconds };

/** An answer: events, and the error that an `error` event among them stands for; or the run, from a server that does not stream. */
export type Beginning = Streamed | (RunReading & { events?: undefined });

interface Streamed {
  events: ReadableStream<Uint8Array>;
  failure?: ((data: unknown) => Error) | undefined;
}

/** One run on the server, with the requests that only a stream sends. */
export interface StreamedRun extends RunSource {
  streamOutputs: (outputs: ToolOutput[], limits: RequestLimits) => Promise<Beginning>;
  /** What the run has made so far, oldest first. */
  listMessages: (limits: RequestLimits) => AsyncIterable<Message>;
  listSteps: (limits: RequestLimits) => AsyncIterable<RunStep>;
}

/** What a stream needs of the server. */
export interface StreamSource {
  /** Runs the operation, and notes its beginning and its end. */
  trace?: (operation: () => Promise<Run | undefined>) => Promise<unknown>;
  log?: Log;
  /** The request that begins it, as errors name it. */
  call: FailedCall;
  begin: (limits: RequestLimits) => Promise<Beginning>;
  /** The run on the server. There is none behind events that were handed on. */
  runOf?: (run: RunName) => StreamedRun;
  /** The run, or its thread, where it is known from the start. */
  known?: Partial<RunName>;
}
