import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createEmulator } from "../../src/emulator/index.js";
import { CALL_OPTIONS } from "../../src/http/call-options.js";
import { checkCall } from "../../src/http/check-call.js";
import { readClientOptions } from "../../src/http/client-options.js";
import { AssistantsClient, AssistantsError, type CallOptions, type ClientOptions } from "../../src/index.js";
import { ADVANCE_OPTIONS, POLL_OPTIONS } from "../../src/runs/options.js";
import { STREAM_OPTIONS } from "../../src/streams/stream-source.js";

afterEach(() => vi.unstubAllEnvs());

const refusal = (make: () => unknown): string => {
  try {
    make();
  } catch (error) {
    expect(error).toBeInstanceOf(AssistantsError);
    return (error as Error).message;
  }
  return "not refused";
};

describe("the options of a client", () => {
  it("come from the environment when they are left out", async () => {
    vi.stubEnv("OPENAI_API_KEY", "sk-env");
    vi.stubEnv("OPENAI_BASE_URL", "http://127.0.0.1:4010/v1/");
    const { apiKey, baseUrl } = readClientOptions();
    expect([await apiKey?.(), baseUrl]).toEqual(["sk-env", "http://127.0.0.1:4010/v1"]);
  });

  it("win over the environment", async () => {
    vi.stubEnv("OPENAI_API_KEY", "sk-env");
    vi.stubEnv("OPENAI_BASE_URL", "http://127.0.0.1:4010");
    const { apiKey, baseUrl } = readClientOptions({
      apiKey: async () => "sk-given",
      baseUrl: " https://example.com/api/ ",
    });
    expect([await apiKey?.(), baseUrl]).toEqual(["sk-given", "https://example.com/api"]);
  });

  it("have defaults", () => {
    vi.stubEnv("OPENAI_BASE_URL", undefined);
    expect(readClientOptions({ apiKey: "sk" }, { "OpenAI-Beta": "assistants=v1" })).toMatchObject({
      baseUrl: "https://api.openai.com/v1",
      headers: { "openai-beta": "assistants=v1" },
      query: {},
      timeoutMs: 60_000,
      maxRetries: 2,
    });
  });

  it("name organization, project and headers, which win over all", () => {
    const { headers } = readClientOptions({
      apiKey: "sk",
      organization: "org_1",
      project: "proj_1",
      headers: { "OpenAI-Beta": "assistants=v2", "X-Team": "a" },
    });
    expect(headers).toEqual({
      "openai-beta": "assistants=v2",
      "openai-organization": "org_1",
      "openai-project": "proj_1",
      "x-team": "a",
    });
  });

  it.each(["Authorization", "api-key"])(
    "need no key with a header %s, and do not take one from the environment",
    (name) => {
      vi.stubEnv("OPENAI_API_KEY", "sk-env");
      expect(readClientOptions({ headers: { [name]: "secret" } }).apiKey).toBeUndefined();
    },
  );

  it("work where there is no process", () => {
    vi.stubGlobal("process", undefined);
    try {
      expect(readClientOptions({ apiKey: "sk" }).baseUrl).toBe("https://api.openai.com/v1");
    } finally {
      vi.unstubAllGlobals();
    }
  });
});

const BASE_URL =
  "baseUrl must be an http or https URL such as https://example.com/v1, with no user name, password, query or fragment; pass apiKey, headers or query";

describe("a page that is given a key", () => {
  const warnings = vi.spyOn(console, "warn").mockImplementation(() => {});
  let read: typeof readClientOptions;
  beforeEach(async () => {
    warnings.mockClear();
    vi.stubGlobal("document", {});
    // What it has said before, it says again after it is loaded anew.
    vi.resetModules();
    read = (await import("../../src/http/client-options.js")).readClientOptions;
  });
  afterEach(() => vi.unstubAllGlobals());
  afterAll(() => warnings.mockRestore());

  it("is warned once, with no key in the warning", () => {
    read({ apiKey: "sk-page" });
    read({ headers: { "api-key": "sk-page" } });
    expect(warnings.mock.calls).toEqual([
      [
        "assistants-client: whoever opens this page can read its API key. Keep the key on a server, or set keyIsPublic.",
      ],
    ]);
  });

  it("is warned of a key in a header as well", () => {
    read({ headers: { Authorization: "Bearer sk-page" } });
    expect(warnings).toHaveBeenCalledOnce();
  });

  it("is not warned of a key that it asks for, nor of one that is public", () => {
    read({ apiKey: () => "short-lived" });
    read({ apiKey: "any-key", keyIsPublic: true });
    expect(warnings).not.toHaveBeenCalled();
  });

  it("is not warned where there is no page", () => {
    vi.unstubAllGlobals();
    read({ apiKey: "sk-server" });
    expect(warnings).not.toHaveBeenCalled();
  });
});

