import { createContext, runInContext } from "node:vm";
import { build } from "esbuild";
import { describe, expect, it } from "vitest";
import { createEmulator, createVirtualClock } from "../../src/emulator/index.js";
import { ACCESS, expectToFollow } from "./harness.js";

describe("emulator.fetch", () => {
  it("takes what the web's fetch takes", async () => {
    const { fetch: send } = createEmulator();
    const url = "http://emulator/v1/assistants";
    const init = { headers: ACCESS };
    for (const input of [url, new URL(url), new Request(url, init)]) expect((await send(input, init)).status).toBe(200);
  });

  it("rejects with the reason of a signal that has aborted, before and while it waits", async () => {
    const clock = createVirtualClock();
    const { fetch: send } = createEmulator({ clock, latency: { answerMs: 1000 } });
    const reason = new Error("Enough.");
    const before = send("http://emulator/assistants", { headers: ACCESS, signal: AbortSignal.abort(reason) });
    await expect(before).rejects.toBe(reason);
    const abort = new AbortController();
    const during = send("http://emulator/assistants", { headers: ACCESS, signal: abort.signal });
    abort.abort(reason);
    await expect(during).rejects.toBe(reason);
  });

  it("answers when its latency has passed", async () => {
    const clock = createVirtualClock();
    const { fetch: send } = createEmulator({ clock, latency: { answerMs: 1000 } });
    let status = 0;
    const answered = send("http://emulator/assistants", { headers: ACCESS }).then((response) => {
      status = response.status;
    });
    await clock.advance(999);
    expect(status).toBe(0);
    await clock.advance(1);
    await answered;
    expect(status).toBe(200);
  });

  it("runs where there is nothing but the web: no Node, no Buffer, no process", async () => {
    const { outputFiles } = await build({
      entryPoints: ["src/emulator/index.ts"],
      bundle: true,
      write: false,
      format: "iife",
      globalName: "emulation",
      platform: "browser",
    });
    const web = { AbortController, AbortSignal, Headers, ReadableStream, Request, Response, TextDecoder, TextEncoder };
    const context = createContext({ ...web, TransformStream, URL, clearTimeout, fetch, setTimeout, structuredClone });
    runInContext(outputFiles[0]?.text ?? "", context);
    const create = runInContext("emulation.createEmulator", context) as typeof createEmulator;
    const { fetch: send, listen } = create({ latency: 0 });
    await expect(listen()).rejects.toThrow("Listening takes Node");
    const headers = { ...ACCESS, "content-type": "application/json" };
    const post = async (path: string, body: object) =>
      send(`http://emulator${path}`, { method: "POST", headers, body: JSON.stringify(body) });
    const assistant = (await (await post("/assistants", { model: "m" })).json()) as { id: string };
    expectToFollow("/components/schemas/AssistantObject", assistant);
    const stream = await post("/threads/runs", { assistant_id: assistant.id, stream: true });
    expect(await stream.text()).toMatch(/event: thread\.run\.completed\n.*\n\nevent: done\ndata: \[DONE\]\n\n$/);
  });
});
