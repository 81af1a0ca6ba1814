import type { RequestListener } from "node:http";
import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import { AssistantsClient, type ClientOptions } from "../../src/index.js";
import { serve } from "../servers.js";

/** As in base64: what a URL writes in another way must not show either. */
const SECRET = "sk-very+secret/0123456789==";

/** All that a log could show of a value: as text, inspected to the last depth, as JSON, and cloned. */
function everythingOf(value: unknown): string {
  const shown = [String(value), inspect(value, { depth: Number.POSITIVE_INFINITY, showHidden: true, getters: true })];
  for (let error = value; error instanceof Error; error = error.cause) {
    shown.push(String(error.stack), JSON.stringify(error, Object.getOwnPropertyNames(error)));
  }
  try {
    shown.push(inspect(structuredClone(value), { depth: Number.POSITIVE_INFINITY }));
  } catch {
    // What cannot be cloned shows nothing.
  }
  shown.push(JSON.stringify(value) ?? "");
  const text = shown.join("\n");
  return text.replaceAll(encodeURIComponent(SECRET), SECRET);
}

type Way = [string, ClientOptions, ((client: AssistantsClient) => void)?, Record<string, string>?];

const WAYS: Way[] = [
  ["apiKey", { apiKey: SECRET }],
  ["a function", { apiKey: async () => SECRET }],
  ["a header api-key", { headers: { "api-key": SECRET } }],
  ["a header authorization", { headers: { Authorization: `Bearer ${SECRET}` } }],
  ["the query", { apiKey: "other", query: { api_key: SECRET } }],
  ["a query parameter of Azure Functions", { apiKey: "other", query: { code: SECRET } }],
  ["a header of the call", { apiKey: "other" }, () => {}, { authorization: `Bearer ${SECRET}` }],
  [
    "what a middleware sets",
    { apiKey: "other" },
    (client) => client.http.use({ onRequest: ({ request }) => request.headers.set("api-key", SECRET) }),
  ],
];

