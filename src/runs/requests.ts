import { ApiError, ProtocolError } from "../errors.js";
import type { RequestLimits } from "../http/call-options.js";
import { isTransient } from "../http/retry-rules.js";
import { throwIfAborted } from "../http/signals.js";
import { sleep } from "../http/sleep.js";
import type { RunLike, ToolOutput } from "../types.js";
import { pauseMs, phaseOf, type RunReading, type RunSource } from "./run.js";
import { toolCallsOf } from "./tools.js";

// Requests that change a run. When one fails, a look at the run tells what became of it.

/** Where outputs are submitted. The answer may be a run, or the stream of its events. */
export interface OutputsTarget<R extends RunLike, Answer> extends Pick<RunSource<R>, "fetchRun"> {
  submitOutputs: (outputs: ToolOutput[], limits: RequestLimits) => Promise<Answer>;
}

/**
 * Submits outputs that handlers computed: again only while the run still asks for them. When it does not, the answer was
 * lost or another worker was first, and the run is returned as it is.
 */
export function submitOutputs<R extends RunLike, Answer>(
  target: OutputsTarget<R, Answer>,
  outputs: ToolOutput[],
  limits: RequestLimits,
): Promise<Answer | RunReading<R>> {
  return submit(target, outputs, limits, (run) => asksFor(run, outputs));
}

/** Submits outputs that the caller has written, who may have the ids wrong: a refusal is theirs while the run waits for any. */
export function submitByHand<R extends RunLike, Answer>(
  target: OutputsTarget<R, Answer>,
  outputs: ToolOutput[],
  limits: RequestLimits,
): Promise<Answer | RunReading<R>> {
  const isOpen = (run: R, error: unknown) =>
    isTransient(error) ? asksFor(run, outputs) : phaseOf(run) === "needs-tools";
  return submit(target, outputs, limits, isOpen);
}

async function submit<R extends RunLike, Answer>(
  target: OutputsTarget<R, Answer>,
  outputs: ToolOutput[],
  limits: RequestLimits,
  isOpen: (run: R, error: unknown) => boolean,
): Promise<Answer | RunReading<R>> {
  const signals = [limits.signal, limits.retryUntil];
  for (let attempt = 0; ; attempt++) {
    try {
      return await target.submitOutputs(outputs, limits);
    } catch (error) {
      signals.forEach(throwIfAborted);
      const reading = await target.fetchRun(limits).catch(() => {
        signals.forEach(throwIfAborted);
        throw error;
      });
      if (!isOpen(reading.run, error)) return reading;
      if (attempt === 2 || !isTransient(error)) throw error;
      await sleep(pauseMs(error), ...signals);
    }
  }
}

function asksFor(run: RunLike, outputs: ToolOutput[]): boolean {
  const asked = new Set<string | undefined>(toolCallsOf(run).map(({ id }) => id));
  return outputs.some(({ tool_call_id }) => asked.has(tool_call_id));
}

/** Cancels a run. One that has settled or is being cancelled may refuse that, and is returned as it is. */
export async function cancel<R extends RunLike>(source: RunSource<R>, limits: RequestLimits): Promise<RunReading<R>> {
  try {
    return await source.cancelRun(limits);
  } catch (error) {
    if (!(error instanceof ApiError || error instanceof ProtocolError)) throw error;
    const reading = await source.fetchRun(limits).catch(() => {
      throw error;
    });
    if (phaseOf(reading.run) !== "settled" && reading.run.status !== "cancelling") throw error;
    return reading;
  }
}
