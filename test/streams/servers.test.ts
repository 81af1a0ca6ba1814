import { describe, expect, it } from "vitest";
import { AssistantsError, type RunStream } from "../../src/index.js";
import { createFetch } from "../../src/node.js";
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
  inTurn,
  json,
  list,
  open,
  type Reply,
  refuse,
  stream,
  write,
} from "./server.js";

// Streams as servers send them that are not the hosted one.
endServers();

const textPart = (value: string) => ({ type: "text", text: { value, annotations: [] } });
const aMessage = (fields = {}) => ({
  ...{ id: "msg_1", object: "thread.message", created_at: 0, thread_id: "thread_1", run_id: "run_1" },
  ...{ role: "assistant", status: "completed", content: [textPart("Hello")], ...fields },
});
const aStep = (fields = {}) => ({
  ...{ id: "step_1", object: "thread.run.step", created_at: 0, thread_id: "thread_1", run_id: "run_1" },
  ...{ type: "message_creation", status: "completed" },
  ...{ step_details: { type: "message_creation", message_creation: { message_id: "msg_1" } }, ...fields },
});
const event = (name: string, data: unknown) => write({ event: name, data });
const created = event("thread.message.created", aMessage({ status: "in_progress", content: [] }));
const wrote = event("thread.message.completed", aMessage());
const delta = (fields: object) => event("thread.message.delta", { id: "msg_1", ...fields });
const says = (value: string, index: unknown = 0) =>
  delta({ delta: { content: [{ index, type: "text", text: { value } }] } });

const textOf = async (running: RunStream) => (await collect(running.textDeltas())).join("");
const settled = json(aRun("completed"));

describe("a run that ends in another word", () => {
  const incomplete = aRun("completed", {
    status: "incomplete" as never,
    completed_at: 1,
    incomplete_details: { reason: "max_completion_tokens" },
  });
  const stopped = aRun("completed", { status: "stopped" as never, cancelled_at: 1 });

  it.each([incomplete, stopped])("has settled", async (run) => {
    const { client, requests } = await aServer({
      "POST runs": stream(began, created, says("Hel"), wrote, event(`thread.run.${run.status}`, run), done),
    });
    const running = client.streamRun("thread_1", body);
    expect(await textOf(running)).toBe("Hello");
    expect(await running.finalRun()).toEqual(run);
    expect(requests).toEqual(["POST runs"]);
  });
});

describe("events of another run or thread", () => {
  it("are passed by", async () => {
    const other = { run_id: "run_2", id: "msg_2", status: "in_progress" };
    const { client, requests } = await aServer({
      "POST runs": stream(
        began,
        event("thread.run.failed", aRun("failed", { id: "run_2" })),
        event("thread.message.created", aMessage(other)),
        event("thread.message.delta", { id: "msg_2", delta: { content: [{ index: 0, ...textPart("Wrong") }] } }),
        event("thread.message.completed", aMessage({ id: "msg_3", thread_id: "thread_2", run_id: null })),
        event("thread.run.step.completed", aStep({ id: "step_2", run_id: "run_2" })),
        ...[wrote, ended, done],
      ),
    });
    const running = client.streamRun("thread_1", body);
    const events = collect(running);
    expect(await textOf(running)).toBe("Hello");
    expect((await running.finalRun()).status).toBe("completed");
    expect((await running.finalMessages()).map(({ id }) => id)).toEqual(["msg_1"]);
    expect((await events).map(({ event }) => event)).toEqual([
      ...["thread.run.in_progress", "thread.message.completed", "thread.run.completed", "done"],
    ]);
    expect(requests).toEqual(["POST runs"]);
  });

  it("are no messages of the run when they are listed with it", async () => {
    const { client } = await aServer({
      "POST runs": stream(began),
      "GET run_1": settled,
      "GET messages": list([aMessage({ id: "msg_0", run_id: "run_0" }), aMessage()]),
    });
    expect((await client.streamRun("thread_1", body).finalMessages()).map(({ id }) => id)).toEqual(["msg_1"]);
  });
});