describe("options that cannot work are refused when the client is made", () => {
  it.each<[string, ClientOptions, string]>([
    [
      "a key that is missing",
      {},
      "No API key: pass apiKey or set OPENAI_API_KEY. A server without keys takes any text.",
    ],
    [
      "a key that is empty",
      { apiKey: "" },
      "No API key: pass apiKey or set OPENAI_API_KEY. A server without keys takes any text.",
    ],
    [
      "a key that is neither text nor a function",
      { apiKey: 71 as never },
      "new AssistantsClient: apiKey must be text, or a function that returns it",
    ],
    [
      "a query that is null",
      { apiKey: "sk", query: null as never },
      "query must be a plain object of names and values",
    ],
    [
      "a query that is text",
      { apiKey: "sk", query: "a=b" as never },
      "query must be a plain object of names and values",
    ],
    [
      "a key of two lines",
      { apiKey: "sk-1\nx" },
      "apiKey: apiKey must be text with no line breaks or other control characters",
    ],
    [
      "a header of two lines",
      { apiKey: "k", headers: { a: "1\r\nb: 2" } },
      "headers: a must be text with no line breaks or other control characters",
    ],
    ["a header with no name", { apiKey: "k", headers: { "": "1" } }, 'headers: "" is no name of a header'],
    [
      "a header with a name of two words",
      { apiKey: "k", headers: { "a b": "1" } },
      'headers: "a b" is no name of a header',
    ],
    [
      "a query with a line break",
      { apiKey: "k", query: { a: "1\n2" } },
      "query: a must be text with no line breaks or other control characters",
    ],
    ["a baseUrl that is no URL", { apiKey: "k", baseUrl: "localhost" }, BASE_URL],
    ["a baseUrl of another kind", { apiKey: "k", baseUrl: "ftp://example.com" }, BASE_URL],
    ["a baseUrl with a password", { apiKey: "k", baseUrl: "https://u:secret@example.com" }, BASE_URL],
    ["a baseUrl with an empty query", { apiKey: "k", baseUrl: "https://example.com/v1?" }, BASE_URL],
    ["a baseUrl with a fragment", { apiKey: "k", baseUrl: "https://example.com/v1#" }, BASE_URL],
    ["a baseUrl with a query", { apiKey: "k", baseUrl: "https://example.com?a=1" }, BASE_URL],
    [
      "a time limit of nothing",
      { apiKey: "k", timeoutMs: 0 },
      "new AssistantsClient: timeoutMs must be a number from 1 to 2147483647",
    ],
    [
      "a time limit of half a millisecond",
      { apiKey: "k", timeoutMs: 0.5 },
      "new AssistantsClient: timeoutMs must be a number from 1 to 2147483647",
    ],
    [
      "headers that are no plain object",
      { apiKey: "k", headers: new Headers({ a: "1" }) as never },
      "headers must be a plain object of names and values",
    ],
    [
      "a time limit that no timer takes",
      { apiKey: "k", timeoutMs: 2 ** 31 },
      "new AssistantsClient: timeoutMs must be a number from 1 to 2147483647",
    ],
    [
      "a fetch that is none",
      { apiKey: "k", fetch: "fetch" as never },
      "new AssistantsClient: fetch must be a function",
    ],
    [
      "an emulator in place of its fetch",
      { apiKey: "k", fetch: createEmulator() as never },
      "new AssistantsClient: fetch must be a function: pass its fetch",
    ],
    [
      "half a retry",
      { apiKey: "k", maxRetries: 0.5 },
      "new AssistantsClient: maxRetries must be a whole number from 0 up",
    ],
    [
      "an option that nobody knows",
      { apiKey: "k", baseURL: "https://example.com" } as ClientOptions,
      "new AssistantsClient: unknown option baseURL; it takes apiKey, baseUrl, organization, project, headers, query, fetch, timeoutMs, maxRetries, maxResponseBytes, keyIsPublic, logger, logLevel, trace",
    ],
  ])("%s", (_, options, message) => {
    vi.stubEnv("OPENAI_API_KEY", undefined);
    expect(refusal(() => new AssistantsClient(options))).toBe(message);
  });
});

/** A body that holds itself. */
function inCircle(): never {
  const circle: Record<string, unknown> = {};
  circle.metadata = circle;
  return circle as never;
}

