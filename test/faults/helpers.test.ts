import type { RequestListener } from "node:http";
import { describe, expect, it, vi } from "vitest";
import { AssistantsClient, type PollOptions, ProtocolError, TimeoutError } from "../../src/index.js";
import { aRun, aRunThatAsks, type Run } from "../runs.js";
import { serve } from "../servers.js";

type Reply = Run | { status: number; message: string; headers?: Record<string, string> } | "reset" | "silence";

/** A server that gives these replies in turn, the last of them again and again, and a client of it. */
async function aServer(replies: Reply[], timeoutMs = 20_000) {
  const requests: string[] = [];
  const listener: RequestListener = (request, response) => {
    requests.push(`${request.method} ${request.url?.split("/").at(-1)}`);
    const reply = replies.length > 1 ? replies.shift() : replies[0];
    if (reply === "silence" || !reply) return;
    if (reply === "reset") return void request.socket.resetAndDestroy();
    if ("id" in reply) return void response.end(JSON.stringify(reply));
    const { status, message, headers } = reply;
    const error = { message, type: "invalid_request_error", param: null, code: null };
    response.writeHead(status, headers).end(JSON.stringify({ error }));
  };
  const baseUrl = await serve(listener);
  return { client: new AssistantsClient({ apiKey: "sk-test", baseUrl, timeoutMs }), requests };
}

const caught = (promise: PromiseLike<unknown>) =>
  promise.then(
    () => expect.unreachable(),
    (error) => error,
  );

const locked = { status: 400, message: "Thread thread_1 already has an active run run_9." };
const cancelling = { status: 400, message: "Cannot cancel run with status 'cancelling'." };

describe("timeoutMs of a helper", () => {
  it.each<[string, (client: AssistantsClient) => Promise<unknown>]>([
    [
      "createRunAndPoll",
      (client) => client.createRunAndPoll("thread_1", { assistant_id: "asst_1" }, { timeoutMs: 50 }),
    ],
    [
      "createThreadAndRunAndPoll",
      (client) => client.createThreadAndRunAndPoll({ assistant_id: "a" }, { timeoutMs: 50 }),
    ],
    ["pollRun", (client) => client.pollRun("thread_1", "run_1", { timeoutMs: 50 })],
    ["cancelRunAndPoll", (client) => client.cancelRunAndPoll("thread_1", "run_1", { timeoutMs: 50 })],
    ["waitForIdleThread", (client) => client.waitForIdleThread("thread_1", { timeoutMs: 50 })],
    [
      "submitToolOutputsAndPoll",
      (client) => client.submitToolOutputsAndPoll("thread_1", "run_1", { tool_outputs: [] }, { timeoutMs: 50 }),
    ],
  ])("bounds the first request of %s as well", async (_, wait) => {
    const { client } = await aServer(["silence"]);
    const error = await caught(wait(client));
    expect(error).toBeInstanceOf(TimeoutError);
    expect(error.timeoutMs).toBe(50);
  });

  it("is for all tries of a submission together", async () => {
    const { client, requests } = await aServer(["reset", aRunThatAsks(["call_1"]), "silence"]);
    const tool_outputs = [{ tool_call_id: "call_1", output: "" }];
    const wait = client.submitToolOutputsAndPoll("thread_1", "run_1", { tool_outputs }, { timeoutMs: 1_000 });
    expect(await caught(wait)).toMatchObject({ name: "TimeoutError", timeoutMs: 1_000 });
    expect(requests).toEqual(["POST submit_tool_outputs", "GET run_1", "POST submit_tool_outputs"]);
  });

  it("gives no request more than the client does", async () => {
    const { client } = await aServer(["silence"], 50);
    expect(await caught(client.pollRun("thread_1", "run_1", { timeoutMs: 600_000 }))).toMatchObject({ timeoutMs: 50 });
  });
});

