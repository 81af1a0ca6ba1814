import type { Run, RunLike, ToolOutput } from "../types.js";
import { ageMs } from "./run.js";
import { toolCallsOf } from "./tools.js";

/** What is known of a run while it is followed. Its methods say what happened. */
export class PollState<R extends RunLike = Run> {
  /** The run as last seen. */
  run: R | undefined;
  /** Why the last request failed; undefined when it did not. */
  cause: unknown;
  /** How often tool outputs were submitted. */
  rounds = 0;
  #begunAt: number | undefined;
  #answered: { calls: string; outputs: ToolOutput[] } | undefined;

  /** How long the run has been worked on since it began or its tools were answered. */
  get elapsedMs(): number {
    if (this.#begunAt !== undefined) return performance.now() - this.#begunAt;
    return this.run ? ageMs(this.run) : 0;
  }

  /** The run began, or goes on. */
  began(): void {
    this.#begunAt = performance.now();
  }

  /** The server said how the run is. Returns whether its status is new. */
  saw(run: R): boolean {
    const isNew = run.status !== this.run?.status;
    this.run = run;
    this.cause = undefined;
    // The outputs have arrived, and the next round may ask the same again.
    if (toolCallsOf(run).length === 0) this.#answered = undefined;
    return isNew;
  }

  /** A request failed. */
  failed(error: unknown): void {
    this.cause = error;
  }

  /** The outputs of the calls that a run waits for. `answer` is called once for a round, however often it is submitted. */
  async outputsOf(run: R, answer: () => Promise<ToolOutput[]>): Promise<ToolOutput[]> {
    // The ids alone would not do: a server may use them again in the next round.
    const calls = JSON.stringify(toolCallsOf(run));
    if (this.#answered?.calls !== calls) this.#answered = { calls, outputs: await answer() };
    return this.#answered.outputs;
  }

  /** The outputs of a round were submitted. */
  submitted(): void {
    this.rounds += 1;
    this.began();
  }
}
