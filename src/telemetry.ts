import type { Call } from "../generated/assistants-api.js";
import type { components } from "../generated/schema.js";

type Run = components["schemas"]["RunObject"];

export const LEVELS = ["debug", "info", "warn", "error"] as const;

/**
 * `debug`: every pause. `info`: every answer and every status of a run. `warn`: every attempt that
 * failed, whatever is done about it. `error`: what went wrong and ends in no error that somebody catches.
 */
export type LogLevel = (typeof LEVELS)[number];

/**
 * What takes the lines of a log, such as `console`. A method that is not there is not told. Lines name requests without
 * their query, ids, statuses and times; never a header, a body or a key.
 */
export type Logger = { [Level in LogLevel]?: ((message: string) => void) | undefined };

/** What a `Trace` is told of. */
export type Work =
  /** One call: its attempts, and the waits between them. `url` has the ids filled in and no query. */
  | { kind: "call"; call: Call; url: string }
  /** A run, for as long as a helper follows it. */
  | { kind: "run"; helper: string }
  /** The handler of one tool call. */
  | { kind: "tool"; run: Run; toolCall: components["schemas"]["RunToolCallObject"] };

/**
 * Carries work out, and may note its beginning and its end. What it gives and what it throws must be those of the work:
 * for a call an object with the `status` of the answer, for a run the run where it is known, for a tool its output.
 */
export type Trace = <T>(work: Work, carryOut: () => Promise<T>) => Promise<T>;

/** Who is told of what a client does. */
export interface Telemetry {
  /** Writes a line of the log. */
  log: (level: LogLevel, message: string) => void;
  trace: Trace;
}

/** Notes nothing. */
export const untraced: Trace = (_, carryOut) => carryOut();

/** A log of what is of `lowest` level or above. A logger that throws ends nothing. */
export function createLog(logger: Logger | undefined, lowest: LogLevel): Telemetry["log"] {
  return (level, message) => {
    if (LEVELS.indexOf(level) < LEVELS.indexOf(lowest)) return;
    try {
      logger?.[level]?.(message);
    } catch {
      // It has nowhere to go.
    }
  };
}
