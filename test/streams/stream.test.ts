import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import {
  createEmulator,
  createVirtualClock,
  type EmulatorOptions,
  type Listening,
  scriptModel,
} from "../../src/emulator/index.js";
import {
  ApiError,
  AssistantsClient,
  type ClientOptions,
  type components,
  RunStream,
  RunTimeoutError,
  ToolError,
  unknownEventOf,
} from "../../src/index.js";
import { aRun } from "../runs.js";

type Message = components["schemas"]["MessageObject"];

const open: Listening[] = [];
const unhandled = vi.fn();
beforeEach(() => void process.on("unhandledRejection", unhandled));
afterEach(async () => {
  for (const server of open.splice(0)) await server.close();
  process.off("unhandledRejection", unhandled);
  expect(unhandled).not.toHaveBeenCalled();
});

const weather = { type: "function" as const, function: { name: "get_weather", parameters: {} } };
const callsOf = (...cities: string[]) => ({
  toolCalls: cities.map((city) => ({ name: "get_weather", arguments: { city } })),
});
const textOf = ({ content }: Message) => content.map((part) => (part.type === "text" ? part.text.value : "")).join("");

/** A client of the emulator over HTTP, with an assistant and a thread to run it on. */
async function aConversation(options: EmulatorOptions = {}, settings: ClientOptions = {}) {
  const emulator = createEmulator({ latency: 0, ...options });
  const server = await emulator.listen();
  open.push(server);
  const client = new AssistantsClient({ apiKey: "sk-test", baseUrl: server.url, ...settings });
  const assistant = await client.createAssistant({ model: "gpt-4-turbo", tools: [weather] });
  const thread = await client.createThread({ messages: [{ role: "user", content: "How is the weather?" }] });
  const asked = () =>
    emulator
      .journal()
      .map(({ operation }) => operation)
      .slice(2);
  return { emulator, client, thread, body: { assistant_id: assistant.id }, asked };
}

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

const caught = (promise: PromiseLike<unknown>) =>
  promise.then(
    () => expect.unreachable(),
    (error) => error,
  );

