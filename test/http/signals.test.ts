import { getEventListeners } from "node:events";
import { describe, expect, it } from "vitest";
import { joinSignals, onAbort } from "../../src/http/signals.js";
import { sleep } from "../../src/http/sleep.js";
import { withTimeout } from "../../src/http/with-timeout.js";

const listenersOf = (signal: AbortSignal) => getEventListeners(signal, "abort").length;

describe("a joined signal", () => {
  it("aborts with the first of several, for its reason", () => {
    const [one, two] = [new AbortController(), new AbortController()];
    const { signal } = joinSignals(one.signal, undefined, null, two.signal);
    two.abort("two");
    one.abort("one");
    expect([signal.aborted, signal.reason]).toEqual([true, "two"]);
  });

  it("has aborted when one of them had", () => {
    expect(joinSignals(AbortSignal.abort("before")).signal.reason).toBe("before");
  });

  it("aborts alone, and no longer with the others once it is released", () => {
    const stop = new AbortController();
    const own = joinSignals(stop.signal);
    own.abort("own");
    expect(stop.signal.aborted).toBe(false);
    const other = joinSignals(stop.signal);
    other.release();
    own.release();
    stop.abort();
    expect(other.signal.aborted).toBe(false);
    expect(listenersOf(stop.signal)).toBe(0);
  });

  it("costs its signal one listener, however many are joined", async () => {
    const stop = new AbortController();
    const waits = Array.from({ length: 100 }, () => sleep(1, stop.signal, new AbortController().signal));
    expect(listenersOf(stop.signal)).toBe(1);
    await Promise.all(waits);
    expect(listenersOf(stop.signal)).toBe(0);
  });

  it("ends a wait, and is released by it", async () => {
    const [one, two] = [new AbortController(), new AbortController()];
    const wait = sleep(60_000, one.signal, undefined, two.signal);
    two.abort("two");
    await expect(wait).rejects.toBe("two");
    await expect(sleep(60_000, one.signal, two.signal)).rejects.toBe("two");
    expect(listenersOf(one.signal)).toBe(0);
  });

  it("may be left twice, and listened to again", () => {
    const stop = new AbortController();
    const heard: string[] = [];
    const leave = onAbort(stop.signal, () => heard.push("first"));
    leave();
    onAbort(stop.signal, () => heard.push("second"));
    leave();
    stop.abort();
    expect(heard).toEqual(["second"]);
  });
});

describe("withTimeout", () => {
  it("aborts its signal when the work fails, with the error of the work", async () => {
    let own: AbortSignal | undefined;
    const broken = new Error("broken");
    const work = (signal: AbortSignal) => {
      own = signal;
      return Promise.reject(broken);
    };
    await expect(withTimeout(undefined, 1_000, () => "late", work)).rejects.toBe(broken);
    expect([own?.aborted, own?.reason]).toEqual([true, broken]);
  });

  it("leaves its signal alone when the work succeeds", async () => {
    const stop = new AbortController();
    let own: AbortSignal | undefined;
    const work = async (signal: AbortSignal) => {
      own = signal;
      return "done";
    };
    expect(await withTimeout(stop.signal, 1_000, () => "late", work)).toBe("done");
    stop.abort();
    expect(own?.aborted).toBe(false);
    expect(listenersOf(stop.signal)).toBe(0);
  });
});
