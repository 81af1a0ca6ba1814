import type { Run, RunLike, ToolOutput } from "../types.js";
import { ageMs } from "./run.js";
import { toolCallsOf } from "./tools.js";

/** What is known of a run while it is followed: its methods say what happened. */
export class PollState<R extends RunLike = Run> {
  #run: R | undefined;
  #cause: unknown;
  #rounds = 0;
  #workedOnSince: number | undefined;
  #answered: { calls: string; outputs: ToolOutput[] } | undefined;

  /** The run as last seen. */
  get run(): R | undefined {
    return this.#run;
  }

  /** Why the last request failed; undefined when it did not. */
  get cause(): unknown {
    return this.#cause;
  }

  /** How often tool outputs were submitted. */
  get rounds(): number {
    return this.#rounds;
  }

  /** How long the run has been worked on since it began or its tools were answered. */
  get elapsedMs(): number {
    if (this.#workedOnSince !== undefined) return performance.now() - this.#workedOnSince;
    return this.#run ? ageMs(this.#run) : 0;
  }

  /** The run began, or goes on. */
  began(): void {
    this.#workedOnSince = performance.now();
  }

  /** The server said how the run is. Returns whether its status is new. */
  saw(run: R): boolean {
    const isNew = run.status !== this.#run?.status;
    this.#run = run;
    this.#cause = undefined;
    // The outputs have arrived, and the next round may ask the same again.
    if (toolCallsOf(run).length === 0) this.#answered = undefined;
    return isNew;
  }

  /** A request failed. */
  failed(error: unknown): void {
    this.#cause = error;
  }

  /** A request that had failed is sent again. */
  retries(): void {
    this.#cause = undefined;
  }

  /** The outputs of the calls that a run waits for. `answer` is called once for each round, however often it is submitted. */
  async outputsOf(run: R, answer: () => Promise<ToolOutput[]>): Promise<ToolOutput[]> {
    // The ids alone would not do: a server may use them again in the next round.
    const calls = JSON.stringify(toolCallsOf(run));
    if (this.#answered?.calls !== calls) this.#answered = { calls, outputs: await answer() };
    return this.#answered.outputs;
  }

  /** The outputs of a round were submitted. */
  submitted(): void {
    this.#rounds += 1;
    this.began();
  }
}
