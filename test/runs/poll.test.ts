import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import {
  ApiError,
  AssistantsError,
  ConnectionError,
  ProtocolError,
  RunTimeoutError,
  TimeoutError,
  ToolError,
} from "../../src/errors.js";
import type { RequestLimits } from "../../src/http/call-options.js";
import { sleep } from "../../src/http/sleep.js";
import { advance } from "../../src/runs/follow.js";
import type { AdvanceOptions, PollOptions } from "../../src/runs/options.js";
import { poll } from "../../src/runs/poll.js";
import { PollState } from "../../src/runs/poll-state.js";
import { cancel, submitByHand, submitOutputs } from "../../src/runs/requests.js";
import { nextLookMs, type RunReading, type RunSource } from "../../src/runs/run.js";
import { aRun, aServer, follow, type Move, type Run } from "../runs.js";

const call = { method: "GET", path: "/threads/thread_1/runs/run_1" };
const reset = new ConnectionError(call, true, new Error("reset"));
const gone = new ApiError(call, 404, { message: "No run found with id 'run_1'." }, new Headers());

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance", "Date"], now: 0 });
  vi.spyOn(Math, "random").mockReturnValue(0.5);
});
afterEach(() => {
  expect(vi.getTimerCount(), "timers left behind").toBe(0);
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** What `advanceRun` does. */
const step = (source: RunSource, options: AdvanceOptions) => advance(source, options, {}, new PollState());

/** Lets virtual time pass until the promise is settled. */
async function inTime<T>(promise: Promise<T>): Promise<T> {
  const settled = promise.then(
    () => true,
    () => true,
  );
  for (let done = false; !done; ) done = (await Promise.race([settled, vi.advanceTimersByTimeAsync(100)])) === true;
  return promise;
}

describe("polling a run", () => {
  it.each(["completed", "failed", "cancelled", "expired", "incomplete" as never] as const)(
    "ends when it is %s",
    async (status) => {
      const server = aServer(["queued", "in_progress", status]);
      expect(await inTime(follow(server.source, undefined, {}))).toEqual(aRun(status));
      expect(server.requests).toEqual(["get", "get", "get"]);
    },
  );

  it("does not ask again for a run that has settled already", async () => {
    const server = aServer([]);
    expect(await follow(server.source, { run: aRun("completed"), pollAfterMs: undefined }, {})).toEqual(
      aRun("completed"),
    );
    expect(server.requests).toEqual([]);
  });

  it("has until its limit for all of it, the beginning included", async () => {
    const server = aServer(["in_progress"]);
    const begin = async () => {
      await sleep(3_000);
      return { run: aRun("queued"), pollAfterMs: undefined };
    };
    const waiting = poll({ name: "createRunAndPoll", begin, source: server.source }, { timeoutMs: 5_000 });
    await expect(inTime(waiting)).rejects.toThrow("had not settled after 5000 ms");
    expect(performance.now()).toBe(5_000);
  });

  it("has the run's own life for it when there is no limit, from when the run is there", async () => {
    const server = aServer(["in_progress"], { run: { created_at: 1, expires_at: 61 } });
    const begin = async () => {
      await sleep(50_000);
      return { run: aRun("queued", { created_at: 1, expires_at: 61 }), pollAfterMs: undefined };
    };
    await expect(inTime(poll({ name: "createRunAndPoll", begin, source: () => server.source }, {}))).rejects.toThrow(
      RunTimeoutError,
    );
    expect(performance.now()).toBe(50_000 + 90_000);
  });

  it("gives up at once what was begun when it ends without cancelOnAbort", async () => {
    const stop = new AbortController();
    let signal: AbortSignal | undefined;
    const begin = (limits: RequestLimits) => {
      signal = limits.signal;
      return new Promise<RunReading<Run>>(() => {});
    };
    const waiting = poll({ name: "pollRun", begin, source: aServer([]).source }, { signal: stop.signal });
    stop.abort("stop");
    await expect(waiting).rejects.toBe("stop");
    expect(signal?.aborted).toBe(true);
  });

  it.each([5, 4])("does not believe a run that expires at %d, when it was made at 5", async (expires_at) => {
    const server = aServer(["in_progress"], { run: { created_at: 5, expires_at } });
    await expect(inTime(follow(server.source, undefined, {}))).rejects.toThrow("had not settled after 630000 ms");
  });

  it("tells of each status once, as it changes", async () => {
    const server = aServer(["queued", "queued", "in_progress", "in_progress", "completed"]);
    const seen: string[] = [];
    await inTime(follow(server.source, undefined, { onUpdate: ({ status }) => seen.push(status) }));
    expect(seen).toEqual(["queued", "in_progress", "completed"]);
  });

  it("gives the run back in requires_action when there are no handlers", async () => {
    const server = aServer(["queued", { asks: ["call_1"] }]);
    expect((await inTime(follow(server.source, undefined, {}))).status).toBe("requires_action");
  });

  it("waits out a status that nobody knows", async () => {
    const server = aServer(["queued", "pondering" as never, "pondering" as never, "completed"]);
    expect((await inTime(follow(server.source, undefined, {}))).status).toBe("completed");
    expect(performance.now()).toBeGreaterThan(900);
  });

  it.each([{ completed_at: 9 }, { failed_at: 9 }, { cancelled_at: 9 }, { incomplete_details: { reason: "tokens" } }])(
    "ends with a status that nobody knows when the run says that it has ended: %j",
    async (fields) => {
      const run = aRun("pondered" as never, fields as Partial<Run>);
      const server = aServer(["queued"]);
      server.source.fetchRun = async () => ({ run, pollAfterMs: undefined });
      expect(await inTime(follow(server.source, undefined, {}))).toEqual(run);
    },
  );

  it.each(["constructor", "__proto__", "toString"])("waits out the status %s", async (status) => {
    const server = aServer([status as never, "completed"]);
    expect((await inTime(follow(server.source, undefined, {}))).status).toBe("completed");
  });

  it.each<[string, unknown, unknown, number]>([
    ["ISO 8601", "2024-05-01T10:00:00Z", "2024-05-01T10:01:00Z", 90_000],
    ["text of a number", "1700000000", "1700000060", 90_000],
    ["both kinds", "2023-11-14T22:13:20.000Z", 1_700_000_060, 90_000],
    ["null", null, null, 630_000],
    ["no date", "soon", "later", 630_000],
    ["nothing", undefined, undefined, 630_000],
  ])("has its limit from times that are %s", async (_, created_at, expires_at, limitMs) => {
    const server = aServer(["in_progress"], { run: { created_at, expires_at } as Partial<Run> });
    const error = await inTime(follow(server.source, undefined, {}).catch((caught) => caught));
    expect(error.message).toContain(`had not settled after ${limitMs} ms`);
    expect(performance.now()).toBe(limitMs);
  });

  it("fails at once when the server answers with another run", async () => {
    const server = aServer(["queued", "in_progress"]);
    const first = { run: aRun("queued"), pollAfterMs: undefined };
    const other = { ...first, run: aRun("completed", { id: "run_2" }) };
    const error = await inTime(
      follow({ ...server.source, fetchRun: async () => other }, first, {}).catch((caught) => caught),
    );
    expect(error).toBeInstanceOf(ProtocolError);
    expect(error.message).toBe("GET /threads/thread_1/runs/run_1: 200 with another run");
  });

  it("waits as long as the server says", async () => {
    const server = aServer(["queued", "in_progress", "completed"], { pollAfterMs: 4_000 });
    await inTime(follow(server.source, undefined, {}));
    expect(server.times).toEqual([0, 4_000, 8_000]);
  });

  it("but no longer than a minute, also after a failure", async () => {
    const busy = new ApiError(call, 503, {}, new Headers({ "retry-after": "3600" }));
    const server = aServer(["queued", busy, "completed"], { pollAfterMs: 86_400_000 });
    await inTime(follow(server.source, undefined, {}));
    expect(server.times.map(Math.round)).toEqual([0, 60_000, 120_000]);
  });

  it("waits for an onUpdate that is async, and fails with it", async () => {
    const failing = async () => {
      throw new Error("the database is away");
    };
    await expect(follow(aServer(["queued"]).source, undefined, { onUpdate: failing })).rejects.toThrow("database");
  });

  it("asks at growing intervals else", async () => {
    const server = aServer([...Array<Move>(14).fill("in_progress"), "completed"]);
    await inTime(follow(server.source, undefined, {}));
    const intervals = server.times.slice(1).map((time, n) => Math.round(time - server.times[n]!));
    expect(intervals.slice(0, 4)).toEqual([380, 380, 380, 380]);
    expect(intervals).toEqual([...intervals].sort((a, b) => a - b));
    expect(intervals.at(-1)).toBeGreaterThan(1_000);
  });
});

describe("nextLookMs", () => {
  it("is a bit over a fifth of the time passed, from 380 ms to 20 s, with a jitter of 10 %", () => {
    expect([0, 2_000, 10_000, 1e9, -5].map((elapsed) => nextLookMs(elapsed, 0.5))).toEqual([
      380, 410, 2_050, 20_000, 380,
    ]);
    expect([0, 1].map((random) => Math.round(nextLookMs(10_000, random)))).toEqual([1_845, 2_255]);
  });
});

describe("giving up", () => {
  it("comes after timeoutMs, with the run as last seen", async () => {
    const server = aServer(["queued", "in_progress"]);
    const error = await inTime(follow(server.source, undefined, { timeoutMs: 5_000 }).catch((caught) => caught));
    expect(error).toBeInstanceOf(RunTimeoutError);
    expect(error).toMatchObject({
      run: aRun("in_progress"),
      message: "run_1 of thread_1 had not settled after 5000 ms: in_progress",
    });
    expect(performance.now()).toBe(5_000);
  });

  it("follows the time that the run has by the server's own clock, when nothing is said", async () => {
    const server = aServer(["in_progress"], { run: { created_at: 5_000_000, expires_at: 5_000_060 } });
    await inTime(follow(server.source, undefined, {}).catch(() => {}));
    expect(performance.now()).toBe(90_000);
  });

  it("is ten and a half minutes for a run that never expires", async () => {
    const server = aServer(["in_progress"], { run: { expires_at: null } });
    await inTime(follow(server.source, undefined, {}).catch(() => {}));
    expect(performance.now()).toBe(630_000);
  });

  it("does not wait for a request that hangs", async () => {
    const server = aServer(["queued", "hang"]);
    await expect(inTime(follow(server.source, undefined, { timeoutMs: 2_000 }))).rejects.toBeInstanceOf(
      RunTimeoutError,
    );
  });

  it("does not wait for a handler that hangs, and submits nothing for it later", async () => {
    const server = aServer([{ asks: ["call_1"] }]);
    let answer = (_: string) => {};
    const slow = () => new Promise<string>((resolve) => (answer = resolve));
    const options = { timeoutMs: 2_000, toolHandlers: { look_up: slow } };
    await expect(inTime(follow(server.source, undefined, options))).rejects.toBeInstanceOf(RunTimeoutError);
    answer("too late");
    await vi.advanceTimersByTimeAsync(60_000);
    expect(server.requests).toEqual(["get"]);
  });

  it("does not follow a clock that jumps", async () => {
    const server = aServer(["queued", "in_progress", "in_progress", "completed"]);
    const waiting = follow(server.source, undefined, { timeoutMs: 20_000 });
    vi.setSystemTime(1e13);
    expect((await inTime(waiting)).status).toBe("completed");
  });
});

describe("an abort", () => {
  it("rejects at once with the reason, from the middle of a wait", async () => {
    const server = aServer(["queued"], { pollAfterMs: 60_000 });
    const controller = new AbortController();
    const waiting = follow(server.source, undefined, { signal: controller.signal });
    const outcome = expect(waiting).rejects.toBe("enough");
    await vi.advanceTimersByTimeAsync(1_000);
    controller.abort("enough");
    await outcome;
    expect(performance.now()).toBe(1_000);
    expect(server.requests).toEqual(["get"]);
  });

  it("ends the first look as well, which the time limit does too", async () => {
    const controller = new AbortController();
    const server = aServer(["hang"]);
    const waiting = follow(server.source, undefined, { signal: controller.signal });
    controller.abort("enough");
    await expect(waiting).rejects.toBe("enough");
    await expect(inTime(follow(server.source, undefined, { timeoutMs: 5_000 }))).rejects.toThrow(
      new TimeoutError("pollRun", 5_000),
    );
  });

  it("that onUpdate makes ends the wait before any handler runs", async () => {
    const controller = new AbortController();
    const look_up = vi.fn();
    const options = {
      signal: controller.signal,
      toolHandlers: { look_up },
      onUpdate: () => controller.abort("enough"),
    };
    await expect(inTime(follow(aServer([{ asks: ["call_1"] }]).source, undefined, options))).rejects.toBe("enough");
    expect(look_up).not.toHaveBeenCalled();
  });

  it("sends nothing when it was there before", async () => {
    const server = aServer(["queued"]);
    await expect(follow(server.source, undefined, { signal: AbortSignal.abort("enough") })).rejects.toBe("enough");
    expect(server.requests).toEqual([]);
  });

  it("cancels the run with cancelOnAbort, and waits for that", async () => {
    const server = aServer(["in_progress"]);
    const controller = new AbortController();
    const waiting = follow(server.source, undefined, { signal: controller.signal, cancelOnAbort: true });
    const outcome = expect(waiting).rejects.toBe("enough");
    await vi.advanceTimersByTimeAsync(100);
    server.moves.splice(0, 1, "cancelling", "cancelling", "cancelled");
    controller.abort("enough");
    await vi.advanceTimersByTimeAsync(2_000);
    await outcome;
    expect(server.requests).toEqual(["get", "cancel", "get", "get"]);
  });

  it("submits nothing again while the run is cancelled", async () => {
    const server = aServer(["hang"]);
    const controller = new AbortController();
    let fail = (_: Error) => {};
    const source: RunSource = {
      ...server.source,
      submitOutputs: (outputs) => {
        server.submitted.push(outputs);
        return new Promise((_, reject) => {
          fail = reject;
        });
      },
    };
    const begin = (limits: RequestLimits) => submitOutputs(source, [{ tool_call_id: "call_1", output: "" }], limits);
    const options = { signal: controller.signal, cancelOnAbort: true };
    const waiting = expect(poll({ name: "submit", begin, source }, options)).rejects.toBe("enough");
    controller.abort("enough");
    await vi.advanceTimersByTimeAsync(100);
    fail(reset);
    await vi.advanceTimersByTimeAsync(10_000);
    await waiting;
    expect(server.requests).toEqual(["cancel"]);
    expect(server.submitted).toHaveLength(1);
  });

  it("does not wait longer than 5 s for a cancel that does not come through", async () => {
    const server = aServer(["in_progress"]);
    const controller = new AbortController();
    const waiting = follow(server.source, undefined, { signal: controller.signal, cancelOnAbort: true });
    const outcome = expect(inTime(waiting)).rejects.toBe("enough");
    await vi.advanceTimersByTimeAsync(100);
    server.moves.push("cancelling");
    controller.abort("enough");
    await outcome;
    expect(performance.now()).toBeLessThan(5_500);
    expect(server.requests[1]).toBe("cancel");
  });

  it("leaves no listener on the signal", async () => {
    const { signal } = new AbortController();
    const added = vi.spyOn(signal, "addEventListener");
    const removed = vi.spyOn(signal, "removeEventListener");
    await inTime(follow(aServer(["queued", "in_progress", "completed"]).source, undefined, { signal }));
    expect(added).toHaveBeenCalled();
    expect(removed.mock.calls.map(([type, listener]) => [type, listener])).toEqual(
      added.mock.calls.map(([type, listener]) => [type, listener]),
    );
  });
});

describe("failures while the run goes on", () => {
  it.each([
    ["a broken connection", reset],
    ["a time limit", new TimeoutError("GET /threads/thread_1/runs/run_1", 100)],
    [
      "an answer that breaks the contract",
      new ProtocolError(call, "no JSON", { status: 200, headers: new Headers(), body: "" }),
    ],
    ["500", new ApiError(call, 500, {}, new Headers())],
    ["429", new ApiError(call, 429, {}, new Headers({ "retry-after": "7" }))],
    ["408", new ApiError(call, 408, {}, new Headers())],
  ])("are ridden out: %s", async (_, error) => {
    const server = aServer(["queued", error, error, error, "in_progress", "completed"]);
    expect((await inTime(follow(server.source, undefined, {}))).status).toBe("completed");
    expect(server.requests).toHaveLength(6);
  });

  it("are ridden out for as long as retry-after says", async () => {
    const busy = new ApiError(call, 429, {}, new Headers({ "retry-after": "7" }));
    const server = aServer(["queued", busy, "completed"]);
    await inTime(follow(server.source, undefined, {}));
    expect(server.times[2]! - server.times[1]!).toBe(7_000);
  });

  it("are not the cause of giving up once a look succeeded", async () => {
    const server = aServer(["queued", reset, "queued", "in_progress"]);
    const error = await inTime(follow(server.source, undefined, { timeoutMs: 9_000 }).catch((caught) => caught));
    expect(error).toBeInstanceOf(RunTimeoutError);
    expect(Object.hasOwn(error, "cause")).toBe(false);
  });

  it("are not taken from onUpdate, whatever it throws", async () => {
    const onUpdate = ({ status }: Run) => {
      if (status === "in_progress") throw reset;
    };
    const server = aServer(["queued", "in_progress", "completed"]);
    await expect(inTime(follow(server.source, undefined, { onUpdate }))).rejects.toBe(reset);
  });

  it("are not answered by a tight loop, however soon the server would like to be asked", async () => {
    const busy = new ApiError(call, 503, {}, new Headers({ "retry-after": "0" }));
    const server = aServer(["queued", busy]);
    await inTime(follow(server.source, undefined, { timeoutMs: 10_000 }).catch(() => {}));
    expect(server.requests.length).toBeLessThan(30);
    const eager = aServer(["queued"], { pollAfterMs: 0.01 });
    await inTime(follow(eager.source, undefined, { timeoutMs: 1_000 }).catch(() => {}));
    expect(eager.requests.length).toBeLessThanOrEqual(51);
  });

  it("are the cause of giving up when they last", async () => {
    const server = aServer(["queued", reset]);
    const error = await inTime(follow(server.source, undefined, { timeoutMs: 9_000 }).catch((caught) => caught));
    expect(error).toBeInstanceOf(RunTimeoutError);
    expect(error.cause).toBe(reset);
  });

  it("are the caller's when the run was never seen", async () => {
    await expect(follow(aServer([reset]).source, undefined, {})).rejects.toBe(reset);
  });

  it.each([gone, new ApiError(call, 401, {}, new Headers())])(
    "are the caller's when nothing can come of waiting: $status",
    async (error) => {
      const server = aServer(["queued", error]);
      await expect(inTime(follow(server.source, undefined, {}))).rejects.toBe(error);
    },
  );
});

describe("tool handlers", () => {
  const toolHandlers = { look_up: ({ key }: { key: string }) => `value of ${key}` };

  it("answer all calls of a round in one request, round by round, until the run settles", async () => {
    const server = aServer([
      "queued",
      { asks: ["call_1", "call_2"] },
      "queued",
      { asks: ["call_3"] },
      "queued",
      "completed",
    ]);
    expect((await inTime(follow(server.source, undefined, { toolHandlers }))).status).toBe("completed");
    expect(server.submitted).toEqual([
      [
        { tool_call_id: "call_1", output: "value of call_1" },
        { tool_call_id: "call_2", output: "value of call_2" },
      ],
      [{ tool_call_id: "call_3", output: "value of call_3" }],
    ]);
  });

  it("cancel the run when one throws, and the caller gets a ToolError", async () => {
    const server = aServer([{ asks: ["call_1"] }, "cancelling", "cancelled"]);
    const failing = {
      look_up: () => {
        throw new Error("no such key");
      },
    };
    const error = await inTime(follow(server.source, undefined, { toolHandlers: failing }).catch((caught) => caught));
    expect(error).toBeInstanceOf(ToolError);
    expect(error.message).toBe("look_up (call_1 of run_1): no such key");
    expect(server.requests).toEqual(["get", "cancel", "get"]);
  });

  it("are not called without end: maxRounds ends the run", async () => {
    const server = aServer([
      { asks: ["call_1"] },
      "queued",
      { asks: ["call_2"] },
      "queued",
      { asks: ["call_3"] },
      "cancelled",
    ]);
    const error = await inTime(
      follow(server.source, undefined, { toolHandlers, maxRounds: 2 }).catch((caught) => caught),
    );
    expect(error).toBeInstanceOf(ToolError);
    expect(error.message).toBe("run_1 asks for tools again after 2 rounds");
    expect(server.submitted).toHaveLength(2);
    expect(server.requests.at(-1)).toBe("cancel");
  });

  it("do not submit in a tight loop to a server that keeps asking for the same", async () => {
    const calls = vi.fn(toolHandlers.look_up);
    const server = aServer([{ asks: ["call_1"] }]);
    const error = await inTime(
      follow(server.source, undefined, { toolHandlers: { look_up: calls } }).catch((caught) => caught),
    );
    expect(error.message).toBe("run_1 asks for tools again after 20 rounds");
    expect([calls.mock.calls.length, server.submitted.length]).toEqual([1, 20]);
    expect(performance.now()).toBeGreaterThan(20 * 300);
  });

  it("are called again when a later round asks the same with the same id", async () => {
    const calls = vi.fn(toolHandlers.look_up);
    const server = aServer([{ asks: ["call_1"] }, "queued", { asks: ["call_1"] }, "queued", "completed"]);
    await inTime(follow(server.source, undefined, { toolHandlers: { look_up: calls } }));
    expect([calls.mock.calls.length, server.submitted.length]).toEqual([2, 2]);
  });

  it("are submitted again when the server said they may be", async () => {
    const busy = new ApiError(call, 429, {}, new Headers({ "retry-after": "30" }));
    const server = aServer([{ asks: ["call_1"] }, busy, { asks: ["call_1"] }, "queued", "completed"]);
    await inTime(follow(server.source, undefined, { toolHandlers }));
    expect(server.requests).toEqual(["get", "submit", "get", "submit", "get"]);
    expect(server.times[3]! - server.times[2]!).toBe(30_000);
  });

  it("that throw are the cause, when the time is over before the run is cancelled", async () => {
    const server = aServer([{ asks: ["call_1"] }, "hang"]);
    const options = { toolHandlers: {}, timeoutMs: 1_000 };
    const error = await inTime(follow(server.source, undefined, options).catch((caught) => caught));
    expect(error).toBeInstanceOf(RunTimeoutError);
    expect(error.cause).toBeInstanceOf(ToolError);
    // What is left of the cancel.
    await vi.advanceTimersByTimeAsync(5_000);
  });

  it("are called once for a round whose submission was lost before it arrived", async () => {
    const calls = vi.fn(toolHandlers.look_up);
    const server = aServer([{ asks: ["call_1"] }, reset, { asks: ["call_1"] }, "queued", "completed"]);
    await inTime(follow(server.source, undefined, { toolHandlers: { look_up: calls } }));
    expect(server.requests).toEqual(["get", "submit", "get", "submit", "get"]);
    expect(calls).toHaveBeenCalledTimes(1);
  });

  it("are not submitted again when only the answer was lost", async () => {
    const server = aServer([{ asks: ["call_1"] }, reset, "in_progress", "completed"]);
    await inTime(follow(server.source, undefined, { toolHandlers }));
    expect(server.requests).toEqual(["get", "submit", "get", "get"]);
  });

  it("are submitted after an outage, if the run still asks for them", async () => {
    const calls = vi.fn(toolHandlers.look_up);
    const server = aServer([{ asks: ["call_1"] }, reset, reset, reset, { asks: ["call_1"] }, "queued", "completed"]);
    expect((await inTime(follow(server.source, undefined, { toolHandlers: { look_up: calls } }))).status).toBe(
      "completed",
    );
    expect(server.requests).toEqual(["get", "submit", "get", "get", "get", "submit", "get"]);
    expect(calls).toHaveBeenCalledTimes(1);
  });

  it("are submitted three times in a row at most, then after the next look", async () => {
    const asks = { asks: ["call_1"] };
    const server = aServer([asks, reset, asks, reset, asks, reset, asks, asks, "queued", "completed"]);
    expect((await inTime(follow(server.source, undefined, { toolHandlers }))).status).toBe("completed");
    expect(server.requests).toEqual(["get", "submit", "get", "submit", "get", "submit", "get", "get", "submit", "get"]);
  });

  it("are not submitted to a run that asks for other calls by now", async () => {
    const server = aServer([
      { asks: ["call_1", "call_2"] },
      reset,
      { asks: ["call_3"] },
      { asks: ["call_3"] },
      "queued",
      "completed",
    ]);
    await inTime(follow(server.source, undefined, { toolHandlers }));
    expect(server.submitted.map((outputs) => outputs.length)).toEqual([2, 1]);
  });

  it("give way to another worker that was first", async () => {
    const taken = new ApiError(
      call,
      400,
      { message: "Runs in status queued do not accept tool outputs." },
      new Headers(),
    );
    const server = aServer([{ asks: ["call_1"] }, taken, "queued", "completed"]);
    expect((await inTime(follow(server.source, undefined, { toolHandlers }))).status).toBe("completed");
  });

  it.each([400, 413, 422])("cancel the run when the server refuses their outputs with %i", async (status) => {
    const refused = new ApiError(call, status, { message: "output is too long" }, new Headers());
    const server = aServer([{ asks: ["call_1"] }, refused, { asks: ["call_1"] }, "cancelled"]);
    const error = await inTime(follow(server.source, undefined, { toolHandlers }).catch((caught) => caught));
    expect(error).toBeInstanceOf(ToolError);
    expect(error).toMatchObject({ message: `run_1 was not given the outputs: ${refused.message}`, cause: refused });
    expect(server.requests).toEqual(["get", "submit", "get", "cancel"]);
  });

  it("tell the model which output the server refuses, and keep the others", async () => {
    const param = "tool_outputs[1].output";
    const refused = new ApiError(call, 400, { message: "output is too long", param }, new Headers());
    const asks = { asks: ["call_1", "call_2"] };
    const server = aServer([asks, refused, asks, "queued", "completed"]);
    await inTime(follow(server.source, undefined, { toolHandlers, toolErrors: "tell" }));
    expect(server.submitted.at(-1)).toEqual([
      { tool_call_id: "call_1", output: "value of call_1" },
      { tool_call_id: "call_2", output: JSON.stringify({ error: refused.message }) },
    ]);
  });

  it("tell the model of each output at most once, then cancel the run", async () => {
    const refused = new ApiError(call, 413, { message: "too large" }, new Headers());
    const asks = { asks: ["call_1", "call_2"] };
    const server = aServer([asks, refused, asks, refused, asks, "cancelled"]);
    const options = { toolHandlers, toolErrors: "tell" } as const;
    await expect(inTime(follow(server.source, undefined, options))).rejects.toThrow(ToolError);
    expect(server.requests).toEqual(["get", "submit", "get", "submit", "get", "cancel"]);
    const told = JSON.stringify({ error: refused.message });
    expect(server.submitted.at(-1)).toEqual(asks.asks.map((id) => ({ tool_call_id: id, output: told })));
  });

  it("are looked for again at short intervals after a round, however long the run took before it", async () => {
    const waiting = Array<Move>(25).fill("in_progress");
    const server = aServer([...waiting, { asks: ["call_1"] }, "queued", "completed"]);
    await inTime(follow(server.source, undefined, { toolHandlers }));
    const [submitted, next] = server.times.slice(-2);
    expect(Math.round(next! - submitted!)).toBe(380);
  });
});

describe("one step", () => {
  const toolHandlers = { look_up: ({ key }: { key: string }) => `value of ${key}` };

  it("says how long to wait before the next one", async () => {
    vi.setSystemTime(1_000_000_000 + 20_000);
    const server = aServer(["in_progress"], { run: { created_at: 1_000_000 } });
    expect(await step(server.source, {})).toEqual({
      run: aRun("in_progress", { created_at: 1_000_000 }),
      done: false,
      waitMs: 4_100,
    });
  });

  it("says so as well for a run that does not say when it was made", async () => {
    const answered = await step(aServer(["in_progress"], { run: { created_at: undefined as never } }).source, {});
    expect(answered.waitMs).toBe(380);
  });

  it("passes on what the server says", async () => {
    expect(await step(aServer(["in_progress"], { pollAfterMs: 123 }).source, {})).toMatchObject({ waitMs: 123 });
  });

  it("is done with a run that settled, and with one that needs tools that nobody has", async () => {
    expect(await step(aServer(["failed"]).source, {})).toEqual({ run: aRun("failed"), done: true, waitMs: 0 });
    expect(await step(aServer([{ asks: ["call_1"] }]).source, {})).toMatchObject({ done: true, waitMs: 0 });
  });

  it("answers the tool calls and waits for nothing", async () => {
    const server = aServer([{ asks: ["call_1"] }, "queued"]);
    expect(await step(server.source, { toolHandlers })).toMatchObject({
      run: { status: "queued" },
      done: false,
      waitMs: 380,
    });
    expect(server.requests).toEqual(["get", "submit"]);
  });

  it("does no harm when another worker took it at the same time", async () => {
    const taken = new ApiError(
      call,
      400,
      { message: "Runs in status queued do not accept tool outputs." },
      new Headers(),
    );
    const server = aServer([{ asks: ["call_1"] }, taken, "in_progress"]);
    expect(await step(server.source, { toolHandlers })).toMatchObject({
      run: { status: "in_progress" },
      done: false,
    });
  });

  it("cancels the run when a tool fails", async () => {
    const server = aServer([{ asks: ["call_1"] }, "cancelled"]);
    await expect(step(server.source, { toolHandlers: {} })).rejects.toBeInstanceOf(ToolError);
    expect(server.requests).toEqual(["get", "cancel"]);
  });
});

describe("a cancel", () => {
  const refused = new ApiError(call, 400, { message: "Cannot cancel run." }, new Headers());

  it.each(["cancelling", "cancelled", "completed"] as const)(
    "that is refused by a run that is %s is done",
    async (status) => {
      const server = aServer([refused, status]);
      expect((await cancel(server.source, {})).run.status).toBe(status);
      expect(server.requests).toEqual(["cancel", "get"]);
    },
  );

  it("that is refused by a run that goes on is refused", async () => {
    await expect(cancel(aServer([refused, "in_progress"]).source, {})).rejects.toBe(refused);
  });

  it.each([404, 409, 500])("that is refused with %i is done when the run has settled", async (status) => {
    const server = aServer([new ApiError(call, status, {}, new Headers()), "completed"]);
    expect((await cancel(server.source, {})).run.status).toBe("completed");
  });

  it("whose answer cannot be read is done when the run has settled", async () => {
    const unread = new ProtocolError(call, "with an empty body", { status: 200, headers: new Headers(), body: "" });
    expect((await cancel(aServer([unread, "cancelled"]).source, {})).run.status).toBe("cancelled");
  });

  it("is refused when the run cannot be looked at either", async () => {
    await expect(cancel(aServer([refused, gone]).source, {})).rejects.toBe(refused);
  });

  it("that could not be sent is an error", async () => {
    const server = aServer([reset, "completed"]);
    await expect(cancel(server.source, {})).rejects.toBe(reset);
    expect(server.requests).toEqual(["cancel"]);
  });
});

describe("outputs that are submitted by hand", () => {
  const refused = new ApiError(call, 400, { message: "Expected tool outputs for call_1." }, new Headers());
  const outputs = [{ tool_call_id: "call_9", output: "12" }];

  it("are refused while the run waits for others", async () => {
    await expect(submitByHand(aServer([refused, { asks: ["call_1"] }]).source, outputs, {})).rejects.toBe(refused);
  });

  it("were another's to give when the run goes on", async () => {
    const server = aServer([refused, "queued"]);
    expect((await submitByHand(server.source, outputs, {})).run.status).toBe("queued");
  });
});

describe("any run", () => {
  const move = fc.oneof(
    fc.constantFrom<Move>(
      "queued",
      "in_progress",
      "requires_action",
      "cancelling",
      "pondering" as never,
      "completed",
      "failed",
    ),
    fc.constantFrom<Move>(reset, gone, new ApiError(call, 500, {}, new Headers()), "hang"),
    fc
      .array(fc.constantFrom("call_1", "call_2", "call_3"), { minLength: 1, maxLength: 3 })
      .map((asks): Move => ({ asks })),
  );

  it("ends within the limits, whatever the server answers, with a settled run or a typed error", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(move, { maxLength: 40 }),
        fc.boolean(),
        fc.boolean(),
        async (moves, tools, untilSettled) => {
          const server = aServer(moves.length > 0 ? moves : ["queued"]);
          const options: PollOptions = tools ? { toolHandlers: { look_up: () => "found" }, maxRounds: 5 } : {};
          const start = performance.now();
          const outcome = await inTime(
            follow(
              server.source,
              { run: aRun("queued"), pollAfterMs: undefined },
              { ...options, untilSettled, timeoutMs: 30_000 },
            ).catch((error: unknown) => error),
          );
          expect(performance.now() - start).toBeLessThanOrEqual(36_000);
          if (outcome instanceof Error) expect(outcome).toBeInstanceOf(AssistantsError);
          else expect(["completed", "failed", "requires_action"]).toContain((outcome as Run).status);
          if (untilSettled && !tools) expect((outcome as Run).status).not.toBe("requires_action");
        },
      ),
      { numRuns: 300 },
    );
  });
});
