import { describe, expect, it, vi } from "vitest";
import { AssistantsClient, type StreamEvent } from "../../src/index.js";
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
  silent,
  stream,
  write,
} from "./server.js";

endServers();

const busy = (headers = {}) => json({ error: { message: "Busy." } }, 503, headers);

const outputs = { tool_outputs: [{ tool_call_id: "call_1", output: "" }] };
describe("nothing stays open", () => {
  it("after an abort that comes before anybody reads", async () => {
    const { client, requests, isIdle } = await aServer({ "POST runs": silent(began) });
    const running = client.streamRun("thread_1", body);
    await vi.waitFor(() => expect(requests).toHaveLength(1));
    running.abort("enough");
    expect(await caught(running.finalRun())).toBe("enough");
    await vi.waitFor(() => expect(isIdle()).toBe(true));
  });

  it("after an abort that cancels a run which is known before", async () => {
    const { client, requests, isIdle } = await aServer({
      "POST submit_tool_outputs": silent(began),
      "POST cancel": json(aRun("cancelled")),
    });
    const running = client.streamToolOutputs("thread_1", "run_1", outputs, { cancelOnAbort: true });
    await vi.waitFor(() => expect(requests).toHaveLength(1));
    running.abort("enough");
    expect(await caught(running.finalRun())).toBe("enough");
    expect(requests).toEqual(["POST submit_tool_outputs", "POST cancel"]);
    await vi.waitFor(() => expect(isIdle()).toBe(true));
  });

  it("after the time was over before the server answered", async () => {
    const { client, isIdle } = await aServer({ "POST runs": () => {} });
    const error = await caught(client.streamRun("thread_1", body, { timeoutMs: 50 }).finalRun());
    expect(error).toMatchObject({ name: "TimeoutError", timeoutMs: 50 });
    await vi.waitFor(() => expect(isIdle()).toBe(true));
  });

  it.each(["textDeltas", "messages", "snapshots", "events", "toReadableStream"] as const)(
    "after a reader of %s left while it waited, and nobody polls for it",
    async (view) => {
      const { client, requests, isIdle } = await aServer({ "POST runs": silent(began) });
      const running = client.streamRun("thread_1", body);
      if (view === "toReadableStream") {
        const reader = running.toReadableStream().getReader();
        await reader.read();
        const pending = reader.read();
        await reader.cancel();
        await pending;
      } else {
        const reader: AsyncGenerator = view === "events" ? running[Symbol.asyncIterator]() : running[view]();
        if (view === "events") await reader.next();
        const pending = reader.next();
        await vi.waitFor(() => expect(requests).toHaveLength(1));
        await reader.return(undefined);
        expect(await pending).toEqual({ done: true, value: undefined });
      }
      await vi.waitFor(() => expect(isIdle()).toBe(true));
      await new Promise((resolve) => setImmediate(resolve));
      expect(requests.filter((asked) => asked === "GET run_1").length).toBeLessThanOrEqual(1);
    },
  );

  it("on a signal that outlives the stream, which leaves a run alone that was left", async () => {
    const { client, requests } = await aServer({ "POST runs": silent(began) });
    const stop = new AbortController();
    const added = vi.spyOn(stop.signal, "addEventListener");
    const removed = vi.spyOn(stop.signal, "removeEventListener");
    for (let count = 0; count < 20; count++) {
      const running = client.streamRun("thread_1", body, { signal: stop.signal, cancelOnAbort: true });
      for await (const _ of running) break;
    }
    stop.abort("too late");
    expect(added.mock.calls.length).toBe(removed.mock.calls.length);
    await new Promise((resolve) => setImmediate(resolve));
    expect(requests).not.toContain("POST cancel");
  });
});

