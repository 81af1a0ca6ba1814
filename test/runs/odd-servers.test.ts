import { afterEach, describe, expect, it, vi } from "vitest";
import { ActiveRunError, AssistantsClient, ProtocolError, RunTimeoutError, ToolError } from "../../src/index.js";
import { aRun, aRunThatAsks, type Run } from "../runs.js";
import { type Received, type Reply, refusal, serve } from "../socket.js";

// Runs as servers that people run give them, each a little off the contract.

const body = { assistant_id: "asst_1" };
const asking = { body: aRunThatAsks(["call_1"]) };
const caught = (promise: Promise<unknown>) =>
  promise.then(
    () => expect.unreachable(),
    (error) => error,
  );

/** A server that creates a run and then answers with this one. */
const endingAs = (fields: object) =>
  serve(({ method }) => ({ body: method === "POST" ? aRun("queued") : { ...aRun("in_progress"), ...fields } }));

describe("a run", () => {
  it.each<object>([
    { status: "incomplete", incomplete_details: { reason: "max_prompt_tokens" } },
    { status: "incomplete", expires_at: null },
    { status: "aborted", cancelled_at: 9 },
    { status: "succeeded", completed_at: 9 },
    { status: "broken", failed_at: 9 },
  ])("has settled when it is %j", async (fields) => {
    const { client } = await endingAs(fields);
    const options = { timeoutMs: 2_000 };
    expect(await client.createRunAndPoll("thread_1", body, options)).toMatchObject(fields);
    expect(await client.advanceRun("thread_1", "run_1")).toMatchObject({ done: true, waitMs: 0, run: fields });
    expect(await client.cancelRunAndPoll("thread_1", "run_1", options)).toMatchObject(fields);
  });

  it.each(["constructor", "__proto__"])("goes on when its status is %s", async (status) => {
    const { client } = await endingAs({ status });
    expect(await client.advanceRun("thread_1", "run_1")).toMatchObject({ done: false });
  });

  it("that is another one is an error at once", async () => {
    const { client, requests } = await endingAs({ id: "run_2", status: "completed" });
    const error = await caught(client.createRunAndPoll("thread_1", body));
    expect(error).toBeInstanceOf(ProtocolError);
    expect(error).toMatchObject({ path: "/threads/thread_1/runs/run_1" });
    expect(requests).toHaveLength(2);
    expect(await caught(client.advanceRun("thread_1", "run_1"))).toBeInstanceOf(ProtocolError);
  });

  it.each([
    { created_at: "2024-05-01T10:00:00Z", expires_at: "2024-05-01T10:10:00Z" },
    { created_at: null, expires_at: null },
    { created_at: "soon", expires_at: "later" },
  ])("is waited for though its times are %j", async (times) => {
    let looks = 0;
    const { client } = await serve(() => ({ body: { ...aRun(looks++ < 2 ? "queued" : "completed"), ...times } }));
    expect((await client.pollRun("thread_1", "run_1")).status).toBe("completed");
  });

  it("is followed on the thread that the caller named when the answer names none", async () => {
    const { client, requests } = await serve(({ method }) => {
      const run = aRun(method === "POST" ? "queued" : "completed");
      return { body: { ...run, thread_id: undefined } };
    });
    expect((await client.createRunAndPoll("thread_1", body)).status).toBe("completed");
    expect(requests).toEqual(["POST /threads/thread_1/runs", "GET /threads/thread_1/runs/run_1"]);
  });

  it("is found among others by waitForIdleThread, though the server ignores order and limit", async () => {
    const open = aRun("in_progress", { id: "run_2" });
    const { client } = await serve(({ path }) =>
      path.endsWith("/runs")
        ? { body: { object: "list", data: [aRun("completed"), open], has_more: false } }
        : { body: { ...open, status: "completed" } },
    );
    expect(await client.waitForIdleThread("thread_1")).toMatchObject({ id: "run_2", status: "completed" });
  });
});