describe("the name of an event decides", () => {
  it("when the data says that what has ended goes on", async () => {
    const goesOn = { status: "in_progress" };
    const { client, requests } = await aServer({
      "POST runs": stream(
        ...[began, created, says("Hello"), event("thread.message.completed", aMessage(goesOn))],
        event("thread.run.step.completed", aStep(goesOn)),
        event("thread.run.completed", aRun("in_progress")),
        done,
      ),
    });
    const running = client.streamRun("thread_1", body);
    const snapshots = collect(running.snapshots());
    expect((await running.finalRun()).status).toBe("completed");
    expect(await running.finalMessages()).toEqual([aMessage()]);
    expect(await running.finalSteps()).toEqual([aStep()]);
    expect((await snapshots).map(({ status }) => status)).toEqual([
      ...["in_progress", "in_progress", "completed", "completed"],
    ]);
    expect(requests).toEqual(["POST runs"]);
  });

  it("when the data does not say what it is", async () => {
    const nameless = (name: string, data: object) => event(name, { ...data, object: undefined });
    const { client, requests } = await aServer({
      "POST runs": stream(
        nameless("thread.run.in_progress", aRun("in_progress")),
        ...[nameless("thread.message.created", aMessage({ status: undefined, content: [] })), says("Hello")],
        nameless("thread.message.completed", aMessage()),
        nameless("thread.run.step.completed", aStep()),
        nameless("thread.run.completed", { ...aRun("completed"), status: undefined }),
        done,
      ),
    });
    const running = client.streamRun("thread_1", body);
    const texts = collect(running.snapshots());
    expect(await textOf(running)).toBe("Hello");
    expect(await running.finalRun()).toEqual(aRun("completed"));
    expect(await running.finalMessages()).toEqual([aMessage()]);
    expect(await running.finalSteps()).toEqual([aStep()]);
    expect(await texts).toHaveLength(4);
    expect(requests).toEqual(["POST runs"]);
  });
});

describe("an event that is broken", () => {
  const BROKEN: [string, string][] = [
    ["a delta of null", delta({ delta: null })],
    ["no delta", delta({})],
    ["a delta with no id", event("thread.message.delta", { delta: { content: [] } })],
    ["a delta whose data is null", event("thread.message.delta", null)],
    ["a content of null", delta({ delta: { content: null } })],
    ["a content that is no list", delta({ delta: { content: 5 } })],
    ["a part of null", delta({ delta: { content: [null] } })],
    ["a part that is no object", delta({ delta: { content: ["Hello"] } })],
    ["text of null", delta({ delta: { content: [{ index: 0, type: "text", text: null }] } })],
    ["text that is a number", says(5 as never)],
    ["a step's delta of null", event("thread.run.step.delta", { id: "step_1", delta: null })],
    [
      "a call of null",
      event("thread.run.step.delta", { id: "step_1", delta: { step_details: { tool_calls: [null] } } }),
    ],
    ["a message of null", event("thread.message.created", null)],
    ["a run of null", event("thread.run.queued", null)],
  ];

  it.each(BROKEN)("with %s is passed on, and nothing is lost", async (_, broken) => {
    const { client } = await aServer({
      "POST runs": stream(began, created, broken, says("Hel"), says("lo"), wrote, ended, done),
      "GET run_1": settled,
      "GET messages": list([aMessage()]),
      "GET steps": list([aStep()]),
    });
    const running = client.streamRun("thread_1", body);
    const [events, snapshots] = [collect(running), collect(running.snapshots())];
    expect(await textOf(running)).toBe("Hello");
    expect((await running.finalRun()).status).toBe("completed");
    expect(await running.finalMessages()).toEqual([aMessage()]);
    expect(await events).toContainEqual(expect.objectContaining({ event: /event: (\S+)/.exec(broken)?.[1] }));
    expect((await snapshots).at(-1)).toMatchObject({ status: "completed" });
  });

  it.each([-1, "0", 1e9, 0.5, null, undefined])("with the index %j is no lost text", async (index) => {
    const { client } = await aServer({
      "POST runs": stream(began, created, says("Hel", index), says("lo"), wrote, ended, done),
    });
    const running = client.streamRun("thread_1", body);
    const snapshots = collect(running.snapshots());
    expect(await textOf(running)).toBe("Hello");
    expect((await snapshots).at(-1)).toEqual(aMessage());
  });

  it.each([
    null,
    aMessage({ content: null }),
    aMessage({ content: [] }),
    aMessage({ content: [null] }),
    aMessage({ content: "Hello" }),
  ])("because a message that has ended is %j makes it listed", async (message) => {
    const { client, requests } = await aServer({
      "POST runs": stream(began, created, says("Hel"), event("thread.message.completed", message), ended, done),
      "GET messages": list([aMessage()]),
    });
    const running = client.streamRun("thread_1", body);
    const messages = collect(running.messages());
    expect(await textOf(running)).toBe("Hello");
    expect(await messages).toEqual([aMessage()]);
    expect(await running.finalMessages()).toEqual([aMessage()]);
    expect(requests).toEqual(["POST runs", "GET steps", "GET messages"]);
  });

  it("rejects where it left out text that cannot be had", async () => {
    const { client } = await aServer({
      "POST runs": stream(began, created, delta({ delta: null }), says("lo"), wrote, ended, done),
    });
    const running = client.streamRun("thread_1", body);
    const pieces: string[] = [];
    const error = await caught(
      (async () => {
        for await (const text of running.textDeltas()) pieces.push(text);
      })(),
    );
    expect(pieces).toEqual(["lo"]);
    expect(error).toMatchObject({ name: "ProtocolError", message: expect.stringContaining("msg_1") });
    expect(await running.finalMessages()).toEqual([aMessage()]);
  });
});

