import type { AssistantsError, FailedCall } from "../errors.js";
import { type Memory, POLL_OPTIONS, type PollOptions } from "../runs/advance.js";
import type { Limits, Look, RunSource } from "../runs/run.js";
import type { Log } from "../telemetry.js";
import type { Message, Run, RunStep, ToolOutput } from "../types.js";
import type { Snapshot } from "./events.js";

/** What a run is known by. */
export type RunName = Pick<Run, "id" | "thread_id">;

/** Options of a streamed run. `timeoutMs` is for all of it, from the request to the end of the run. */
export interface StreamOptions extends PollOptions {
  /** Milliseconds without a byte after which the stream is given up and the run polled. @default 60_000 */
  idleTimeoutMs?: number | undefined;
}

export const STREAM_OPTIONS = [...POLL_OPTIONS, "idleTimeoutMs"] as const satisfies readonly (keyof StreamOptions)[];

/** What an answer gives: events to read and what an `error` among them stands for, or a run in one piece. */
export type Beginning = Streamed | (Look & { events?: undefined });

interface Streamed {
  events: ReadableStream<Uint8Array>;
  failure?: ((data: unknown) => Error) | undefined;
}

/** One run on the server, and what a stream asks of it besides. */
export interface StreamedRun extends RunSource {
  streamOutputs: (outputs: ToolOutput[], limits: Limits) => Promise<Beginning>;
  /** What there is by now, the first first. */
  listMessages: (limits: Limits) => AsyncIterable<Message>;
  listSteps: (limits: Limits) => AsyncIterable<RunStep>;
}

/** What is known of a streamed run so far. */
export interface Known {
  /** Of the run. */
  memory: Memory;
  /** Messages and steps that are whole, by their ids. */
  whole: Map<string, Snapshot>;
  /** Why some of them may be missing. */
  unlisted?: AssistantsError;
}

/** What a stream needs of the server. */
export interface StreamSource {
  /** Notes the stream from its beginning to its end. */
  trace?: (carryOut: () => Promise<Run | undefined>) => Promise<unknown>;
  log?: Log;
  /** The request that begins it, as errors name it. */
  call: FailedCall;
  begin: (limits: Limits) => Promise<Beginning>;
  /** The run, once it has a name. There is none behind events that somebody handed on. */
  runOf?: (run: RunName) => StreamedRun;
  /** The run, where it is known before. */
  known?: RunName;
}
