import { describe, expect, it } from "vitest";
import { createEmulator, type EmulatorOptions, scriptModel } from "../../src/emulator/index.js";
import { AssistantsClient, RunStream, type StreamOptions } from "../../src/index.js";
import { aRun, aRunThatAsks } from "../runs.js";
import {
  aServer,
  began,
  body,
  caught,
  collect,
  done,
  ended,
  endServers,
  json,
  silent,
  stream,
  write,
} from "./server.js";

// What a server hands on to a page.
endServers();

const SECRETS = ["SECRET PROMPT", "look_up", "SECRET ARGUMENT", "SECRET OUTPUT", "SECRET SCHEMA", "SECRET METADATA"];
const TEXT = "Rain in the north.";

/** A conversation whose events hold every secret, over the emulator. */
async function aConversation(options: EmulatorOptions = {}, streamOptions: StreamOptions = {}) {
  const call = { toolCalls: [{ name: "look_up", arguments: { key: "SECRET ARGUMENT" } }] };
  const code = { toolCalls: [{ type: "code_interpreter" as const, input: "SECRET ARGUMENT", logs: "SECRET OUTPUT" }] };
  const model = scriptModel([code, call, TEXT]);
  const client = new AssistantsClient({ apiKey: "k", fetch: createEmulator({ latency: 0, model, ...options }).fetch });
  const parameters = { type: "object", description: "SECRET SCHEMA" };
  const { id } = await client.createAssistant({
    model: "gpt-4-turbo",
    instructions: "SECRET PROMPT",
    tools: [{ type: "code_interpreter" }, { type: "function", function: { name: "look_up", parameters } }],
    metadata: { key: "SECRET METADATA" },
  });
  const thread = { messages: [{ role: "user" as const, content: "Hi" }], metadata: { key: "SECRET METADATA" } };
  return client.streamThreadAndRun(
    { assistant_id: id, thread, metadata: { key: "SECRET METADATA" } },
    { toolHandlers: { look_up: () => "SECRET OUTPUT" }, ...streamOptions },
  );
}

const faults: EmulatorOptions["faults"] = [{ kind: "cut-stream", events: 2 }];

