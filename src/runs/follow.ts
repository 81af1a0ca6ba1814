import { AssistantsError, ProtocolError, ToolError } from "../errors.js";
import type { RequestLimits } from "../http/call-options.js";
import { isTransient, mayHaveArrived } from "../http/retry-rules.js";
import { sleep } from "../http/sleep.js";
import { withTimeout } from "../http/with-timeout.js";
import type { Log } from "../telemetry.js";
import type { RunLike } from "../types.js";
import { answerRound } from "./answer-tools.js";
import type { PollOptions } from "./options.js";
import { PollState } from "./poll-state.js";
import { cancel, type OutputsTarget } from "./requests.js";
import { LONGEST_WAIT_MS, nextLookMs, pauseMs, phaseOf, type RunReading, type RunSource } from "./run.js";
import { toolCallsOf } from "./tools.js";

/** A run after one step. */
export interface Step<R extends RunLike = RunLike> {
  run: R;
  /** Nothing is left to wait for: the run settled, or it waits for tool outputs that no handler gives. */
  done: boolean;
  /** Milliseconds to wait before the next step; 0 when done. */
  waitMs: number;
}

export interface StepOptions<R extends RunLike = RunLike> extends Omit<PollOptions<R>, "signal"> {
  /** A run that waits for tool outputs is waited for: somebody else answers its calls. */
  untilSettled?: boolean;
}

/** However short the server would like the wait to be. */
const SHORTEST_WAIT_MS = 20;

/**
 * Follows a run, step by step, until it settles or waits for tool outputs that no handler gives.
 * @param reading The run as it was just answered, where it was.
 */
export async function follow<R extends RunLike>(
  source: RunSource<R>,
  options: StepOptions<R>,
  signal: AbortSignal | undefined,
  state: PollState<R>,
  reading?: RunReading<R>,
): Promise<R> {
  state.began();
  for (let first = reading; ; first = undefined) {
    const step = await stepOrBackOff(source, options, { signal, maxRetries: 0 }, state, first);
    if (step.done) return step.run;
    await sleep(step.waitMs, signal);
  }
}

/** One step. After a transient failure it says when to try again: the run goes on meanwhile, and the next look shows how. */
export async function stepOrBackOff<R extends RunLike>(
  source: RunSource<R>,
  options: StepOptions<R>,
  limits: RequestLimits,
  state: PollState<R>,
  reading?: RunReading<R>,
): Promise<Step<R> | { run: R | undefined; done: false; waitMs: number }> {
  try {
    return await advance(source, options, limits, state, reading);
  } catch (error) {
    const wasRequest = error === state.cause;
    if (limits.signal?.aborted || !wasRequest || !isTransient(error)) throw error;
    return { run: state.run, done: false, waitMs: pauseMs(error, state.elapsedMs) };
  }
}

/**
 * Looks at a run once, answers the tool calls that it waits for, and says when to look again. Waits for nothing but
 * the server and the handlers.
 * @throws {ToolError} A tool call could not be answered and `toolErrors` is `throw`; the run was cancelled.
 */
export async function advance<R extends RunLike>(
  source: RunSource<R>,
  options: StepOptions<R>,
  limits: RequestLimits,
  state: PollState<R>,
  reading?: RunReading<R>,
): Promise<Step<R>> {
  const look = () =>
    source.fetchRun(limits).catch((error: unknown) => {
      state.failed(error);
      throw error;
    });
  let { run, pollAfterMs } = reading ?? (await look());
  await notice(source, run, options, state);
  if (canAnswer(run, options)) {
    ({ run, pollAfterMs } = await answerTools(source, source, run, options, limits, state));
    await notice(source, run, options, state);
  }
  const phase = phaseOf(run);
  const isStuck = phase === "needs-tools" && !options.untilSettled && !canAnswer(run, options);
  if (phase === "settled" || isStuck) return { run, done: true, waitMs: 0 };
  const waitMs = pollAfterMs || nextLookMs(state.elapsedMs, Math.random());
  return { run, done: false, waitMs: Math.min(LONGEST_WAIT_MS, Math.max(SHORTEST_WAIT_MS, waitMs)) };
}

/**
 * Notes how the run is, and tells the log and `onUpdate` of a status that is new.
 * @throws {ProtocolError} It is another run.
 */
export async function notice<R extends RunLike>(
  { id, thread_id, log }: RunSource<R>,
  run: R,
  { onUpdate }: Pick<PollOptions<R>, "onUpdate">,
  state: PollState<R>,
): Promise<void> {
  if (run.id !== id) {
    const call = { method: "GET", path: `/threads/${thread_id}/runs/${id}` };
    throw new ProtocolError(call, "with another run");
  }
  if (!state.saw(run)) return;
  log?.("info", id, " of ", thread_id, ": ", run.status);
  await onUpdate?.(run);
}

function canAnswer<R extends RunLike>(run: R, { toolHandlers }: StepOptions<R>): boolean {
  return toolHandlers !== undefined && toolCallsOf(run).length > 0;
}

/**
 * Answers the tool calls that a run waits for.
 * @param target Where outputs are submitted: the source itself, or what answers with a stream of events.
 * @throws {ToolError} They could not be answered. The run was cancelled.
 */
export async function answerTools<R extends RunLike, Answer>(
  source: RunSource<R>,
  target: OutputsTarget<R, Answer>,
  run: R,
  options: StepOptions<R>,
  limits: RequestLimits,
  state: PollState<R>,
): Promise<Answer | RunReading<R>> {
  try {
    return await answerRound(source, target, run, options, limits, state);
  } catch (error) {
    // The time may be over before the run is cancelled.
    state.failed(error);
    if (error instanceof ToolError) await cancelBriefly(Promise.resolve(source), source.log);
    throw error;
  }
}

/** Frees the thread as well as a few seconds allow. The caller is told why, not whether this worked. */
export async function cancelBriefly<R extends RunLike>(
  known: Promise<RunSource<R> | undefined>,
  log?: Log,
): Promise<void> {
  let what = "a run could not be cancelled: ";
  const free = async (signal: AbortSignal) => {
    const source = await known.catch((error: unknown) => {
      // Nothing was made, so there is nothing to cancel.
      if (!mayHaveArrived(error)) return undefined;
      throw error;
    });
    if (!source) return;
    const reading = await cancel(source, { signal });
    what = `${source.id} is being cancelled, and was not seen to end: `;
    await follow(source, { untilSettled: true }, signal, new PollState(), reading);
  };
  const onTimeout = () => new AssistantsError("the time is over");
  // The run may have settled before, or the server be gone.
  await withTimeout(undefined, 5_000, onTimeout, free).catch((error: unknown) => log?.("error", what, error));
}