describe("bad input is refused before anything is sent", () => {
  const fetch = vi.fn(async () => new Response());
  const client = new AssistantsClient({ apiKey: "sk", fetch });

  it.each<[string, () => PromiseLike<unknown>, string]>([
    [
      "an unknown option of a call",
      () => client.getRun("t", "r", { timeout: 5 } as CallOptions),
      "GET /threads/{thread_id}/runs/{run_id}: unknown option timeout; it takes signal, headers, timeoutMs, maxRetries, retryUnsafe",
    ],
    [
      "an unknown option of a wait",
      () => client.pollRun("t", "r", { interval: 5 } as object),
      "pollRun: unknown option interval; it takes signal, headers, timeoutMs, onUpdate, cancelOnAbort, toolHandlers, toolErrors, maxRounds",
    ],
    [
      "tools where nobody answers them",
      () => client.cancelRunAndPoll("t", "r", { toolHandlers: {} } as object),
      "cancelRunAndPoll: unknown option toolHandlers; it takes signal, headers, timeoutMs, onUpdate, cancelOnAbort",
    ],
    [
      "an unknown choice",
      () => client.createRunAndPoll("t", { assistant_id: "a" }, { whenLocked: "retry" as "wait" }),
      "createRunAndPoll: whenLocked must be one of throw, wait, cancel",
    ],
    [
      "an unknown option beside it",
      () => client.createRunAndPoll("t", { assistant_id: "a" }, { whenlocked: "wait" } as object),
      "createRunAndPoll: unknown option whenlocked; it takes signal, headers, timeoutMs, onUpdate, cancelOnAbort, toolHandlers, toolErrors, maxRounds, whenLocked",
    ],
    [
      "a tool handler that is none",
      () => client.pollRun("t", "r", { toolHandlers: { look: "up" } } as object),
      "pollRun: toolHandlers must be an object of functions",
    ],
    [
      "a signal that is none",
      () => client.getThread("t", { signal: new AbortController() as unknown as AbortSignal }),
      "GET /threads/{thread_id}: signal must be an AbortSignal",
    ],
    ["an empty id", () => client.getThread(""), "/threads/{thread_id}: thread_id must be an id, not empty text"],
    [
      "a dot segment",
      () => client.getRun("thread_1", ".."),
      "/threads/{thread_id}/runs/{run_id}: run_id must be an id, not dots",
    ],
    ["half a character", () => client.getThread("\ud800"), "/threads/{thread_id}: thread_id must be an id, not text"],
    [
      "an id that is none",
      () => client.getThread(undefined as never),
      "/threads/{thread_id}: thread_id must be an id, not undefined",
    ],
    [
      "a limit out of range",
      () => client.listRuns("thread_1", { limit: 101 }),
      "limit must be a whole number from 1 to 100",
    ],
    [
      "a stream where one object is awaited",
      () => client.createRun("thread_1", { assistant_id: "asst_1", stream: true }),
      "POST /threads/{thread_id}/runs: the answer is one object here; for a stream call streamRun",
    ],
    [
      "a header of two lines",
      () => client.getThread("thread_1", { headers: { a: "1\n2" } }),
      "headers: a must be text with no line breaks or other control characters",
    ],
  ])("%s", async (_, send, message) => {
    await expect(send()).rejects.toThrow(new AssistantsError(message));
    expect(fetch).not.toHaveBeenCalled();
  });

  it.each<[string, () => PromiseLike<unknown>, string]>([
    ["a BigInt", () => client.createThread({ metadata: 1n as never }), "the body cannot be written as JSON"],
    ["a body that holds itself", () => client.createThread(inCircle()), "the body cannot be written as JSON"],
    ["a body in the place of an id", () => client.getThread({ secret: "words" } as never), "not an object"],
    ["a promise of an id", () => client.getThread(Promise.resolve("t") as never), "not a promise: await it"],
    ["a list of ids", () => client.getThread(["words"] as never), "not a list"],
    ["a number for an id", () => client.getThread(71 as never), "not a number"],
    ["a promise of a body", () => client.createThread(Promise.resolve({}) as never), "not a promise: await it"],
    ["text for a body", () => client.createThread("words" as never), "must be an object, not text"],
    ["options for a query", () => client.listAssistants({ timeoutMs: 71 } as never), "the query has no timeoutMs"],
    ["options for a body", () => client.createThread({ signal: "words" } as never), "the body has no signal"],
    ["headers that are none", () => client.getThread("t", { headers: "words" as never }), "headers must be a plain"],
  ])("%s, which is named and not shown", async (_, send, message) => {
    const error = await Promise.resolve()
      .then(send)
      .catch((error: Error) => error);
    expect(error).toMatchObject({ name: "AssistantsError", message: expect.stringContaining(message) });
    expect(String(error)).not.toMatch(/words|71/);
    expect(fetch).not.toHaveBeenCalled();
  });

  it.each([ADVANCE_OPTIONS, POLL_OPTIONS, STREAM_OPTIONS, CALL_OPTIONS])(
    "every option in the place of a body",
    (all) => {
      for (const name of Object.keys(all)) {
        expect(() => checkCall({ method: "POST", path: "/threads", answer: "resource", body: { [name]: 1 } })).toThrow(
          `has no ${name}`,
        );
      }
    },
  );
});
