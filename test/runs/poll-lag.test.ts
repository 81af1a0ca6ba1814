import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { randomNumbers, runLengths } from "../../scripts/bench/run-lengths.js";
import { aRun, follow } from "../runs.js";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance", "Date"], now: 0 });
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

it("sees the end of a run late by a small share of its length, with few requests", async () => {
  vi.spyOn(Math, "random").mockImplementation(randomNumbers(2));
  const lags: number[] = [];
  let requests = 0;
  for (const length of runLengths()) {
    const start = performance.now();
    const look = async () => {
      requests += 1;
      const status = performance.now() - start >= length ? "completed" : "in_progress";
      return { run: aRun(status), pollAfterMs: undefined };
    };
    const source = { id: "run_1", thread_id: "thread_1", fetchRun: look, submitOutputs: look, cancelRun: look };
    const done = follow(source, await look(), {}).then(() => lags.push((performance.now() - start - length) / length));
    for (const before = lags.length; lags.length === before; ) await vi.advanceTimersByTimeAsync(10);
    await done;
  }
  lags.sort((a, b) => a - b);
  expect(lags[100]).toBeLessThanOrEqual(0.12);
  expect(lags[190]).toBeLessThanOrEqual(0.35);
  expect(requests / 200).toBeLessThanOrEqual(14);
});