describe("nothing is waited for in vain", () => {
  it("when onUpdate never ends", async () => {
    const { client } = await aServer({ "POST runs": silent(began) });
    const options = { onUpdate: () => new Promise(() => {}), timeoutMs: 200 };
    expect(await caught(client.streamRun("thread_1", body, options).finalRun())).toMatchObject({
      name: "RunTimeoutError",
    });
  });

  it("when a server says done and keeps the connection", async () => {
    const { client } = await aServer({ "POST runs": silent(ended + done) });
    expect((await client.streamRun("thread_1", body).finalRun()).status).toBe("completed");
  });

  it("when a server says done before the run has settled, and keeps the connection", async () => {
    const { client } = await aServer({ "POST runs": silent(began + done), "GET run_1": json(aRun("completed")) });
    expect((await client.streamRun("thread_1", body).finalRun()).status).toBe("completed");
  });

  it("when a server says what is wrong, and keeps the connection", async () => {
    const wrong = write({ event: "error", data: { message: "No." } });
    const { client } = await aServer({ "POST runs": silent(began + wrong) });
    const error = await caught(client.streamRun("thread_1", body).finalRun());
    expect(error).toMatchObject({ name: "ApiError", message: "POST /threads/thread_1/runs: 200 No." });
  });

  it("when a run waits for an action that a newer server has", async () => {
    const run = { ...aRun("requires_action"), required_action: { type: "approve" } };
    const { client, requests } = await aServer({
      "POST runs": stream(write({ event: "thread.run.requires_action", data: run }), done),
    });
    expect(await client.streamRun("thread_1", body, { toolHandlers: {} }).finalRun()).toMatchObject(run);
    expect(requests).toEqual(["POST runs"]);
  });

  it("when data is always ready: the time is over all the same", async () => {
    const event = new TextEncoder().encode(began);
    const endless = new ReadableStream<Uint8Array>({ pull: (controller) => controller.enqueue(event) });
    const answer = new Response(endless, { headers: { "content-type": "text/event-stream" } });
    const client = new AssistantsClient({ apiKey: "k", fetch: async () => answer });
    const error = await caught(client.streamRun("thread_1", body, { timeoutMs: 50 }).finalRun());
    expect(error).toMatchObject({ name: "RunTimeoutError" });
  });

  it("and a stream that shows signs of life is not given up", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
    try {
      let say = (_: string) => {};
      const speaking = new ReadableStream<Uint8Array>({
        start: (controller) => {
          say = (text) => controller.enqueue(new TextEncoder().encode(text));
        },
      });
      const fetch = async () => new Response(speaking, { headers: { "content-type": "text/event-stream" } });
      const client = new AssistantsClient({ apiKey: "k", fetch });
      const events = collect(client.streamRun("thread_1", body, { idleTimeoutMs: 1_000 }));
      say(began);
      for (let ping = 0; ping < 5; ping++) {
        await vi.advanceTimersByTimeAsync(900);
        say(": ping\n\n");
      }
      say(ended + done);
      await vi.advanceTimersByTimeAsync(1_000);
      expect((await events).map(({ event, recovered }) => [event, recovered])).toEqual([
        ["thread.run.in_progress", undefined],
        ["thread.run.completed", undefined],
        ["done", undefined],
      ]);
    } finally {
      vi.useRealTimers();
    }
  });
});

describe("a body that breaks while nobody reads", () => {
  it("is no unhandled rejection, even when an abort comes first", async () => {
    let breakOff = () => {};
    const broken = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(new TextEncoder().encode(began));
        breakOff = () => controller.error(new TypeError("terminated"));
      },
    });
    const answer = new Response(broken, { headers: { "content-type": "text/event-stream" } });
    const client = new AssistantsClient({ apiKey: "k", fetch: async () => answer });
    const running = client.streamRun("thread_1", body);
    const reader = running[Symbol.asyncIterator]();
    await reader.next();
    breakOff();
    running.abort("enough");
    expect(await caught(reader.next())).toBe("enough");
  });
});

describe("outputs", () => {
  it("that the server cannot take now are not hammered at it, and the round is told once", async () => {
    const asks = write({ event: "thread.run.requires_action", data: aRunThatAsks(["call_1"]) });
    const { client, requests } = await aServer({
      "POST runs": stream(asks, done),
      "POST submit_tool_outputs": json({ error: { message: "Broken." } }, 500, { "retry-after": "30" }),
      "GET run_1": json(aRunThatAsks(["call_1"])),
    });
    const look_up = vi.fn(() => "");
    const events: StreamEvent[] = [];
    const running = client.streamRun("thread_1", body, { toolHandlers: { look_up }, timeoutMs: 2_500 });
    const error = await caught(
      (async () => {
        for await (const event of running) events.push(event);
      })(),
    );
    expect(error).toMatchObject({ name: "RunTimeoutError" });
    expect(requests.filter((asked) => asked === "POST submit_tool_outputs")).toHaveLength(1);
    expect(events.map(({ event }) => event)).toEqual(["thread.run.requires_action"]);
    expect(look_up).toHaveBeenCalledOnce();
  });

  it("that were taken before the stream was cut do not lose their run to a server that is busy for a while", async () => {
    const { client } = await aServer({
      "POST submit_tool_outputs": stream(),
      "GET run_1": inTurn(busy(), busy(), json(aRun("completed"))),
    });
    expect((await client.streamToolOutputs("thread_1", "run_1", outputs).finalRun()).status).toBe("completed");
  });

  it("of a second round that counts its calls anew are found anew", async () => {
    const asks = (key: string) => {
      const run = aRunThatAsks(["call_0"]);
      for (const call of run.required_action?.submit_tool_outputs.tool_calls ?? []) {
        call.function.arguments = JSON.stringify({ key });
      }
      return write({ event: "thread.run.requires_action", data: run });
    };
    const { client } = await aServer({
      "POST runs": stream(asks("first"), done),
      "POST submit_tool_outputs": inTurn(stream(asks("second"), done), stream(ended, done)),
    });
    const keys: string[] = [];
    const look_up = ({ key }: { key: string }) => keys.push(key);
    await client.streamRun("thread_1", body, { toolHandlers: { look_up } }).finalRun();
    expect(keys).toEqual(["first", "second"]);
  });

  it.each([null, { type: "submit_tool_outputs", submit_tool_outputs: { tool_calls: {} } }])(
    "are not guessed when the run does not say what it asks for: it is looked at",
    async (required_action) => {
      const run = { ...aRun("requires_action"), required_action };
      const { client, requests } = await aServer({
        "POST runs": stream(write({ event: "thread.run.requires_action", data: run }), done),
        "GET run_1": json(aRun("completed")),
      });
      const running = client.streamRun("thread_1", body, { toolHandlers: {} });
      expect((await running.finalRun()).status).toBe("completed");
      expect(requests[1]).toBe("GET run_1");
    },
  );
});