describe("a streamed run", () => {
  it("gives its text as it comes, and what it came to", async () => {
    const { client, thread, body } = await aConversation({ model: () => "Mild, with some rain." });
    const stream = client.streamRun(thread.id, body);
    const words: string[] = [];
    for await (const text of stream.textDeltas()) words.push(text);
    expect(words).toEqual(["Mild,", " with", " some", " rain."]);
    expect(await stream.finalRun()).toEqual(await client.getRun(thread.id, stream.run?.id ?? ""));
    const [message] = await stream.finalMessages();
    expect(message).toEqual(await client.getMessage(thread.id, message?.id ?? ""));
    expect(await stream.finalSteps()).toEqual((await client.listRunSteps(thread.id, stream.run?.id ?? "")).data);
  });

  it("answers parallel tool calls in two rounds, and goes on in the same loop", async () => {
    const { client, thread, body, asked } = await aConversation({
      model: scriptModel([callsOf("Oslo", "Rome"), callsOf("Bern"), "Rain in all of them."]),
    });
    const seen: string[] = [];
    const stream = client.streamRun(thread.id, body, {
      toolHandlers: {
        get_weather: async ({ city }: { city: string }) => {
          seen.push(city);
          return { city, sky: "rain" };
        },
      },
    });
    const statuses: string[] = [];
    for await (const event of stream) {
      if (event.event.startsWith("thread.run.") && !event.event.includes("step")) statuses.push(event.event.slice(11));
    }
    const round = ["queued", "in_progress"];
    expect(statuses).toEqual([
      ...["created", ...round, "requires_action"],
      ...[...round, "requires_action"],
      ...[...round, "completed"],
    ]);
    expect(seen).toEqual(["Oslo", "Rome", "Bern"]);
    expect((await stream.finalMessages()).map(textOf)).toEqual(["Rain in all of them."]);
    expect((await stream.finalSteps()).map(({ type }) => type)).toEqual([
      "tool_calls",
      "tool_calls",
      "message_creation",
    ]);
    expect(asked()).toEqual(["createRun", "submitToolOutputsToRun", "submitToolOutputsToRun"]);
  });

  it("ends in one done, whatever the number of answers", async () => {
    const { client, thread, body } = await aConversation({ model: scriptModel([callsOf("Oslo"), "Rain."]) });
    const events = await collect(client.streamRun(thread.id, body, { toolHandlers: { get_weather: () => "rain" } }));
    expect(events.filter(({ event }) => event === "done")).toHaveLength(1);
    expect(events.at(-1)).toEqual({ event: "done", data: "[DONE]" });
  });

  it("may make its thread", async () => {
    const { client, body } = await aConversation({ model: () => "Hello." });
    const thread = { messages: [{ role: "user" as const, content: "Hi" }] };
    const events = await collect(client.streamThreadAndRun({ ...body, thread }));
    expect(events[0]?.event).toBe("thread.created");
    expect(events.at(-2)).toMatchObject({ event: "thread.run.completed" });
  });

  it("is given back in requires_action without handlers, and goes on with outputs by hand", async () => {
    const { client, thread, body } = await aConversation({ model: scriptModel([callsOf("Oslo"), "Rain."]) });
    const run = await client.streamRun(thread.id, body).finalRun();
    expect(run.status).toBe("requires_action");
    const [call] = run.required_action?.submit_tool_outputs.tool_calls ?? [];
    const stream = client.streamToolOutputs(thread.id, run.id, {
      tool_outputs: [{ tool_call_id: call?.id ?? "", output: "rain" }],
    });
    expect((await collect(stream.textDeltas())).join("")).toBe("Rain.");
    expect((await stream.finalRun()).status).toBe("completed");
  });

  it("gives each message and step as it grows", async () => {
    const { client, thread, body } = await aConversation({ model: scriptModel([callsOf("Oslo"), "Rain and wind."]) });
    const stream = client.streamRun(thread.id, body, { toolHandlers: { get_weather: () => "rain" } });
    const texts: string[] = [];
    const calls: string[] = [];
    for await (const snapshot of stream.snapshots()) {
      if (snapshot.object === "thread.message") texts.push(textOf(snapshot));
      else if (snapshot.step_details.type === "tool_calls") {
        const [call] = snapshot.step_details.tool_calls;
        calls.push(call?.type === "function" ? `${call.function.arguments} ${call.function.output}` : "");
      }
    }
    expect(texts).toEqual(["", "", "Rain", "Rain and", "Rain and wind.", "Rain and wind."]);
    expect(calls).toEqual(["", "", " null", '{"city":"Oslo"} null', '{"city":"Oslo"} rain']);
  });

  it("gives messages when they are whole", async () => {
    const { client, thread, body } = await aConversation({ model: () => "Rain." });
    const messages = await collect(client.streamRun(thread.id, body).messages());
    expect(messages.map((message) => [message.status, textOf(message)])).toEqual([["completed", "Rain."]]);
  });

  it("that fails is told like one that succeeds", async () => {
    const { client, thread, body } = await aConversation({
      async *model() {
        yield "Half";
        throw new Error("The model is out of order.");
      },
    });
    const stream = client.streamRun(thread.id, body);
    expect((await collect(stream.textDeltas())).join("")).toBe("Half");
    expect(await stream.finalRun()).toMatchObject({ status: "failed", last_error: { code: "server_error" } });
    expect((await stream.finalMessages()).map(({ status }) => status)).toEqual(["incomplete"]);
  });

  it("that expires is told as well", async () => {
    const clock = createVirtualClock();
    const { client, thread, body } = await aConversation({ clock, model: () => new Promise(() => {}) });
    const stream = client.streamRun(thread.id, body);
    for await (const { event } of stream) if (event === "thread.run.in_progress") await clock.advance(600_000);
    expect((await stream.finalRun()).status).toBe("expired");
  });

  it("that somebody cancels is told as well", async () => {
    const { client, thread, body } = await aConversation({ model: () => new Promise(() => {}) });
    const stream = client.streamRun(thread.id, body);
    for await (const { event } of stream) {
      if (event === "thread.run.in_progress") await client.cancelRun(thread.id, stream.run?.id ?? "");
    }
    expect((await stream.finalRun()).status).toBe("cancelled");
  });

  it("tells onUpdate of each status, however it came to be known", async () => {
    const { client, thread, body } = await aConversation({
      model: () => "Rain.",
      faults: [{ kind: "cut-stream", events: 2, operation: "createRun" }],
    });
    const statuses: string[] = [];
    await client.streamRun(thread.id, body, { onUpdate: ({ status }) => statuses.push(status) }).finalRun();
    expect([statuses[0], statuses.at(-1)]).toEqual(["queued", "completed"]);
    expect(new Set(statuses).size).toBe(statuses.length);
  });
});