describe("a thread that is locked", () => {
  it("is waited for, though looks at its run fail for a while", async () => {
    const down = { status: 500, message: "Down.", headers: { "x-should-retry": "false" } };
    const freed = aRun("completed", { id: "run_9" });
    const { client } = await aServer([locked, down, "reset", freed, aRun("completed", { id: "run_2" })]);
    const run = await client.createRunAndPoll("thread_1", { assistant_id: "asst_1" }, { whenLocked: "wait" });
    expect(run.id).toBe("run_2");
  });

  it("has its run left alone when the wait for it is aborted, and onUpdate is not told of that run", async () => {
    const { client, requests } = await aServer([locked, aRun("in_progress", { id: "run_9" })]);
    const onUpdate = vi.fn();
    const stop = new AbortController();
    const options = { whenLocked: "wait", cancelOnAbort: true, signal: stop.signal, onUpdate } as const;
    const waiting = caught(client.createRunAndPoll("thread_1", { assistant_id: "asst_1" }, options));
    await vi.waitFor(() => expect(requests.length).toBeGreaterThan(1));
    stop.abort("stop");
    expect(await waiting).toBe("stop");
    expect(requests).not.toContain("POST cancel");
    expect(onUpdate).not.toHaveBeenCalled();
  });

  it("is still locked when the time is over, and that is the error", async () => {
    const { client } = await aServer([locked, aRun("in_progress", { id: "run_9" })]);
    const options = { whenLocked: "wait", timeoutMs: 300 } as const;
    const error = await caught(client.createRunAndPoll("thread_1", { assistant_id: "asst_1" }, options));
    expect(error).toMatchObject({ name: "ActiveRunError", threadId: "thread_1", runId: "run_9" });
  });

  it("is free once its run, which somebody is cancelling already, has ended", async () => {
    const holder = { id: "run_9" };
    const replies = [locked, cancelling, aRun("cancelling", holder), aRun("cancelled", holder)];
    const { client } = await aServer([...replies, aRun("completed", { id: "run_2" })]);
    const run = await client.createRunAndPoll("thread_1", { assistant_id: "asst_1" }, { whenLocked: "cancel" });
    expect(run).toMatchObject({ id: "run_2", status: "completed" });
  });
});

