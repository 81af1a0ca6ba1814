import { readFile } from "node:fs/promises";
import { afterEach, describe, expect, it, vi } from "vitest";
import { createVirtualClock } from "../../src/emulator/index.js";

afterEach(() => void vi.useRealTimers());

describe("a virtual clock", () => {
  it("stands still until it is told to go on", async () => {
    const clock = createVirtualClock(1000);
    expect(clock.now()).toBe(1000);
    await clock.advance(5);
    expect(clock.now()).toBe(1005);
  });

  it("calls back in the order in which things fall due, each at its time", async () => {
    const clock = createVirtualClock(0);
    const calls: [string, number][] = [];
    const note = (name: string) => () => void calls.push([name, clock.now()]);
    clock.after(20, note("c"));
    clock.after(10, note("a"));
    clock.after(10, note("b"));
    clock.after(21, note("never"));
    await clock.advance(20);
    expect(calls).toEqual([
      ["a", 10],
      ["b", 10],
      ["c", 20],
    ]);
  });

  it("goes through what follows from a callback on the way", async () => {
    const clock = createVirtualClock(0);
    const times: number[] = [];
    const wait = () => new Promise<void>((resolve) => void clock.after(10, resolve));
    const tick = async () => {
      for (let count = 0; count < 3; count++) {
        await wait();
        times.push(clock.now());
      }
    };
    const ticked = tick();
    await clock.advance(100);
    await ticked;
    expect(times).toEqual([10, 20, 30]);
    expect(clock.now()).toBe(100);
  });

  it("forgets what was taken back, even by a callback of the same moment", async () => {
    const clock = createVirtualClock(0);
    const calls: string[] = [];
    clock.after(10, () => {
      calls.push("first");
      takeBack();
    });
    const takeBack = clock.after(10, () => void calls.push("second"));
    await clock.advance(10);
    expect(calls).toEqual(["first"]);
  });

  it("lets in a request whose sender reads files first, as one that loads a module does", async () => {
    const clock = createVirtualClock(0);
    const times: number[] = [];
    const send = async () => {
      for (let count = 0; count < 20; count++) await readFile(import.meta.filename);
      clock.after(10, () => times.push(clock.now()));
    };
    const sent = send();
    await clock.advance(100);
    expect(times).toEqual([10]);
    await sent;
  });

  it("advances where a test has replaced the timers", async () => {
    vi.useFakeTimers();
    const clock = createVirtualClock(0);
    const times: number[] = [];
    clock.after(10, () => times.push(clock.now()));
    await clock.advance(10);
    expect(times).toEqual([10]);
  });

  it("waits a little longer for a request when nothing else waits for it", async () => {
    const clock = createVirtualClock(0);
    const times: number[] = [];
    let turns = 0;
    const later = () => {
      if (++turns < 50) setTimeout(later, 0);
      else clock.after(10, () => times.push(clock.now()));
    };
    later();
    await clock.advance(100);
    expect(times).toEqual([10]);
  });
});