describe("a stream that breaks", () => {
  it.each([1, 4, 8, 9, 11])("after %i events goes on by polling, and marks what it recovered", async (events) => {
    const { client, thread, body } = await aConversation({
      model: () => "Rain and wind.",
      faults: [{ kind: "cut-stream", events, operation: "createRun" }],
    });
    const stream = client.streamRun(thread.id, body);
    const all = await collect(stream);
    expect(all.at(-2)).toMatchObject({ event: "thread.run.completed", recovered: true });
    expect(all.filter((event) => !event.recovered && event.event !== "done")).toHaveLength(events);
    const ended = all.filter(({ event }) => /thread\.(message|run\.step)\.completed/.test(event));
    expect(ended.map(({ event }) => event).sort()).toEqual(["thread.message.completed", "thread.run.step.completed"]);
    expect((await stream.finalMessages()).map(textOf)).toEqual(["Rain and wind."]);
    expect(await client.listRuns(thread.id)).toMatchObject({ data: [{ status: "completed" }] });
  });

  it("gives all of the text all the same", async () => {
    const { client, thread, body } = await aConversation({
      model: () => "Rain and wind.",
      faults: [{ kind: "cut-stream", events: 9, operation: "createRun" }],
    });
    const deltas = await collect(client.streamRun(thread.id, body).textDeltas());
    expect(deltas.length).toBeGreaterThan(1);
    expect(deltas.join("")).toBe("Rain and wind.");
  });

  it("before the run asks for tools has them answered, once", async () => {
    const { client, thread, body, asked } = await aConversation({
      model: scriptModel([callsOf("Oslo"), "Rain."]),
      faults: [
        { kind: "cut-stream", events: 2, operation: "createRun" },
        { kind: "cut-stream", events: 1, operation: "submitToolOutputsToRun" },
      ],
    });
    const get_weather = vi.fn(() => "rain");
    const stream = client.streamRun(thread.id, body, { toolHandlers: { get_weather } });
    expect((await stream.finalRun()).status).toBe("completed");
    expect(get_weather).toHaveBeenCalledOnce();
    expect(asked().filter((operation) => operation === "submitToolOutputsToRun")).toHaveLength(1);
  });

  it("and outputs whose answer is lost are not submitted again", async () => {
    const { client, thread, body, asked } = await aConversation({
      model: scriptModel([callsOf("Oslo"), "Rain."]),
      faults: [{ kind: "reset-after", operation: "submitToolOutputsToRun" }],
    });
    const get_weather = vi.fn(() => "rain");
    const stream = client.streamRun(thread.id, body, { toolHandlers: { get_weather } });
    expect((await collect(stream.textDeltas())).join("")).toBe("Rain.");
    expect(get_weather).toHaveBeenCalledOnce();
    expect(asked().filter((operation) => operation === "submitToolOutputsToRun")).toHaveLength(1);
  });

  it("and outputs that could not be submitted are, once the server is back", async () => {
    const { client, thread, body } = await aConversation({
      model: scriptModel([callsOf("Oslo"), "Rain."]),
      faults: [{ kind: "status", status: 500, operation: "submitToolOutputsToRun", times: 4 }],
    });
    const get_weather = vi.fn(() => "rain");
    const stream = client.streamRun(thread.id, body, { toolHandlers: { get_weather } });
    expect((await collect(stream.textDeltas())).join("")).toBe("Rain.");
    expect(get_weather).toHaveBeenCalledOnce();
  });

  it("is still followed to its end when what it missed cannot be listed", async () => {
    const { client, thread, body } = await aConversation(
      {
        model: () => "Rain.",
        faults: [
          { kind: "cut-stream", events: 2, operation: "createRun" },
          { kind: "status", status: 500, operation: "listMessages" },
        ],
      },
      { maxRetries: 0 },
    );
    const stream = client.streamRun(thread.id, body);
    expect((await stream.finalRun()).status).toBe("completed");
    expect(await caught(stream.finalMessages())).toMatchObject({ name: "ApiError", status: 500 });
  });

  it("whose outputs were given by hand is followed as well", async () => {
    const { client, thread, body, asked } = await aConversation({
      model: scriptModel([callsOf("Oslo"), "Rain."]),
      faults: [{ kind: "reset-after", operation: "submitToolOutputsToRun" }],
    });
    const run = await client.streamRun(thread.id, body).finalRun();
    const [call] = run.required_action?.submit_tool_outputs.tool_calls ?? [];
    const tool_outputs = [{ tool_call_id: call?.id ?? "", output: "rain" }];
    const stream = client.streamToolOutputs(thread.id, run.id, { tool_outputs });
    expect((await collect(stream.textDeltas())).join("")).toBe("Rain.");
    expect(asked().filter((operation) => operation === "submitToolOutputsToRun")).toHaveLength(1);
  });

  it("before it named its run says so, and creates no second one", async () => {
    const { client, thread, body } = await aConversation({
      model: () => "Rain.",
      faults: [{ kind: "cut-stream", events: 0, operation: "createRun" }],
    });
    const stream = client.streamRun(thread.id, body);
    expect(await caught(collect(stream))).toMatchObject({
      name: "ConnectionError",
      sent: true,
      message: expect.stringContaining(`POST /threads/${thread.id}/runs: the connection broke`),
    });
    expect(await caught(stream.finalRun())).toMatchObject({ name: "ConnectionError" });
    expect((await client.listRuns(thread.id)).data).toHaveLength(1);
  });

  it("and stalls is given up after idleTimeoutMs", async () => {
    const { client, thread, body } = await aConversation({
      model: () => "Rain.",
      faults: [{ kind: "stalled-body", operation: "createRun" }],
    });
    const stream = client.streamRun(thread.id, body, { idleTimeoutMs: 50 });
    expect((await stream.finalRun()).status).toBe("completed");
    expect((await stream.finalMessages()).map(textOf)).toEqual(["Rain."]);
  });

  it("with an error event is an ApiError, and the run is still known", async () => {
    const { client, thread, body } = await aConversation({
      model: () => "Rain.",
      faults: [{ kind: "stream-error", events: 3, message: "The server is out of order.", operation: "createRun" }],
    });
    const stream = client.streamRun(thread.id, body);
    const events: string[] = [];
    const error = await caught(
      (async () => {
        for await (const { event } of stream) events.push(event);
      })(),
    );
    expect(error).toBeInstanceOf(ApiError);
    expect(error.message).toContain("The server is out of order.");
    expect(events.at(-1)).toBe("error");
    expect((await client.pollRun(thread.id, stream.run?.id ?? "")).status).toBe("completed");
  });
});

