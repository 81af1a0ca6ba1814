import { describe, expect, it, vi } from "vitest";
import { AssistantsError, ConnectionError, ProtocolError, RunTimeoutError, TimeoutError } from "../../src/errors.js";
import type { StreamEvent, V1 } from "../../src/index.js";
import { StreamContext } from "../../src/streams/stream-context.js";
import type { StreamedRun, StreamOptions, StreamSource } from "../../src/streams/stream-source.js";
import { aRun, type Run } from "../runs.js";

type Source = Partial<StreamSource<V1>>;

const call = { method: "POST", path: "/threads/thread_1/runs" };

function aContext(source: Source = {}, options: StreamOptions<Run> = {}, signal = new AbortController().signal) {
  const begin = () => Promise.reject(new Error("not begun"));
  return new StreamContext<V1>({ call, begin, ...source }, options, signal);
}

const told = (run: Run): StreamEvent => ({ event: `thread.run.${run.status}`, data: run }) as StreamEvent;

describe("events that are noted", () => {
  it("tell each status of the run once, until it has settled", async () => {
    const log = vi.fn();
    const onUpdate = vi.fn();
    const context = aContext({ log }, { onUpdate });
    const statuses = ["queued", "queued", "in_progress", "completed", "failed"] as const;
    const events = statuses.map((status) => told(aRun(status)));
    expect(await context.note(events)).toEqual(events);
    const seen = ["queued", "in_progress", "completed"];
    expect(onUpdate.mock.calls.map(([run]) => run.status)).toEqual(seen);
    expect(log.mock.calls).toEqual(seen.map((status) => ["info", "run_1", " of ", "thread_1", ": ", status]));
    expect(context.state.run?.status).toBe("completed");
  });

  it("are those of the run alone", async () => {
    const onUpdate = vi.fn();
    const context = aContext({ known: { id: "run_1" } }, { onUpdate });
    expect(await context.note([told(aRun("queued", { id: "run_2" }))])).toEqual([]);
    expect(onUpdate).not.toHaveBeenCalled();
  });

  it("wait for onUpdate, and reject like it", async () => {
    const error = new Error("no");
    const context = aContext({}, { onUpdate: () => Promise.reject(error) });
    await expect(context.note([told(aRun("queued"))])).rejects.toBe(error);
  });
});

describe("what takes too long", () => {
  const never = () => new Promise<never>(() => {});
  const saw = async (context: StreamContext<V1>, run: Run) => {
    await context.note([told(run)]);
    return context;
  };

  it.each([
    ["its own time", {}, 5, 5],
    ["the time of the whole", { timeoutMs: 6 }, 500, 6],
    ["the time of the whole alone", { timeoutMs: 7 }, undefined, 7],
  ])("is a TimeoutError of the request after %s", async (_, options, ms, timeoutMs) => {
    const error = await aContext({}, options)
      .within(never, ms)
      .catch((error) => error);
    expect(error).toEqual(new TimeoutError("POST /threads/thread_1/runs", timeoutMs));
    expect(error.timeoutMs).toBe(timeoutMs);
  });

  it("is a RunTimeoutError when the run is known, with why it could not be asked for", async () => {
    const run = aRun("in_progress");
    const context = await saw(aContext({}, { timeoutMs: 5 }), run);
    const cause = new Error("down");
    context.state.poll.failed(cause);
    const error = await context.within(never).catch((error) => error);
    expect(error).toEqual(new RunTimeoutError(run, 5, cause));
    expect(error.cause).toBe(cause);
    expect(error.message).toContain("after 5 ms");
  });

  it("is a TimeoutError when the run has settled, or when a part of the work is late", async () => {
    const settled = await saw(aContext({}, { timeoutMs: 5 }), aRun("completed"));
    await expect(settled.within(never)).rejects.toThrow(new TimeoutError("POST /threads/thread_1/runs", 5));
    const waiting = await saw(aContext({}, { timeoutMs: 10_000 }), aRun("queued"));
    await expect(waiting.within(never, 5)).rejects.toThrow(new TimeoutError("POST /threads/thread_1/runs", 5));
  });

  it("may take as long as a run lives, which its own times say", async () => {
    vi.useFakeTimers();
    try {
      const outcome = vi.fn();
      const context = await saw(aContext(), aRun("queued", { created_at: 0, expires_at: 5 }));
      const late = context.within(never).catch(outcome);
      await vi.advanceTimersByTimeAsync(34_000);
      expect(outcome).not.toHaveBeenCalled();
      await vi.advanceTimersByTimeAsync(1_001);
      await late;
      expect(outcome.mock.calls[0]?.[0]).toMatchObject({ message: expect.stringContaining("after 35000 ms: queued") });
    } finally {
      vi.useRealTimers();
    }
  });

  it("is told of an abort by its signal, and is not begun after one", async () => {
    const controller = new AbortController();
    const context = aContext({}, {}, controller.signal);
    const work = vi.fn(never);
    const running = context.within(work);
    controller.abort("left");
    await expect(running).rejects.toBe("left");
    await expect(context.within(work)).rejects.toBe("left");
    expect(work).toHaveBeenCalledTimes(1);
    expect(await aContext().within(async (signal) => signal.aborted)).toBe(false);
  });
});

describe("the run on the server", () => {
  const server = { id: "run_1" } as StreamedRun<V1>;

  it("is asked for by its name, once that is known", async () => {
    const runOf = vi.fn(() => server);
    const context = aContext({ runOf });
    expect(context.knownServer()).toBeUndefined();
    await context.note([told(aRun("queued"))]);
    expect([context.knownServer(), context.server()]).toEqual([server, server]);
    expect(runOf.mock.calls[0]).toEqual([{ id: "run_1", thread_id: "thread_1" }]);
  });

  it("is lost with the error that kept it from being known", () => {
    const error = new AssistantsError("no");
    const context = aContext({ runOf: () => server });
    context.state.poll.failed(error);
    expect(() => context.server()).toThrow(error);
    expect(context.lost()).toBe(error);
  });

  it.each([
    ["the stream ended", undefined, "the stream ended before its run did"],
    ["the connection failed", new Error("reset"), "reset"],
  ])("is lost, and may be there, when %s", (_, cause, reason) => {
    const context = aContext();
    context.state.poll.failed(cause);
    const lost = context.lost();
    expect(lost).toBeInstanceOf(ConnectionError);
    expect(lost).toMatchObject({ sent: true, message: expect.stringContaining("POST /threads/thread_1/runs") });
    expect(lost.cause).toMatchObject({ message: reason });
  });
});

it("a part that is missing is a fault of the server", () => {
  const error = aContext().incomplete("msg_1");
  expect(error).toEqual(new ProtocolError(call, "with a stream that left out a part of msg_1"));
  expect(error.message).toContain("with a stream that left out a part of msg_1");
});