describe("an error event", () => {
  it.each([
    [
      "its text",
      { message: "Incorrect API key: sk-secret-0123456789", code: "bad_key" },
      "Incorrect API key: [redacted]",
    ],
    ["an envelope", { error: { message: "Overloaded", code: "bad_key" } }, "Overloaded"],
  ])("is an ApiError with %s, and shows no key", async (_, data, message) => {
    const { client } = await aServer({ "POST runs": stream(began, write({ event: "error", data })) });
    const error = await caught(client.streamRun("thread_1", body).finalRun());
    expect(error).toMatchObject({ name: "ApiError", code: "bad_key" });
    expect(error.message).toContain(message);
  });
});

describe("other servers", () => {
  it("may send events whose data is null", async () => {
    const heartbeat = write({ event: "heartbeat", data: null });
    const { client } = await aServer({ "POST runs": stream(began, heartbeat, ended, done) });
    const running = client.streamRun("thread_1", body);
    const snapshots = collect(running.snapshots());
    expect((await running.finalRun()).status).toBe("completed");
    expect(await snapshots).toEqual([]);
  });

  it("may write the media type in capitals", async () => {
    const { client } = await aServer({
      "POST runs": (response) =>
        void response.writeHead(200, { "content-type": "Text/Event-Stream; charset=UTF-8" }).end(ended + done),
    });
    expect((await client.streamRun("thread_1", body).finalRun()).status).toBe("completed");
  });

  it("may say nothing of the status of a message", async () => {
    const message = { id: "msg_1", object: "thread.message", run_id: "run_1", role: "assistant", content: [] };
    const { client } = await aServer({
      "POST runs": stream(began),
      "GET run_1": json(aRun("completed")),
      "GET messages": list([message]),
    });
    const events = await collect(client.streamRun("thread_1", body));
    expect(events).toContainEqual({ event: "thread.message.completed", data: message, recovered: true });
  });

  it("that answer with the run say when to look again", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
    try {
      const replies = [
        Response.json(aRun("queued"), { headers: { "openai-poll-after-ms": "15000" } }),
        Response.json(aRun("completed")),
      ];
      const times: number[] = [];
      const client = new AssistantsClient({
        apiKey: "k",
        fetch: async () => {
          times.push(performance.now());
          return replies.shift() ?? Response.json({ object: "list", data: [], has_more: false });
        },
      });
      const final = client.streamRun("thread_1", body).finalRun();
      await vi.advanceTimersByTimeAsync(20_000);
      expect((await final).status).toBe("completed");
      expect((times[1] ?? 0) - (times[0] ?? 0)).toBe(15_000);
    } finally {
      vi.useRealTimers();
    }
  });
});

describe("a reader that begins late", () => {
  it("is given what it has not seen of a message that is recovered", async () => {
    const delta = (value: string) =>
      write({
        event: "thread.message.delta",
        data: {
          id: "msg_1",
          object: "thread.message.delta",
          delta: { content: [{ index: 0, type: "text", text: { value } }] },
        },
      });
    const content = [{ type: "text", text: { value: "Rain and wind. Bye.", annotations: [] } }];
    const message = { id: "msg_1", object: "thread.message", status: "completed", run_id: "run_1", content };
    let goOn = () => {};
    const { client } = await aServer({
      "POST runs": (response) => {
        open(response, began + delta("Rain and "));
        goOn = () => void response.end(delta("wind."));
      },
      "GET run_1": json(aRun("completed")),
      "GET messages": list([message]),
    });
    const running = client.streamRun("thread_1", body);
    const first = running.textDeltas();
    expect((await first.next()).value).toBe("Rain and ");
    const late = collect(running.textDeltas());
    goOn();
    expect(await late).toEqual(["wind.", " Bye."]);
    expect(await collect(first)).toEqual(["wind.", " Bye."]);
  });
});