describe("tools in a stream", () => {
  it("that fail cancel the run, and the reader gets a ToolError", async () => {
    const { client, thread, body } = await aConversation({ model: scriptModel([callsOf("Oslo"), "Rain."]) });
    const get_weather = () => {
      throw new Error("The sensor is away.");
    };
    const stream = client.streamRun(thread.id, body, { toolHandlers: { get_weather } });
    const error = await caught(stream.finalRun());
    expect(error).toBeInstanceOf(ToolError);
    expect(error.message).toContain("The sensor is away.");
    expect((await client.getRun(thread.id, error.run.id)).status).toBe("cancelled");
  });

  it("are not called without end", async () => {
    const { client, thread, body } = await aConversation({ model: () => callsOf("Oslo") });
    const stream = client.streamRun(thread.id, body, { toolHandlers: { get_weather: () => "rain" }, maxRounds: 2 });
    expect((await caught(stream.finalRun())).message).toContain("after 2 rounds");
  });
});

describe("leaving a stream", () => {
  it("by break ends the request, and the run goes on", async () => {
    let ended: AbortSignal | undefined;
    const closed = vi.fn();
    const { client, thread, body, emulator } = await aConversation({ model: () => "Rain." });
    const spied = new AssistantsClient({
      apiKey: "sk-test",
      fetch: async (request) => {
        ended = request.signal;
        const { body: stream, headers } = await emulator.fetch(request);
        const reader = stream!.getReader();
        const watched = new ReadableStream<Uint8Array>({
          pull: async (controller) => {
            const { done, value } = await reader.read();
            if (done) controller.close();
            else controller.enqueue(value);
          },
          cancel: closed,
        });
        return new Response(watched, { headers });
      },
    });
    const stream = spied.streamRun(thread.id, body);
    for await (const _ of stream) break;
    await vi.waitFor(() => expect(closed).toHaveBeenCalled());
    expect(ended?.aborted).toBe(false);
    expect((await client.pollRun(thread.id, stream.run?.id ?? "")).status).toBe("completed");
  });

  it("by break does not lose the run: its end can still be asked for", async () => {
    const { client, thread, body } = await aConversation({ model: () => "Rain." });
    const stream = client.streamRun(thread.id, body);
    for await (const _ of stream) break;
    expect((await stream.finalRun()).status).toBe("completed");
    expect((await stream.finalMessages()).map(textOf)).toEqual(["Rain."]);
  });

  it("by abort rejects every reader with the reason, and leaves the run alone", async () => {
    const { client, thread, body } = await aConversation({ model: () => new Promise(() => {}) });
    const stream = client.streamRun(thread.id, body);
    const final = caught(stream.finalRun());
    for await (const { event } of stream) {
      if (event === "thread.run.in_progress") {
        stream.abort("enough");
        break;
      }
    }
    expect(await final).toBe("enough");
    expect(await caught(collect(stream))).toBe("enough");
    expect((await client.getRun(thread.id, stream.run?.id ?? "")).status).toBe("in_progress");
  });

  it("by abort cancels the run with cancelOnAbort, by the caller's signal as well", async () => {
    for (const by of ["abort", "signal"]) {
      const { client, thread, body } = await aConversation({ model: () => new Promise(() => {}) });
      const stop = new AbortController();
      const stream = client.streamRun(thread.id, body, { cancelOnAbort: true, signal: stop.signal });
      const final = caught(stream.finalRun());
      for await (const { event } of stream) {
        if (event !== "thread.run.in_progress") continue;
        if (by === "abort") stream.abort("enough");
        else stop.abort("enough");
        break;
      }
      expect(await final).toBe("enough");
      expect((await client.getRun(thread.id, stream.run?.id ?? "")).status).toBe("cancelled");
    }
  });

  it("before its run is named waits for the name, to cancel it", async () => {
    const { client, thread, body, asked } = await aConversation({ model: () => new Promise(() => {}) });
    const stream = client.streamRun(thread.id, body, { cancelOnAbort: true });
    const final = caught(stream.finalRun());
    await vi.waitFor(() => expect(asked()).toContain("createRun"));
    stream.abort("enough");
    expect(await final).toBe("enough");
    expect((await client.listRuns(thread.id)).data.map(({ status }) => status)).toEqual(["cancelled"]);
  });

  it("before a run that is answered in one piece is there cancels it as well", async () => {
    const stop = new AbortController();
    const requests: string[] = [];
    const fetch = async ({ method, url }: Request) => {
      requests.push(`${method} ${url.split("/").at(-1)}`);
      if (requests.length === 1) stop.abort("enough");
      return Response.json(aRun(requests.length === 1 ? "queued" : "cancelled"));
    };
    const client = new AssistantsClient({ apiKey: "k", fetch });
    const options = { cancelOnAbort: true, signal: stop.signal };
    expect(await caught(client.streamRun("thread_1", { assistant_id: "a" }, options).finalRun())).toBe("enough");
    expect(requests).toEqual(["POST runs", "POST cancel"]);
  });

  it("of a run that is never named is over after 5 s at most", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
    try {
      const cancelled = vi.fn();
      const body = new ReadableStream<Uint8Array>({ cancel: cancelled });
      const answer = new Response(body, { headers: { "content-type": "text/event-stream" } });
      const client = new AssistantsClient({ apiKey: "k", fetch: async () => answer });
      const stream = client.streamRun("thread_1", { assistant_id: "a" }, { cancelOnAbort: true });
      const final = caught(stream.finalRun());
      await vi.advanceTimersByTimeAsync(100);
      stream.abort("enough");
      await vi.advanceTimersByTimeAsync(5_000);
      expect(await final).toBe("enough");
      expect(cancelled).toHaveBeenCalled();
      expect(vi.getTimerCount()).toBe(0);
    } finally {
      vi.useRealTimers();
    }
  });

  it("before it began sends nothing", async () => {
    const { client, thread, body, asked } = await aConversation();
    const stream = client.streamRun(thread.id, body, { signal: AbortSignal.abort("early"), cancelOnAbort: true });
    expect(await caught(stream.finalRun())).toBe("early");
    expect(asked()).toEqual([]);
  });

  it("before it is loaded knows no run, and ends a reader with what is thrown into it", async () => {
    const { client, thread, body } = await aConversation({ model: () => "Rain." });
    const stream = client.streamRun(thread.id, body);
    expect(stream.run).toBeUndefined();
    const error = new Error("enough");
    expect(await caught(stream.textDeltas().throw(error))).toBe(error);
    expect((await stream.finalRun()).status).toBe("completed");
  });

  it("leaves nothing unhandled when nobody awaits what it comes to", async () => {
    const { client, body } = await aConversation();
    const stream = client.streamRun("thread_none", body);
    void stream.finalRun();
    void stream.finalMessages();
    void stream.toReadableStream();
    expect(await caught(stream.finalSteps())).toMatchObject({ status: 404 });
    await new Promise((resolve) => setImmediate(resolve));
  });

  it("at timeoutMs is a RunTimeoutError with the run", async () => {
    const { client, thread, body } = await aConversation({ model: () => new Promise(() => {}) });
    const error = await caught(client.streamRun(thread.id, body, { timeoutMs: 200 }).finalRun());
    expect(error).toBeInstanceOf(RunTimeoutError);
    expect(error.run.status).toBe("in_progress");
  });
});