describe("a cancel that is refused", () => {
  it.each([400, 404, 405, 409, 500])("with %i gives the run when it has settled", async (status) => {
    const { client } = await serve(({ method }) =>
      method === "POST" ? refusal(status, "Cannot cancel.") : { body: aRun("completed") },
    );
    expect((await client.cancelRunAndPoll("thread_1", "run_1")).status).toBe("completed");
  });

  it.each([409, 500])("with %i is an error while the run goes on", async (status) => {
    const { client } = await serve(({ method }) =>
      method === "POST" ? refusal(status, "Not yet.") : { body: aRun("in_progress") },
    );
    expect(await caught(client.cancelRunAndPoll("thread_1", "run_1"))).toMatchObject({ status });
  });
});

/**
 * A thread that run_9 holds until it was looked at `looks` times, and a list that knows it. What is sent meanwhile is
 * refused.
 */
function aLockedThread(locked: Reply, looks = 1) {
  const isFree = () => looks <= 0;
  const holder = () => aRun(isFree() ? "completed" : "in_progress", { id: "run_9" });
  return ({ method, path }: Received): Reply => {
    if (method === "POST" && !path.endsWith("/cancel")) {
      if (!isFree()) return locked;
      const made = path.endsWith("/messages") ? { id: "msg_1", object: "thread.message" } : aRun("completed");
      return { body: made };
    }
    const list = { object: "list", data: [holder()], has_more: false };
    if (method === "GET" && path.endsWith("/runs")) return { body: list };
    looks -= 1;
    return { body: holder() };
  };
}

const LOCKS: [string, Reply][] = [
  ["400 and the run's id", refusal(400, "Thread thread_1 already has an active run run_9.")],
  ["409 and the run's id", refusal(409, "Thread thread_1 already has an active run run_9.")],
  ["400 and no id", refusal(400, "Thread already has an active run.")],
  ["409 and no id", refusal(409, "The thread already has an active run.")],
];

describe.each(LOCKS)("a lock that is told with %s", (_, locked) => {
  it("is an ActiveRunError that names the run", async () => {
    const { client } = await serve(aLockedThread(locked));
    const error = await caught(client.createRun("thread_1", body));
    expect(error).toBeInstanceOf(ActiveRunError);
    expect(error).toMatchObject({ threadId: "thread_1", runId: "run_9" });
    expect(await caught(client.streamRun("thread_1", body).finalRun())).toMatchObject({ runId: "run_9" });
  });

  it.each(["wait", "cancel"] as const)("is met by whenLocked: %s", async (whenLocked) => {
    const { client, requests } = await serve(aLockedThread(locked, 2));
    expect(await client.createRunAndPoll("thread_1", body, { whenLocked })).toMatchObject({ id: "run_1" });
    expect(requests.includes("POST /threads/thread_1/runs/run_9/cancel")).toBe(whenLocked === "cancel");
  });
});

describe("messages for a thread that is locked", () => {
  const locked = refusal(400, "Can't add messages to thread_1 while a run run_9 is active.");
  const message = { role: "user", content: "Hello" } as const;

  it("all arrive with whenLocked, though they are sent at once", async () => {
    const { client } = await serve(aLockedThread(locked, 3));
    const sent = [1, 2, 3].map(() => client.createMessage("thread_1", message, { whenLocked: "wait" }));
    expect(await Promise.all(sent)).toMatchObject([{ id: "msg_1" }, { id: "msg_1" }, { id: "msg_1" }]);
  });

  it("are refused without it", async () => {
    const { client } = await serve(aLockedThread(locked));
    expect(await caught(client.createMessage("thread_1", message))).toMatchObject({ runId: "run_9" });
  });

  it("are refused when the time is over", async () => {
    const { client } = await serve(aLockedThread(locked, 1_000));
    const options = { whenLocked: "wait", timeoutMs: 200 } as const;
    expect(await caught(client.createMessage("thread_1", message, options))).toBeInstanceOf(ActiveRunError);
  });

  it("are not sent with options that do not exist", async () => {
    const { client, requests } = await serve(aLockedThread(locked));
    const options = { whenLocked: "later" } as never;
    await expect(client.createMessage("thread_1", message, options)).rejects.toThrow(
      "createMessage: whenLocked must be one of throw, wait, cancel",
    );
    expect(requests).toEqual([]);
  });
});

