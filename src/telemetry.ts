import { redact } from "./redact.js";
import type { Call, RunLike, ToolCall } from "./types.js";

export const LEVELS = ["debug", "info", "warn", "error"] as const;

/**
 * `debug`: every pause. `info`: every answer and every status of a run. `warn`: every attempt that
 * failed, whatever is done about it. `error`: what went wrong and ends in no error that somebody catches.
 */
export type LogLevel = (typeof LEVELS)[number];

/**
 * What takes the lines of a log, such as `console`. A method that is not there is not told. Lines name requests without
 * their query, ids, statuses, times, and the messages of errors, in which servers may quote what they refuse; never a
 * header, a key, or an excerpt of a successful answer.
 */
export type Logger = { [Level in LogLevel]?: ((message: string) => void) | undefined };

/** What a `Trace` is told of. */
export type Work =
  /** One call: its attempts, and the waits between them. `url` has the ids filled in and no query. */
  | { kind: "call"; call: Call; url: string }
  /** A run, for as long as a helper follows it. */
  | { kind: "run"; helper: string }
  /** The handler of one tool call. */
  | { kind: "tool"; run: RunLike; toolCall: ToolCall };

/**
 * Runs an operation, and may note its beginning and its end: for a call an object with the `status` of the answer, for a
 * run the run where it is known, for a tool its output. The operation runs once and ends as it ends, whatever a trace
 * returns or throws.
 */
export type Trace = <T>(operation: Work, run: () => Promise<T>) => Promise<T>;

/** Writes a line of the log: the parts, as text. */
export type Log = (level: LogLevel, ...parts: unknown[]) => void;

/** Who is told of what a client does. */
export interface Telemetry {
  log: Log;
  trace: Trace;
}

/** The text of a value, or one of its texts, without secrets and without the excerpt of an answer that an error quotes. */
export function wordsOf(value: unknown, text = `${value}`): string {
  const { cause, excerpt = Object(cause).excerpt } = Object(value);
  const shown = excerpt ? text.split(`: ${excerpt}`).join(": …") : text;
  return redact(shown);
}

/** Notes nothing. */
export const untraced: Trace = (_, run) => run();

/** A log of what is of `lowest` level or above. A logger that throws ends nothing, and no text begins a line of its own. */
export function createLog(logger: Logger | undefined, lowest: LogLevel): Log {
  const write = async (level: LogLevel, parts: unknown[]) => {
    const line = parts.map((part) => wordsOf(part)).join("");
    return logger?.[level]?.(line.replace(/\p{Cc}+/gu, " "));
  };
  return (level, ...parts) => {
    if (!logger || LEVELS.indexOf(level) < LEVELS.indexOf(lowest)) return;
    // What goes wrong has nowhere to go.
    write(level, parts).catch(() => {});
  };
}

/** A trace that can note, and change nothing: the operation runs once, and its own outcome is what counts. */
export function createTrace(trace: Trace | undefined): Trace {
  if (!trace) return untraced;
  return <T>(operation: Work, run: () => Promise<T>) =>
    new Promise<T>((resolve) => {
      let outcome: Promise<T> | undefined;
      const runOnce = () => {
        outcome ??= run();
        resolve(outcome);
        return outcome;
      };
      // It may throw at once, and it may end without having run the operation.
      const traced = (async () => trace(operation, runOnce))();
      traced.then(runOnce, runOnce).catch(() => {});
    });
}
