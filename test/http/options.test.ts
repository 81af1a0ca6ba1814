import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { readClientOptions } from "../../src/http/options.js";
import { AssistantsClient, AssistantsError, type CallOptions, type ClientOptions } from "../../src/index.js";

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
    expect(readClientOptions({ apiKey: "sk" })).toMatchObject({
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
    read = (await import("../../src/http/options.js")).readClientOptions;
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
      "half a retry",
      { apiKey: "k", maxRetries: 0.5 },
      "new AssistantsClient: maxRetries must be a whole number from 0 up",
    ],
    [
      "an option that nobody knows",
      { apiKey: "k", baseURL: "https://example.com" } as ClientOptions,
      "new AssistantsClient: unknown option baseURL; it takes apiKey, baseUrl, organization, project, headers, query, fetch, timeoutMs, maxRetries, keyIsPublic, logger, logLevel, trace",
    ],
  ])("%s", (_, options, message) => {
    vi.stubEnv("OPENAI_API_KEY", undefined);
    expect(refusal(() => new AssistantsClient(options))).toBe(message);
  });
});

describe("bad input is refused before anything is sent", () => {
  const fetch = vi.fn(async () => new Response());
  const client = new AssistantsClient({ apiKey: "sk", fetch });

  it.each<[string, () => PromiseLike<unknown>, string]>([
    [
      "an unknown option of a call",
      () => client.getRun("t", "r", { timeout: 5 } as CallOptions),
      "GET /threads/{thread_id}/runs/{run_id}: unknown option timeout; it takes signal, headers, timeoutMs, maxRetries, retryUntil, retryUnsafe",
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
    ["an empty id", () => client.getThread(""), '/threads/{thread_id}: thread_id must be an id, not ""'],
    [
      "a dot segment",
      () => client.getRun("thread_1", ".."),
      '/threads/{thread_id}/runs/{run_id}: run_id must be an id, not ".."',
    ],
    [
      "half a character",
      () => client.getThread("\ud800"),
      '/threads/{thread_id}: thread_id must be an id, not "\\ud800"',
    ],
    [
      "an id that is none",
      () => client.getThread(undefined as never),
      "/threads/{thread_id}: thread_id must be an id, not undefined",
    ],
    [
      "a limit out of range",
      () => client.listRuns("thread_1", { limit: 101 }),
      "limit must be a whole number from 1 to 100, not 101",
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

  it("a body that JSON cannot say, in the words of JSON.stringify", async () => {
    await expect(client.createThread({ metadata: 1n as never })).rejects.toThrow(/serialize a BigInt/);
    expect(fetch).not.toHaveBeenCalled();
  });
});