describe("cancelOnAbort", () => {
  it.each<[string, (client: AssistantsClient, options: PollOptions) => Promise<unknown>]>([
    ["pollRun", (client, options) => client.pollRun("thread_1", "run_1", options)],
    [
      "submitToolOutputsAndPoll",
      (client, options) => client.submitToolOutputsAndPoll("thread_1", "run_1", { tool_outputs: [] }, options),
    ],
    [
      "streamToolOutputs",
      (client, options) => client.streamToolOutputs("thread_1", "run_1", { tool_outputs: [] }, options).finalRun(),
    ],
  ])("of %s cancels the run though the signal had aborted before", async (_, wait) => {
    const { client, requests } = await aServer([aRun("cancelled")]);
    expect(await caught(wait(client, { cancelOnAbort: true, signal: AbortSignal.abort("stop") }))).toBe("stop");
    expect(requests).toEqual(["POST cancel"]);
  });

  it.each<[string, (client: AssistantsClient, options: PollOptions) => Promise<unknown>]>([
    ["createRunAndPoll", (client, options) => client.createRunAndPoll("thread_1", { assistant_id: "a" }, options)],
    [
      "createThreadAndRunAndPoll",
      (client, options) => client.createThreadAndRunAndPoll({ assistant_id: "a" }, options),
    ],
    ["streamRun", (client, options) => client.streamRun("thread_1", { assistant_id: "a" }, options).finalRun()],
  ])("of %s creates nothing after the abort, though the server said that it may be tried again", async (_, wait) => {
    const busy = { status: 429, message: "Busy.", headers: { "retry-after-ms": "300" } };
    const { client, requests } = await aServer([busy, aRun("queued")]);
    const stop = new AbortController();
    const waiting = caught(wait(client, { cancelOnAbort: true, signal: stop.signal }));
    await vi.waitFor(() => expect(requests).toHaveLength(1));
    // The answer is on its way, and the wait for the next attempt longer than that.
    await new Promise((resolve) => setTimeout(resolve, 100));
    stop.abort("stop");
    expect(await waiting).toBe("stop");
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(requests).toHaveLength(1);
  });

  it("creates nothing when the signal had aborted before", async () => {
    const { client, requests } = await aServer([aRun("queued")]);
    const options = { cancelOnAbort: true, signal: AbortSignal.abort("stop") };
    expect(await caught(client.createRunAndPoll("thread_1", { assistant_id: "asst_1" }, options))).toBe("stop");
    expect(requests).toEqual([]);
  });

  it("waits for a creation under way, to cancel what it made", async () => {
    const stop = new AbortController();
    const { client, requests } = await aServer([aRun("queued"), aRun("cancelling"), aRun("cancelled")]);
    // The answer has begun, and is not read yet.
    client.http.use({ onResponse: ({ request }) => void (request.url.endsWith("/runs") && stop.abort("stop")) });
    const options = { cancelOnAbort: true, signal: stop.signal };
    expect(await caught(client.createRunAndPoll("thread_1", { assistant_id: "asst_1" }, options))).toBe("stop");
    expect(requests).toEqual(["POST runs", "POST cancel", "GET run_1"]);
  });

  it("creates nothing when the abort comes before the request is sent", async () => {
    const stop = new AbortController();
    const { client, requests } = await aServer([aRun("queued")]);
    client.http.use({ onRequest: () => stop.abort("stop") });
    const options = { cancelOnAbort: true, signal: stop.signal };
    expect(await caught(client.createRunAndPoll("thread_1", { assistant_id: "asst_1" }, options))).toBe("stop");
    expect(requests).toEqual([]);
  });

  it("does not wait longer than 5 s for a creation that stalls, and ends it then", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
    try {
      const stop = new AbortController();
      // The request itself: Node lets go of what aborts its signal with it.
      let sent: Request | undefined;
      const fetch = (request: Request) => {
        sent = request;
        return new Promise<Response>(() => {});
      };
      const client = new AssistantsClient({ apiKey: "sk-test", baseUrl: "http://server.test", fetch });
      const options = { cancelOnAbort: true, signal: stop.signal };
      const waiting = caught(client.createRunAndPoll("thread_1", { assistant_id: "asst_1" }, options));
      await vi.waitFor(() => expect(sent).toBeDefined());
      stop.abort("stop");
      await vi.advanceTimersByTimeAsync(4_900);
      expect(sent?.signal.aborted).toBe(false);
      await vi.advanceTimersByTimeAsync(200);
      expect(await waiting).toBe("stop");
      expect(sent?.signal.aborted).toBe(true);
      expect(vi.getTimerCount()).toBe(0);
    } finally {
      vi.useRealTimers();
    }
  });

  it("cancels a run whose outputs are being submitted", async () => {
    const stop = new AbortController();
    const { client, requests } = await aServer(["silence", aRun("cancelled")]);
    const options = { cancelOnAbort: true, signal: stop.signal };
    const waiting = caught(client.submitToolOutputsAndPoll("thread_1", "run_1", { tool_outputs: [] }, options));
    await vi.waitFor(() => expect(requests).toHaveLength(1));
    stop.abort("stop");
    expect(await waiting).toBe("stop");
    expect(requests).toEqual(["POST submit_tool_outputs", "POST cancel"]);
  });
});

describe("one signal", () => {
  it("may end many submissions: no warning of listeners", async () => {
    const warned = vi.spyOn(process, "emitWarning");
    const stop = new AbortController();
    const { client, requests } = await aServer(["silence"]);
    const waits = Array.from({ length: 20 }, (_, index) =>
      caught(
        client.submitToolOutputsAndPoll("thread_1", `run_${index}`, { tool_outputs: [] }, { signal: stop.signal }),
      ),
    );
    await vi.waitFor(() => expect(requests).toHaveLength(20));
    stop.abort("stop");
    expect(new Set(await Promise.all(waits))).toEqual(new Set(["stop"]));
    expect(warned).not.toHaveBeenCalled();
    warned.mockRestore();
  });

  it("ends advanceRun, whatever its handler does", async () => {
    const stop = new AbortController();
    const { client } = await aServer([aRunThatAsks(["call_1"])]);
    const look_up = () => {
      stop.abort("stop");
      return new Promise(() => {});
    };
    const options = { toolHandlers: { look_up }, signal: stop.signal };
    expect(await caught(client.advanceRun("thread_1", "run_1", options))).toBe("stop");
  });
});

