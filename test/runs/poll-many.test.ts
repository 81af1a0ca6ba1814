import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, it } from "vitest";
import { AssistantsClient } from "../../src/index.js";
import { aRun } from "../runs.js";

setFlagsFromString("--expose-gc");
const collectGarbage: () => void = runInNewContext("gc");
const activeTimers = () => process.getActiveResourcesInfo().filter((name) => name === "Timeout").length;

it("a thousand runs are polled at once, with no warning, no leak and no timer left", async () => {
  const warnings: Error[] = [];
  const onWarning = (warning: Error) => warnings.push(warning);
  process.on("warning", onWarning);
  const looks = new Map<string, number>();
  const fetch = async ({ url, method }: Request) => {
    const [, thread_id = ""] = /threads\/(\w+)/.exec(url) ?? [];
    const look = looks.get(thread_id) ?? 0;
    looks.set(thread_id, look + 1);
    const run = aRun(method === "POST" ? "queued" : look < 3 ? "in_progress" : "completed", { thread_id });
    return new Response(JSON.stringify(run), { headers: { "openai-poll-after-ms": "2" } });
  };
  const client = new AssistantsClient({ apiKey: "sk", baseUrl: "http://server.test", fetch });
  const { signal } = new AbortController();
  const pollAll = (from: number) =>
    Promise.all(
      Array.from({ length: 1_000 }, (_, n) =>
        client.createRunAndPoll(`thread_${from + n}`, { assistant_id: "asst_1" }, { signal }),
      ),
    );
  // What is made once, such as compiled code, is not growth.
  await pollAll(0);
  looks.clear();
  const timers = activeTimers();
  collectGarbage();
  const before = process.memoryUsage().heapUsed;
  const runs = await pollAll(1_000);
  looks.clear();
  expect(new Set(runs.map(({ status }) => status))).toEqual(new Set(["completed"]));
  runs.length = 0;
  await new Promise(setImmediate);
  collectGarbage();
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(30_000_000);
  expect(activeTimers()).toBeLessThanOrEqual(timers);
  expect(warnings).toEqual([]);
  process.off("warning", onWarning);
}, 60_000);