describe("the events that a page gets", () => {
  it.each([
    ["as they came", {}],
    ["recovered", { faults }],
  ])("hold text, ids and statuses, and no secret: %s", async (_, options) => {
    const running = await aConversation(options);
    const written = await new Response(running.toReadableStream()).text();
    for (const secret of SECRETS) expect(written).not.toContain(secret);

    const page = RunStream.fromReadableStream(new Response(written).body ?? expect.unreachable());
    const steps = page.finalSteps();
    expect((await collect(page.textDeltas())).join("")).toBe(TEXT);
    const run = await running.finalRun();
    const { id, thread_id, assistant_id, created_at, completed_at } = run;
    expect(await page.finalRun()).toMatchObject({ id, thread_id, assistant_id, created_at, completed_at });
    expect((await page.finalRun()).status).toBe("completed");
    expect((await page.finalMessages()).map(({ id, status }) => [id, status])).toEqual(
      (await running.finalMessages()).map(({ id, status }) => [id, status]),
    );
    expect((await steps).map(({ id, type }) => [id, type])).toEqual(
      (await running.finalSteps()).map(({ id, type }) => [id, type]),
    );
  });

  it("hold everything with includePrivate", async () => {
    const running = await aConversation();
    const events = collect(running);
    const page = RunStream.fromReadableStream(running.toReadableStream({ includePrivate: true }));
    expect(await collect(page)).toEqual(await events);
    expect(JSON.stringify(await events)).toContain("SECRET PROMPT");
  });

  it("hold which kind of error there was, and not what it says", async () => {
    const failed = aRun("failed", {
      failed_at: 1,
      last_error: { code: "server_error", message: "SECRET HOST is down" },
    });
    const told = [
      write({ event: "thread.run.failed", data: failed }),
      write({ event: "error", data: { code: "overloaded", type: "SECRET HOST is down", message: "SECRET HOST" } }),
      write({ event: "thread.run.debugged", data: { id: "run_1", prompt: "SECRET PROMPT" } }),
      write({ event: "trace", data: "SECRET PROMPT" }),
    ];
    const { client } = await aServer({ "POST runs": stream(began, ...told, done) });
    const running = client.streamRun("thread_1", body);
    const written = await new Response(running.toReadableStream()).text();
    expect(written).not.toContain("SECRET");
    const page = RunStream.fromReadableStream(new Response(written).body ?? expect.unreachable());
    const events = collect(page);
    expect((await page.finalRun()).last_error).toEqual({ code: "server_error" });
    expect(await events).toContainEqual({ event: "error", data: { code: "overloaded", type: null } });
  });

  it("keep annotations without what they quote", async () => {
    const annotation = { type: "file_citation", text: "[1]", start_index: 0, end_index: 3 };
    const file_citation = { file_id: "file_1", quote: "SECRET PROMPT" };
    const content = [{ type: "text", text: { value: "[1]", annotations: [{ ...annotation, file_citation }] } }];
    const message = { id: "msg_1", run_id: "run_1", role: "assistant", status: "completed", content };
    const { client } = await aServer({
      "POST runs": stream(began, write({ event: "thread.message.completed", data: message }), ended, done),
    });
    const page = RunStream.fromReadableStream(client.streamRun("thread_1", body).toReadableStream());
    const [text] = (await page.finalMessages())[0]?.content ?? [];
    expect(text).toEqual({
      type: "text",
      text: { value: "[1]", annotations: [{ ...annotation, file_citation: { file_id: "file_1" } }] },
    });
  });

  it("say that a run waits for tools, and not for which", async () => {
    const asks = write({ event: "thread.run.requires_action", data: aRunThatAsks(["call_1"]) });
    const { client } = await aServer({ "POST runs": stream(asks, done) });
    const page = RunStream.fromReadableStream(client.streamRun("thread_1", body).toReadableStream());
    const run = await page.finalRun();
    expect(run.status).toBe("requires_action");
    expect(run.required_action?.submit_tool_outputs.tool_calls).toEqual([]);
  });

  it("may tell of an error, or of nothing", async () => {
    const pageOf = (text: string) => RunStream.fromReadableStream(new Response(text).body ?? expect.unreachable());
    const wrong = JSON.stringify({ event: "error", data: { message: "No." } });
    const error = await caught(pageOf(`data: ${wrong}\n\n`).finalRun());
    expect(error).toMatchObject({ name: "ApiError", message: "stream of events: 200 No." });
    const lost = await caught(pageOf("").finalRun());
    expect(lost).toMatchObject({ name: "ConnectionError", message: expect.stringMatching(/^stream of events: /) });
  });

  it("are not asked for with an option that nobody knows", async () => {
    const { client } = await aServer({ "POST runs": stream(began, ended, done) });
    const running = client.streamRun("thread_1", body);
    expect(() => running.toReadableStream({ private: true } as object)).toThrow("toReadableStream: unknown option");
    await running.finalRun();
  });
});

describe("a page that is left", () => {
  it("takes its run along with cancelOnAbort, when nobody else reads", async () => {
    const { client, requests, isIdle } = await aServer({
      "POST runs": silent(began),
      "POST cancel": json(aRun("cancelled")),
    });
    const running = client.streamRun("thread_1", body, { cancelOnAbort: true });
    const reader = running.toReadableStream().getReader();
    await reader.read();
    await reader.cancel("left");
    expect(requests).toEqual(["POST runs", "POST cancel"]);
    expect(await caught(running.finalRun())).toBe("left");
    await expect.poll(isIdle).toBe(true);
  });

  it("before its run has a name waits for it", async () => {
    let tell = () => {};
    const { client, requests } = await aServer({
      "POST runs": (response) => {
        response.writeHead(200, { "content-type": "text/event-stream" }).flushHeaders();
        tell = () => void response.write(began);
      },
      "POST cancel": json(aRun("cancelled")),
    });
    const running = client.streamRun("thread_1", body, { cancelOnAbort: true });
    const reader = running.toReadableStream().getReader();
    await expect.poll(() => requests).toHaveLength(1);
    const left = reader.cancel();
    tell();
    await left;
    expect(requests).toEqual(["POST runs", "POST cancel"]);
  });

  it("leaves a run alone that somebody else reads, or that has settled", async () => {
    let end = () => {};
    const { client, requests } = await aServer({
      "POST runs": (response) => {
        response.writeHead(200, { "content-type": "text/event-stream" }).write(began);
        end = () => void response.end(`${ended}${done}`);
      },
    });
    const running = client.streamRun("thread_1", body, { cancelOnAbort: true });
    const final = running.finalRun();
    const reader = running.toReadableStream().getReader();
    await reader.read();
    await reader.cancel();
    end();
    expect((await final).status).toBe("completed");
    await running.toReadableStream().cancel();
    expect(requests).not.toContain("POST cancel");
  });
});