describe("messages with no deltas", () => {
  it("give their text when they are whole, and once", async () => {
    const { client } = await aServer({ "POST runs": stream(began, wrote, wrote, ended, done) });
    expect(await textOf(client.streamRun("thread_1", body))).toBe("Hello");
  });

  it("give what is new of it in each event", async () => {
    const soFar = (value: string) =>
      event("thread.message.in_progress", aMessage({ status: "in_progress", content: [textPart(value)] }));
    const { client } = await aServer({ "POST runs": stream(began, soFar("He"), soFar("Hell"), wrote, ended, done) });
    expect(await collect(client.streamRun("thread_1", body).textDeltas())).toEqual(["He", "ll", "o"]);
  });

  it("give nothing twice when their whole text is shorter than what was told", async () => {
    const { client } = await aServer({ "POST runs": stream(began, created, says("Hello \n"), wrote, ended, done) });
    expect(await textOf(client.streamRun("thread_1", body))).toBe("Hello \n");
  });
});

describe("what no event told of", () => {
  it.each([
    ["a message whose end is missing", [created, says("Hello")]],
    ["a message that only a step names", [event("thread.run.step.completed", aStep())]],
    ["every message", []],
  ])("is listed: %s", async (_, told) => {
    const { client } = await aServer({
      "POST runs": stream(began, ...told, ended, done),
      "GET messages": list([aMessage()]),
      "GET steps": list([aStep()]),
    });
    const running = client.streamRun("thread_1", body);
    expect(await textOf(running)).toBe("Hello");
    expect(await running.finalMessages()).toEqual([aMessage()]);
  });

  it("and is in no list rejects", async () => {
    const { client } = await aServer({
      "POST runs": stream(began, event("thread.run.step.completed", aStep()), ended, done),
    });
    const running = client.streamRun("thread_1", body);
    const missing = { name: "ProtocolError", message: expect.stringContaining("msg_1") };
    expect(await caught(textOf(running))).toMatchObject(missing);
    expect(await caught(running.finalMessages())).toMatchObject(missing);
    expect(await running.finalSteps()).toEqual([aStep()]);
  });

  it("is whole with its run, whatever its status says", async () => {
    const { client } = await aServer({
      "POST runs": stream(began),
      "GET run_1": settled,
      "GET messages": list([aMessage({ status: "in_progress", run_id: null })]),
      "GET steps": list([aStep({ status: "in_progress" })]),
    });
    const running = client.streamRun("thread_1", body);
    expect(await textOf(running)).toBe("Hello");
    expect(await running.finalSteps()).toEqual([aStep()]);
  });
});

describe("after a cut", () => {
  it("messages that are incomplete are given like others", async () => {
    const message = { id: "msg_1", run_id: "run_1", role: "assistant", status: "incomplete", content: [] };
    const content = [{ type: "text", text: { value: "Rain and", annotations: [] } }];
    const data = { ...message, content };
    const { client } = await aServer({
      "POST runs": stream(began, write({ event: "thread.message.incomplete", data }), ended, done),
    });
    expect(await collect(client.streamRun("thread_1", body).messages())).toMatchObject([data]);
  });

  it("messages are given though steps cannot be listed", async () => {
    const { client } = await aServer({
      "POST runs": stream(began),
      "GET run_1": settled,
      "GET steps": refuse(404),
      "GET messages": list([aMessage()]),
    });
    const running = client.streamRun("thread_1", body);
    expect(await textOf(running)).toBe("Hello");
    expect(await running.finalMessages()).toEqual([aMessage()]);
    expect(await caught(running.finalSteps())).toMatchObject({ name: "ApiError", status: 404 });
  });

  it("the text rejects where messages cannot be listed, and the rest does not", async () => {
    const { client } = await aServer({
      "POST runs": stream(began, created, says("Hel")),
      "GET run_1": settled,
      "GET steps": list([aStep()]),
      "GET messages": refuse(404),
    });
    const running = client.streamRun("thread_1", body);
    expect(await caught(textOf(running))).toMatchObject({ name: "ApiError", status: 404 });
    expect((await running.finalRun()).status).toBe("completed");
    expect(await running.finalSteps()).toEqual([aStep()]);
  });

  it("a run that asks for other tools is told again", async () => {
    const asks = write({ event: "thread.run.requires_action", data: aRunThatAsks(["call_0"]) });
    const { client } = await aServer({
      "POST runs": stream(asks, done),
      "POST submit_tool_outputs": inTurn(stream(), stream(wrote, ended, done)),
      "GET run_1": json(aRunThatAsks(["call_1"])),
    });
    const asked: string[] = [];
    const look_up = ({ key }: { key: string }) => asked.push(key);
    const events = await collect(client.streamRun("thread_1", body, { toolHandlers: { look_up } }));
    expect(events.map(({ event, recovered }) => [event, recovered])).toEqual([
      ["thread.run.requires_action", undefined],
      ["thread.run.requires_action", true],
      ["thread.message.completed", undefined],
      ["thread.run.completed", undefined],
      ["done", undefined],
    ]);
    expect(asked).toEqual(["call_0", "call_1"]);
  });
});