describe.each(WAYS)("a key given as %s", (_, options, prepare, headers) => {
  const failing = async (listener: RequestListener, call: Partial<ClientOptions> = {}) => {
    const lines: string[] = [];
    const log = (message: string) => lines.push(message);
    const logger = { debug: log, info: log, warn: log, error: log };
    const baseUrl = await serve(listener);
    const client = new AssistantsClient({ ...options, ...call, baseUrl, maxRetries: 0, logger, logLevel: "debug" });
    prepare?.(client);
    const error = await client.getThread("thread_1", { headers }).catch((caught) => caught);
    expect(error).toBeInstanceOf(Error);
    expect(lines).toHaveLength(1);
    expect(lines[0]).not.toContain(SECRET);
    return { client, error };
  };

  /** Repeats to the client whatever it sent. */
  const parrot =
    (status: number, type: string): RequestListener =>
    (request, response) => {
      const said = `${request.url} ${JSON.stringify(request.headers)}`;
      response.writeHead(status, { "content-type": type, "x-request-id": "req_1", "x-said": said });
      response.end(
        type === "text/html" ? said : JSON.stringify({ error: { message: said, type: said, param: said, code: said } }),
      );
    };

  it.each<[string, RequestListener, Partial<ClientOptions>]>([
    ["an error that repeats what was sent", parrot(401, "application/json"), {}],
    ["an error page that repeats what was sent", parrot(500, "text/html"), {}],
    ["a page that repeats what was sent", parrot(200, "text/html"), {}],
    ["a connection that breaks", (request) => request.socket.destroy(), {}],
    ["a time limit", () => {}, { timeoutMs: 50 }],
  ])("is shown by nothing after %s", async (_, listener, call) => {
    const { client, error } = await failing(listener, call);
    expect(everythingOf(error)).not.toContain(SECRET);
    expect(everythingOf(client)).not.toContain(SECRET);
  });

  it("is shown by nothing after a transport's error that repeats what was sent", async () => {
    for (const nested of [false, true]) {
      const fetch = async ({ url, headers }: Request) => {
        const said = new Error(`${url} ${JSON.stringify([...headers])} refused`);
        throw nested ? new TypeError("fetch failed", { cause: said }) : said;
      };
      const { error } = await failing(() => {}, { fetch });
      expect(error).toMatchObject({ name: "ConnectionError", message: expect.stringContaining("refused") });
      expect(everythingOf(error)).not.toContain(SECRET);
    }
  });

  it.each<[string, (sent: { url: string; headers: object }) => unknown]>([
    ["beside its message", (sent) => Object.assign(new Error("refused"), { config: sent })],
    [
      "two causes deep",
      (sent) => new Error("a", { cause: new Error("b", { cause: new Error(JSON.stringify(sent)) }) }),
    ],
    ["among the errors of several addresses", (sent) => new AggregateError([new Error(JSON.stringify(sent))], "all")],
    ["in an object of a class", (sent) => Object.assign(new Error("refused"), { sent: new Map(Object.entries(sent)) })],
    ["as the name of a property", (sent) => Object.assign(new Error("refused"), { [JSON.stringify(sent)]: 1 })],
    ["in a list that is no error", (sent) => ({ message: "refused", sent: [sent] })],
    [
      "beside what cannot be read",
      ({ url, headers }) => {
        const unreadable = { enumerable: true, get: () => expect.unreachable() };
        return Object.defineProperties(new Error("refused"), {
          a: unreadable,
          url: { value: url },
          b: { value: headers },
        });
      },
    ],
  ])("is shown by nothing after a transport's error that holds it %s", async (_, errorOf) => {
    const fetch = async ({ url, headers }: Request) => {
      throw errorOf({ url, headers: Object.fromEntries(headers) });
    };
    const { error } = await failing(() => {}, { fetch });
    expect(error).toMatchObject({ name: "ConnectionError" });
    expect(everythingOf(error)).not.toContain(SECRET);
  });

  it("does not follow a redirect to another origin", async () => {
    let asked = 0;
    const elsewhere = await serve((_, response) => {
      asked += 1;
      response.end("{}");
    });
    for (const status of [301, 302, 303, 307, 308]) {
      const { error } = await failing((_, response) =>
        response.writeHead(status, { location: `${elsewhere}/v1` }).end(),
      );
      expect(error).toMatchObject({ name: "ApiError", status });
    }
    expect(asked).toBe(0);
  });
});

describe("a key that is no secret", () => {
  it.each(["key", "1", "run"])("is not taken out of what the server says: %s", async (apiKey) => {
    const error = { message: "1 run is queued", type: "rate_limit", param: null, code: "key_limit" };
    const baseUrl = await serve((_, response) =>
      response.writeHead(429, { "retry-after": "100" }).end(JSON.stringify({ error })),
    );
    const caught = await new AssistantsClient({ apiKey, baseUrl }).getThread("thread_1").catch((error) => error);
    expect(caught).toMatchObject({ message: "GET /threads/thread_1: 429 1 run is queued", code: "key_limit" });
    expect(caught.headers.get("retry-after")).toBe("100");
  });
});

describe("a key that cannot be sent", () => {
  it.each([`${SECRET}\n`, `${SECRET}\r\nx-injected: 1`, `${SECRET}é—`])(
    "is refused without being shown: %j",
    async (key) => {
      const made = (() => {
        try {
          return new AssistantsClient({ apiKey: key });
        } catch (error) {
          return error;
        }
      })();
      expect(made).toBeInstanceOf(Error);
      expect(everythingOf(made)).not.toContain(SECRET);
      const baseUrl = await serve((_, response) => response.end("{}"));
      const error = await new AssistantsClient({ apiKey: () => key, baseUrl })
        .getThread("thread_1")
        .catch((caught) => caught);
      expect(error).toMatchObject({
        message: "apiKey: apiKey must be text with no line breaks or other control characters",
      });
      expect(everythingOf(error)).not.toContain(SECRET);
    },
  );

  it("in a baseUrl is refused without being shown", () => {
    expect(() => new AssistantsClient({ apiKey: "k", baseUrl: `https://user:${SECRET}@example.com` })).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining(SECRET) }),
    );
  });
});