describe("a lock that outlasts its run", () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  /** How many runs were tried to be created within 12 s, of a server that answers so. */
  async function creations(answer: (request: Request) => Response): Promise<number> {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance", "Date"] });
    let count = 0;
    const fetch = async (request: Request) => {
      if (request.method === "POST") count += 1;
      return answer(request);
    };
    const client = new AssistantsClient({ apiKey: "sk", baseUrl: "http://server.test", fetch });
    const waiting = caught(client.createRunAndPoll("thread_1", body, { whenLocked: "wait", timeoutMs: 12_000 }));
    for (let passed = 0; passed < 12_000; passed += 100) await vi.advanceTimersByTimeAsync(100);
    expect(await waiting).toBeInstanceOf(ActiveRunError);
    return count;
  }
  const locked = (id: string) =>
    Response.json({ error: { message: `Thread thread_1 already has an active run ${id}.` } }, { status: 400 });

  it("is tried at growing intervals when the run has settled", async () => {
    const settled = () => Response.json(aRun("completed", { id: "run_9" }));
    expect(await creations(({ method }) => (method === "POST" ? locked("run_9") : settled()))).toBeLessThan(10);
  });

  it("is tried at growing intervals when the run is gone", async () => {
    const gone = () => Response.json({ error: { message: "No run found." } }, { status: 404 });
    expect(await creations(({ method }) => (method === "POST" ? locked("run_9") : gone()))).toBeLessThan(10);
  });

  it("is tried soon again when another run holds the thread by now", async () => {
    let runs = 0;
    const answer = ({ method, url }: Request) =>
      method === "POST" ? locked(`run_${++runs}`) : Response.json(aRun("completed", { id: url.split("/").at(-1)! }));
    expect(await creations(answer)).toBeGreaterThan(20);
  });
});

describe("tool outputs that the server refuses", () => {
  const toolHandlers = { look_up: () => "x".repeat(1_000) };
  /** Refuses outputs of more than 100 characters. */
  const strict = (status: number) => {
    let run: Run = asking.body;
    return ({ path, body }: Received): Reply => {
      if (path.endsWith("/cancel")) run = aRun("cancelled");
      if (!path.endsWith("/submit_tool_outputs")) return { body: run };
      if (body.length > 300) return refusal(status, "Too long.", { param: "tool_outputs[0].output" });
      run = aRun("completed");
      return { body: run };
    };
  };

  it.each([400, 413])("with %i end in a ToolError, and the run is cancelled", async (status) => {
    const { client, requests } = await serve(strict(status));
    const error = await caught(client.pollRun("thread_1", "run_1", { toolHandlers }));
    expect(error).toBeInstanceOf(ToolError);
    expect(error).toMatchObject({ cause: { status }, message: expect.stringContaining("Too long.") });
    expect(requests).toContain("POST /threads/thread_1/runs/run_1/cancel");
  });

  it.each([400, 413])("with %i are told to the model by toolErrors: tell", async (status) => {
    const { client, requests } = await serve(strict(status));
    const run = await client.pollRun("thread_1", "run_1", { toolHandlers, toolErrors: "tell" });
    expect(run.status).toBe("completed");
    expect(requests).not.toContain("POST /threads/thread_1/runs/run_1/cancel");
  });

  it("are cancelled when being told does not help", async () => {
    const { client, requests } = await serve(({ path }) => {
      if (path.endsWith("/submit_tool_outputs")) return refusal(400, "Not today.");
      return path.endsWith("/cancel") ? { body: aRun("cancelled") } : asking;
    });
    const error = await caught(client.pollRun("thread_1", "run_1", { toolHandlers, toolErrors: "tell" }));
    expect(error).toBeInstanceOf(ToolError);
    expect(requests.filter((one) => one.endsWith("/cancel"))).toHaveLength(1);
  });
});

it("a wait that is over shows the run as last seen", async () => {
  const { client } = await endingAs({ status: "pondering" });
  const error = await caught(client.createRunAndPoll("thread_1", body, { timeoutMs: 400 }));
  expect(error).toBeInstanceOf(RunTimeoutError);
  expect(error).toMatchObject({ run: { status: "pondering" } });
});