describe("a round of tools that asks the same again", () => {
  it("is answered again", async () => {
    const asks = write({ event: "thread.run.requires_action", data: aRunThatAsks(["call_0"]) });
    const { client } = await aServer({
      "POST runs": stream(asks, done),
      "POST submit_tool_outputs": inTurn(stream(began, asks, done), stream(began, wrote, ended, done)),
    });
    const asked: string[] = [];
    const look_up = ({ key }: { key: string }) => asked.push(key);
    await client.streamRun("thread_1", body, { toolHandlers: { look_up } }).finalRun();
    expect(asked).toEqual(["call_0", "call_0"]);
  });
});

describe("an error event", () => {
  const failed = event("thread.run.failed", aRun("failed", { failed_at: 1 }));
  const error = event("error", { message: "Overloaded" });

  it.each([
    ["after", [failed, error]],
    ["before", [error, failed]],
  ])("%s the end of the run is passed on, and the run is given", async (_, events) => {
    const { client } = await aServer({ "POST runs": stream(began, ...events) });
    const running = client.streamRun("thread_1", body);
    const told = collect(running);
    expect((await running.finalRun()).status).toBe("failed");
    expect(await told).toContainEqual({ event: "error", data: { message: "Overloaded" } });
  });
});

describe.each([
  ["the built-in fetch", {}],
  ["createFetch", { fetch: createFetch() }],
])("over %s", (_, options) => {
  it.each(["text/plain", undefined, "application/json"])("events of the type %s are read as events", async (type) => {
    const reply: Reply = (response) => {
      response.writeHead(200, type === undefined ? {} : { "content-type": type });
      // In pieces that do not tell by themselves.
      response.write("ev");
      setImmediate(() => response.end(`${began}${wrote}${ended}${done}`.slice(2)));
    };
    const { client, requests } = await aServer({ "POST runs": reply }, options);
    const running = client.streamRun("thread_1", body);
    expect(await textOf(running)).toBe("Hello");
    expect((await running.finalRun()).status).toBe("completed");
    expect(requests).toEqual(["POST runs"]);
  });

  it("a comment is a beginning, too", async () => {
    const reply: Reply = (response) => void response.writeHead(200).end(`: hello\n\n${began}${wrote}${ended}${done}`);
    const { client } = await aServer({ "POST runs": reply }, options);
    expect(await textOf(client.streamRun("thread_1", body))).toBe("Hello");
  });

  it.each(["<html></html>", "", "No."])("%j is no event, whatever its type", async (text) => {
    const reply: Reply = (response) => void response.writeHead(200, { "content-type": "text/plain" }).end(text);
    const { client } = await aServer({ "POST runs": reply }, options);
    expect(await caught(client.streamRun("thread_1", body).finalRun())).toBeInstanceOf(AssistantsError);
  });

  it.each([
    ["done", [began, wrote, ended, done]],
    ["the end of the run", [began, wrote, ended]],
  ])("comments for ever after %s are not waited for", async (_, told) => {
    let timer: NodeJS.Timeout | undefined;
    const reply: Reply = (response) => {
      open(response, told.join(""));
      timer = setInterval(() => response.write(": still here\n\n"), 20);
    };
    const { client, isIdle } = await aServer({ "POST runs": reply }, options);
    try {
      expect(await textOf(client.streamRun("thread_1", body))).toBe("Hello");
      await expect.poll(isIdle).toBe(true);
    } finally {
      clearInterval(timer);
    }
  });
});