describe("several readers", () => {
  it("each see every event from when they begin", async () => {
    const { client, thread, body } = await aConversation({ model: () => "Rain and wind." });
    const stream = client.streamRun(thread.id, body);
    const [first, second] = await Promise.all([collect(stream), collect(stream)]);
    expect(second).toEqual(first);
    expect(first.length).toBeGreaterThan(10);
    expect(await collect(stream)).toEqual([]);
  });

  it("do not end each other's", async () => {
    const { client, thread, body } = await aConversation({ model: () => "Rain and wind." });
    const stream = client.streamRun(thread.id, body);
    const all = collect(stream);
    for await (const _ of stream) break;
    expect((await all).every(({ recovered }) => !recovered)).toBe(true);
  });
});

describe("a slow reader", () => {
  it("holds the server back: what it has not asked for is not read", async () => {
    let sent = 0;
    const event = new TextEncoder().encode(`event: thread.run.queued\ndata: ${JSON.stringify(aRun("queued"))}\n\n`);
    const body = new ReadableStream<Uint8Array>(
      {
        pull: (controller) => {
          sent += 1;
          controller.enqueue(event);
        },
      },
      { highWaterMark: 0 },
    );
    const answer = new Response(body, { headers: { "content-type": "text/event-stream" } });
    const client = new AssistantsClient({ apiKey: "k", fetch: async () => answer });
    const reader = client.streamRun("thread_1", { assistant_id: "a" })[Symbol.asyncIterator]();
    for (let read = 1; read <= 5; read++) {
      await reader.next();
      await new Promise((resolve) => setImmediate(resolve));
      expect(sent).toBe(read);
    }
    await reader.return();
  });
});

