import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { aRun, follow } from "./runs.js";

/** The same numbers from 0 to 1 every time (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Run lengths in milliseconds: log-normal with a median of 6 s, from 0.2 s to 240 s. */
function runLengths(count: number, random: () => number): number[] {
  const lengths: number[] = [];
  while (lengths.length < count) {
    const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    const length = 6_000 * Math.exp(1.3 * normal);
    if (length >= 200 && length <= 240_000) lengths.push(length);
  }
  return lengths;
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance", "Date"], now: 0 });
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

it("sees the end of a run late by a small share of its length, with few requests", async () => {
  const random = randomNumbers(1);
  vi.spyOn(Math, "random").mockImplementation(randomNumbers(2));
  const lags: number[] = [];
  let requests = 0;
  for (const length of runLengths(200, random)) {
    const start = performance.now();
    const look = async () => {
      requests += 1;
      const status = performance.now() - start >= length ? "completed" : "in_progress";
      return { run: aRun(status), pollAfterMs: undefined };
    };
    const source = { fetchRun: look, submitOutputs: look, cancelRun: look };
    const done = follow(source, await look(), {}).then(() => lags.push((performance.now() - start - length) / length));
    for (const before = lags.length; lags.length === before; ) await vi.advanceTimersByTimeAsync(10);
    await done;
  }
  lags.sort((a, b) => a - b);
  expect(lags[100]).toBeLessThanOrEqual(0.12);
  expect(lags[190]).toBeLessThanOrEqual(0.35);
  expect(requests / 200).toBeLessThanOrEqual(14);
});