describe("a cancel", () => {
  it("whose answer was lost is a cancel", async () => {
    const { client } = await aServer(["reset", cancelling, aRun("cancelling"), aRun("cancelled")]);
    expect(await client.cancelRunAndPoll("thread_1", "run_1")).toMatchObject({ status: "cancelled" });
  });

  it("of a run that has settled gives it, with any options", async () => {
    const { client } = await aServer([{ ...cancelling, message: "Cannot cancel." }, aRun("completed")]);
    const run = await client.cancelRunAndPoll("thread_1", "run_1", { onUpdate: () => {}, cancelOnAbort: true });
    expect(run.status).toBe("completed");
  });

  it("that is refused of a run that goes on is an error", async () => {
    const { client } = await aServer([{ ...cancelling, message: "Not yet." }, aRun("queued")]);
    expect(await caught(client.cancelRunAndPoll("thread_1", "run_1"))).toMatchObject({ status: 400 });
  });
});

describe("tool outputs", () => {
  it("that are refused are the caller's error, though the run asks for others", async () => {
    const { client } = await aServer([{ status: 400, message: "No such call." }, aRunThatAsks(["call_1"])]);
    const outputs = { tool_outputs: [{ tool_call_id: "call_9", output: "" }] };
    expect(await caught(client.submitToolOutputsAndPoll("thread_1", "run_1", outputs))).toMatchObject({
      message: expect.stringContaining("No such call."),
    });
  });

  it("are not given to a run that asks for something newer: it is the caller's to see", async () => {
    const run = { ...aRun("requires_action"), required_action: { type: "approve", approve: {} } };
    const { client } = await aServer([run as unknown as Run]);
    expect(await client.pollRun("thread_1", "run_1", { toolHandlers: { look_up: () => "" } })).toEqual(run);
  });

  it("cannot be given to a call of another type, and without handlers the caller sees the run", async () => {
    const asked = {
      type: "submit_tool_outputs",
      submit_tool_outputs: { tool_calls: [{ id: "call_1", type: "approval" }] },
    };
    const run = { ...aRun("requires_action"), required_action: asked } as unknown as Run;
    const { client } = await aServer([run, run, aRun("cancelled")]);
    expect(await client.pollRun("thread_1", "run_1")).toEqual(run);
    const error = await caught(client.pollRun("thread_1", "run_1", { toolHandlers: { look_up: () => "" } }));
    expect(error).toMatchObject({ name: "ToolError", message: expect.stringContaining("calls of type approval") });
  });

  it.each<[string, unknown]>([
    ["no list of calls", {}],
    ["a call that is none", [null]],
  ])("cannot be asked for with %s", async (_, tool_calls) => {
    const required_action = { type: "submit_tool_outputs", submit_tool_outputs: { tool_calls } };
    const { client } = await aServer([{ ...aRun("requires_action"), required_action } as Run]);
    const error = await caught(client.pollRun("thread_1", "run_1", { toolHandlers: { look_up: () => "" } }));
    expect(error).toBeInstanceOf(ProtocolError);
  });
});

describe("retry-after: 0", () => {
  it("of a server that is down for long is not answered in a tight loop", async () => {
    const down = { status: 503, message: "Down.", headers: { "retry-after": "0" } };
    const { client, requests } = await aServer([aRun("in_progress"), down]);
    await caught(client.pollRun("thread_1", "run_1", { timeoutMs: 1_000 }));
    // Without a wait it would be hundreds.
    expect(requests.length).toBeLessThan(6);
  });
});