describe("a stream that is handed on", () => {
  it("is the same at the other end, with what was recovered", async () => {
    const { client, thread, body } = await aConversation({
      model: () => "Rain and wind.",
      faults: [{ kind: "cut-stream", events: 9, operation: "createRun" }],
    });
    const stream = client.streamRun(thread.id, body);
    const events = collect(stream);
    const handed = RunStream.fromReadableStream(stream.toReadableStream({ includePrivate: true }));
    const text = collect(handed.textDeltas());
    expect(await collect(handed)).toEqual(await events);
    expect((await text).join("")).toBe("Rain and wind.");
    expect(await handed.finalRun()).toEqual(await stream.finalRun());
  });

  it("and cut says so", async () => {
    const cut = new Response(`data: ${JSON.stringify({ event: "thread.run.queued", data: aRun("queued") })}\n\n`);
    const stream = RunStream.fromReadableStream(cut.body!);
    expect(await caught(stream.finalRun())).toMatchObject({ name: "ConnectionError" });
    expect(stream.run?.status).toBe("queued");
  });

  it("ends at its source when its reader leaves", async () => {
    const { client, thread, body } = await aConversation({ model: () => "Rain and wind." });
    const stream = client.streamRun(thread.id, body);
    const reader = stream.toReadableStream().getReader();
    await reader.read();
    await reader.cancel();
    expect((await stream.finalRun()).status).toBe("completed");
  });
});

