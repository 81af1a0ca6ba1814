import { beforeAll, describe, expect, it } from "vitest";
import { AssistantsClient, type ClientOptions } from "../../src/index.js";
import { openTelemetry } from "../../src/opentelemetry.js";
import { aRun } from "../runs.js";

/** With what a URL, JSON and base64 write in another way. */
const SECRET = 'sk-"very+secret/\\0123456789abcdef==';

const base64 = (text: string) => Buffer.from(text).toString("base64");

// Keys of one account are alike, as are tokens with the same head.
beforeAll(async () => {
  const fetch = async () => new Response("", { status: 400 });
  for (const apiKey of [`${SECRET.slice(0, 12)}-another`, `another-${SECRET.slice(-12)}`]) {
    await new AssistantsClient({ apiKey, fetch }).getThread("t").catch(() => {});
  }
});

/** How a secret may come back, and what must not be shown of it then. */
const FORMS: [string, string][] = [
  ["plain", SECRET],
  ["after Bearer", `Bearer ${SECRET}`],
  ["encoded for a URL", encodeURIComponent(SECRET)],
  ["encoded for a form", `${new URLSearchParams({ s: SECRET })}`.slice(2)],
  ["as JSON", JSON.stringify(SECRET).slice(1, -1)],
  ["in base64", base64(SECRET)],
  ["in base64 after one character", base64(`u${SECRET}`)],
  ["in base64 after two characters", base64(`u:${SECRET}`)],
  ["in base64 for URLs", Buffer.from(SECRET).toString("base64url")],
  ["without its end", SECRET.slice(0, -4)],
  ["without its beginning", SECRET.slice(4)],
  ["base64 without its end", base64(SECRET).slice(0, 40)],
];

/** No text shows 12 characters of it in a row. */
function expectHidden(text: string, form: string): void {
  for (let at = 0; at + 12 <= form.length; at++) expect(text).not.toContain(form.slice(at, at + 12));
}

interface Shown {
  lines: string[];
  spans: unknown[];
  error: unknown;
}

/** All that is shown of calls to a server that answers so. */
async function shownBy(
  reply: () => Response,
  call: (client: AssistantsClient) => PromiseLike<unknown>,
  options: ClientOptions = {},
): Promise<Shown> {
  const shown: Shown = { lines: [], spans: [], error: undefined };
  const line = (message: string) => void shown.lines.push(message);
  const note = (...told: unknown[]) => void shown.spans.push(...told);
  const trace = openTelemetry({
    startActiveSpan: (name, told, work) => {
      note(name, told);
      const span = { setAttributes: note, setStatus: note, recordException: note, end: () => {} };
      return work(span) as ReturnType<typeof work>;
    },
  });
  const logger = { debug: line, info: line, warn: line, error: line };
  const all: ClientOptions = {
    apiKey: SECRET,
    fetch: async () => reply(),
    logger,
    logLevel: "debug",
    trace,
    ...options,
  };
  await call(new AssistantsClient({ maxRetries: 0, ...all })).then(undefined, (error: unknown) => {
    shown.error = error;
  });
  expect(shown.lines).not.toEqual([]);
  return shown;
}

/** An error, with all that it has. */
const textOf = (error: unknown) => {
  const { stack, message, headers, ...rest } = Object(error);
  const { requestId, excerpt, code, type, param } = rest;
  return JSON.stringify([stack, message, requestId, excerpt, code, type, param, [...(headers ?? [])]]);
};

type Place = [string, (said: string) => () => Response, (client: AssistantsClient) => PromiseLike<unknown>];
const json = (body: unknown, init?: ResponseInit) => new Response(JSON.stringify(body), init);
const poll = (client: AssistantsClient) => client.pollRun("thread_1", "run_1", { timeoutMs: 30 });
const get = (client: AssistantsClient) => client.getThread("thread_1");
const headersWith = (said: string) => ({ "x-request-id": `req ${said}`, "x-said": said });

const PLACES: Place[] = [
  [
    "the fields of an error",
    (said) => () =>
      json(
        { error: { message: said, type: said, code: said, param: said } },
        { status: 401, headers: headersWith(said) },
      ),
    get,
  ],
  ["an error of another form", (said) => () => json({ detail: [{ loc: [said], msg: said }] }, { status: 422 }), get],
  ["an error page", (said) => () => new Response(`<p>${said}</p>`, { status: 500 }), get],
  ["a page", (said) => () => new Response(`<p>${said}</p>`, { headers: headersWith(said) }), get],
  ["a page, where its excerpt ends", (said) => () => new Response(`${"-".repeat(190)} ${said}`), get],
  ["a status", (said) => () => json({ ...aRun("queued"), status: said }), poll],
  ["an id", (said) => () => json({ ...aRun("queued"), id: said, thread_id: said }), poll],
  [
    "last_error",
    (said) => () => json({ ...aRun("failed"), last_error: { code: said, message: said }, model: said }),
    poll,
  ],
];

describe.each(PLACES)("a key that the server repeats in %s", (_, replyWith, call) => {
  it.each(FORMS)("is not shown: %s", async (_, form) => {
    // A header takes no line break, and the secret has none.
    const { error, lines, spans } = await shownBy(replyWith(form), call);
    const hidden = form.startsWith("Bearer ") ? SECRET : form;
    expectHidden([textOf(error), ...lines].join("\n").replaceAll('\\"', '"').replaceAll("\\\\", "\\"), hidden);
    expectHidden(JSON.stringify(spans), hidden);
  });
});

it("a key is hidden in every message for as long as it is sent, however many there were", async () => {
  const fetch = async () => json({ error: { message: `no key ${SECRET}` } }, { status: 401 });
  for (let n = 0; n < 200; n++) {
    const client = new AssistantsClient({
      apiKey: `sk-another-key-${n}`,
      fetch: async () => json({}, { status: 400 }),
    });
    await client.getThread("t").catch(() => {});
  }
  const error = await new AssistantsClient({ apiKey: SECRET, fetch }).getThread("t").catch((error: Error) => error);
  expect(error).toMatchObject({ message: "GET /threads/t: 401 no key [redacted]" });
});

describe("a key with a beginning that comes twice in it", () => {
  const key = `${"sk-twelve-ch".repeat(2)}-and-the-end-of-it`;
  const codeOf = async (code: string) => {
    const fetch = async () => json({ error: { message: "no", code } }, { status: 401 });
    const error = await new AssistantsClient({ apiKey: key, fetch }).getThread("t").catch((error: Error) => error);
    return (error as { code?: string }).code;
  };

  it("is hidden to where it was cut", async () => {
    expect(await codeOf(`no ${key.slice(0, -1)}!`)).toBe("no [redacted]!");
  });

  it("is hidden behind another beginning", async () => {
    expect(await codeOf(`${key.slice(0, 12)}${key.slice(0, -1)}!`)).toBe("[redacted]!");
  });

  it("is hidden however often it comes", async () => {
    const many = 20_000;
    expect(await codeOf(`${key.slice(0, 20)} `.repeat(many))).toBe("[redacted] ".repeat(many));
  });
});
