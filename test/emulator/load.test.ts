import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { aServer, type Run } from "./harness.js";

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;

function heapMegabytes(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed / 1024 / 1024;
}

describe("a thousand threads at once", () => {
  it("finish a run each, and reset gives their memory back", async () => {
    const { emulator, anAssistant, aThread, aRun, get } = aServer({ latency: { queuedMs: 1, modelMs: 1, deltaMs: 0 } });
    const converse = async (number: number, assistantId: string) => {
      const thread = await aThread(`Question ${number}`);
      const path = `/threads/${thread.id}/runs/${(await aRun(thread.id, assistantId)).id}`;
      for (;;) {
        const { status } = await get<Run>(path);
        if (status !== "queued" && status !== "in_progress") return status;
        await new Promise((resolve) => setTimeout(resolve, 1));
      }
    };
    const converseAll = async () => {
      const { id } = await anAssistant();
      return Promise.all(Array.from({ length: 1000 }, (_, number) => converse(number, id)));
    };
    // A round to begin with, so that what is compiled and cached along the way is there on both sides.
    await converseAll();
    emulator.reset();
    const before = heapMegabytes();
    expect(new Set(await converseAll())).toEqual(new Set(["completed"]));
    expect(emulator.snapshot().threads).toHaveLength(1000);
    emulator.reset();
    expect(heapMegabytes() - before).toBeLessThan(20);
  });
});