describe("an answer that is no stream", () => {
  const answering = (response: () => Response) =>
    new AssistantsClient({ apiKey: "k", fetch: async () => response(), maxRetries: 0 });

  it("but the run is followed as if the stream had broken", async () => {
    const emulator = createEmulator({ latency: 0, model: () => "Rain." });
    const fetch = async (request: Request) => {
      if (request.method !== "POST") return emulator.fetch(request);
      const { stream: _, ...body } = (await request.clone().json()) as { stream?: boolean };
      return emulator.fetch(request.url, { method: "POST", headers: request.headers, body: JSON.stringify(body) });
    };
    const client = new AssistantsClient({ apiKey: "k", fetch });
    const assistant = await client.createAssistant({ model: "gpt-4-turbo" });
    const stream = client.streamThreadAndRun({ assistant_id: assistant.id });
    expect((await collect(stream.textDeltas())).join("")).toBe("Rain.");
    expect((await stream.finalRun()).status).toBe("completed");
  });

  it.each([
    ["HTML", () => new Response("<html></html>", { headers: { "content-type": "text/html" } }), "ProtocolError"],
    ["an error status", () => Response.json({ error: { message: "No." } }, { status: 400 }), "ApiError"],
  ])("but %s is the error that it is anywhere", async (_, response, name) => {
    const stream = answering(response).streamRun("thread_1", { assistant_id: "a" });
    expect(await caught(collect(stream))).toMatchObject({ name });
  });

  it("is not even asked for with an option that nobody knows, or an id that is none", async () => {
    const client = answering(() => expect.unreachable());
    const unknown = client.streamRun("thread_1", { assistant_id: "a" }, { idle: 5 } as object);
    expect((await caught(unknown.finalRun())).message).toContain("streamRun: unknown option idle; it takes");
    expect((await caught(client.streamRun("..", { assistant_id: "a" }).finalRun())).message).toContain(
      "thread_id must",
    );
  });
});

describe("an event that nobody knows", () => {
  it("is passed on, and can be told", async () => {
    const events = [
      'event: thread.run.queued\ndata: {"id":"run_1","object":"thread.run","thread_id":"thread_1","status":"completed"}',
      'event: thread.run.paused\ndata: {"why":"lunch"}',
      "event: done\ndata: [DONE]",
    ];
    const answer = new Response(`${events.join("\n\n")}\n\n`, { headers: { "content-type": "text/event-stream" } });
    const client = new AssistantsClient({ apiKey: "k", fetch: async () => answer });
    const unknown = (await collect(client.streamRun("thread_1", { assistant_id: "a" }))).map(unknownEventOf);
    expect(unknown.filter(Boolean)).toEqual([{ event: "thread.run.paused", data: { why: "lunch" } }]);
  });
});
