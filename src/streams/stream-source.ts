import type { FailedCall } from "../errors.js";
import type { RequestLimits } from "../http/call-options.js";
import { type Checks, milliseconds } from "../http/check-options.js";
import { POLL_OPTIONS, type PollOptions } from "../runs/options.js";
import type { RunReading, RunSource } from "../runs/run.js";
import type { Log } from "../telemetry.js";
import type { Contract, RunLike, ToolOutput } from "../types.js";

/** What a run is known by. */
export type RunName = Pick<RunLike, "id" | "thread_id">;

/** Options of a streamed run. `timeoutMs` is for all of it, from the request to the end of the run. */
export interface StreamOptions<R extends RunLike = RunLike> extends PollOptions<R> {
  /** Milliseconds without a byte after which the stream is given up and the run polled. @default 60_000 */
  idleTimeoutMs?: number | undefined;
}

export const STREAM_OPTIONS: Checks<StreamOptions> = { ...POLL_OPTIONS, idleTimeoutMs: milliseconds };

/** An answer: events, and the error that an `error` event among them stands for; or the run, from a server that does not stream. */
export type Beginning<R extends RunLike> = Streamed | (RunReading<R> & { events?: undefined });

interface Streamed {
  events: ReadableStream<Uint8Array>;
  failure?: ((data: unknown) => Error) | undefined;
}

/** One run on the server, with the requests that only a stream sends. */
export interface StreamedRun<C extends Contract> extends RunSource<C["Run"]> {
  streamOutputs: (outputs: ToolOutput[], limits: RequestLimits) => Promise<Beginning<C["Run"]>>;
  /** What the run has made so far, oldest first. */
  listMessages: (limits: RequestLimits) => AsyncIterable<C["Message"]>;
  listSteps: (limits: RequestLimits) => AsyncIterable<C["RunStep"]>;
}

/** What a stream needs of the server. */
export interface StreamSource<C extends Contract> {
  /** Runs the operation, and notes its beginning and its end. */
  trace?: (operation: () => Promise<C["Run"] | undefined>) => Promise<unknown>;
  log?: Log;
  /** The request that begins it, as errors name it. */
  call: FailedCall;
  begin: (limits: RequestLimits) => Promise<Beginning<C["Run"]>>;
  /** The run on the server. There is none behind events that were handed on. */
  runOf?: (run: RunName) => StreamedRun<C>;
  /** The run, or its thread, where it is known from the start. */
  known?: Partial<RunName> | undefined;
}
