import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { createVirtualClock } from "../../src/emulator/index.js";
import { aServer, type Run } from "./harness.js";

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;

function heapMegabytes(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed / 1024 / 1024;
}

describe("a thousand threads at once", () => {
  it("finish a run each, and reset gives their memory back", async () => {
    const clock = createVirtualClock();
    const latency = { queuedMs: 10, modelMs: 10, deltaMs: 0 };
    const { emulator, anAssistant, aThread, aRun, get } = aServer({ clock, latency });
    const numbers = Array.from({ length: 1000 }, (_, number) => number);
    const converseAll = async () => {
      const { id } = await anAssistant();
      const start = async (number: number) => aRun((await aThread(`Question ${number}`)).id, id);
      const runs = await Promise.all(numbers.map(start));
      await clock.advance(20);
      return Promise.all(runs.map(async (run) => (await get<Run>(`/threads/${run.thread_id}/runs/${run.id}`)).status));
    };
    // A round to begin with, so that what is compiled and cached along the way is there on both sides.
    await converseAll();
    emulator.reset();
    const before = heapMegabytes();
    expect(new Set(await converseAll())).toEqual(new Set(["completed"]));
    expect(emulator.snapshot().threads).toHaveLength(1000);
    emulator.reset();
    expect(heapMegabytes() - before).toBeLessThan(20);
  }, 60_000);
});
