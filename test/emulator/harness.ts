import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { load } from "js-yaml";
import { expect } from "vitest";
import type { components } from "../../generated/schema.js";
import { createEmulator, type Emulator, type EmulatorOptions } from "../../src/emulator/index.js";

type Schemas = components["schemas"];
export type Assistant = Schemas["AssistantObject"];
export type Thread = Schemas["ThreadObject"];
export type Message = Schemas["MessageObject"];
export type Run = Schemas["RunObject"];
export type RunStep = Schemas["RunStepObject"];
export type StreamEvent = Schemas["AssistantStreamEvent"];
export type Page<T> = Omit<Schemas["ListMessagesResponse"], "data"> & { data: T[] };

interface Operation {
  responses: Record<string, { $ref?: string; content?: Record<string, unknown> }>;
}

interface Contract {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, { properties: object }> };
}

function read(name: string) {
  return load(readFileSync(new URL(`../../${name}`, import.meta.url), "utf8")) as Contract;
}

export const CONTRACTS = { v1: read("openapi.yaml"), v2: read("openapi.v2.yaml") };
export type Version = keyof typeof CONTRACTS;

// A reading of the contracts of its own: nothing that the emulator validates with has a part in it.
const ajv = new Ajv2020({ strict: false, validateSchema: false, validateFormats: false });
for (const [version, contract] of Object.entries(CONTRACTS)) ajv.addSchema(contract, version);

/** Holds a value against a place in a contract. */
export function expectToFollow(pointer: string, value: unknown, version: Version = "v1"): void {
  const validate = ajv.getSchema(`${version}#${pointer}`);
  if (!validate) throw new Error(`${version} has no ${pointer}`);
  expect({ errors: validate(value) ? [] : validate.errors, value }).toEqual({ errors: [], value });
}

function escaped(text: string): string {
  return encodeURIComponent(text.replaceAll("~", "~0").replaceAll("/", "~1"));
}

/** The place of the schema of an answer: that of the operation where there is one, that of errors elsewhere. */
function schemaOf(method: string, path: string, status: number, version: Version): string {
  const spec = CONTRACTS[version];
  const segments = path.split("?")[0]?.replace(/^\/v1/, "").split("/") ?? [];
  const template = Object.keys(spec.paths)
    .sort((a, b) => a.split("{").length - b.split("{").length)
    .find((candidate) => {
      const parts = candidate.split("/");
      return (
        parts.length === segments.length && parts.every((part, at) => part.startsWith("{") || part === segments[at])
      );
    });
  const operation = template && spec.paths[template]?.[method.toLowerCase()];
  if (!operation || status !== 200) return "/components/schemas/ErrorResponse";
  return `/paths/${escaped(template)}/${method.toLowerCase()}/responses/200/content/application~1json/schema`;
}

export interface Answer<T> {
  status: number;
  headers: Headers;
  body: T;
}

export const ACCESS = { authorization: "Bearer key", "openai-beta": "assistants=v1" };
export const ACCESS_V2 = { ...ACCESS, "openai-beta": "assistants=v2" };

const versionOf = (headers: Record<string, string>): Version => {
  return headers["openai-beta"] === ACCESS_V2["openai-beta"] ? "v2" : "v1";
};

/** Asks something and holds the answer against the contract of the version that was asked for. */
export async function ask<T>(
  send: typeof fetch,
  method: string,
  url: string,
  body?: unknown,
  headers: Record<string, string> = ACCESS,
): Promise<Answer<T>> {
  const sends = body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) };
  const response = await send(url, {
    method,
    headers: body === undefined ? headers : { "content-type": "application/json", ...headers },
    ...sends,
  });
  const contentType = response.headers.get("content-type") ?? "";
  expect(contentType).toBe("application/json");
  expect(response.headers.get("x-request-id")).toMatch(/^req_/);
  const answer = (await response.json()) as T;
  const version = versionOf(headers);
  expectToFollow(schemaOf(method, new URL(url).pathname, response.status, version), answer, version);
  return { status: response.status, headers: response.headers, body: answer };
}

/** Holds what an emulator has answered to others against the contract, streams left out. */
export function expectJournalToFollow(emulator: Emulator, version: Version = "v1"): void {
  const answers = emulator.journal().filter(({ answer }) => answer !== null);
  expect(answers).not.toEqual([]);
  for (const { method, path, status, answer } of answers) {
    expectToFollow(schemaOf(method, path, status ?? 0, version), answer, version);
  }
}

/** Reads a stream of events and holds each against the contract. */
export async function readStream(response: Response, version: Version = "v1"): Promise<StreamEvent[]> {
  expect(response.headers.get("content-type")).toBe("text/event-stream; charset=utf-8");
  const blocks = (await response.text()).split("\n\n");
  expect(blocks.pop()).toBe("");
  return blocks.map((block) => {
    const [, event, data = ""] = /^event: (.*)\ndata: (.*)$/.exec(block) ?? [];
    const value = { event, data: event === "done" ? data : JSON.parse(data) } as StreamEvent;
    expectToFollow("/components/schemas/AssistantStreamEvent", value, version);
    return value;
  });
}

/** An emulator that answers at once, and short ways to ask it in version 1. */
export function aServer(options: EmulatorOptions = {}) {
  return speaking(createEmulator({ latency: 0, ...options }), ACCESS);
}

/** Short ways to ask an emulator, in the version that the headers name. */
export function speaking(emulator: Emulator, access: Record<string, string>) {
  const call = <T>(method: string, path: string, body?: unknown, headers = access) =>
    ask<T>(emulator.fetch, method, `http://emulator${path}`, body, headers);
  const created = async <T>(path: string, body: unknown) => {
    const { status, body: answer } = await call<T>("POST", path, body);
    expect({ status, answer }).toMatchObject({ status: 200 });
    return answer;
  };
  return {
    emulator,
    call,
    /** The error of a request that is refused. */
    async refused(method: string, path: string, body?: unknown, headers?: Record<string, string>) {
      const answer = await call<Schemas["ErrorResponse"]>(method, path, body, headers);
      return { status: answer.status, ...answer.body.error };
    },
    get: async <T>(path: string) => (await call<T>("GET", path)).body,
    aThread: (...texts: string[]) =>
      created<Thread>("/threads", { messages: texts.map((content) => ({ role: "user", content })) }),
    anAssistant: (body: object = {}) => created<Assistant>("/assistants", { model: "gpt-4-turbo", ...body }),
    aMessage: (threadId: string, content = "Hi") =>
      created<Message>(`/threads/${threadId}/messages`, { role: "user", content }),
    aRun: (threadId: string, assistantId: string, body: object = {}) =>
      created<Run>(`/threads/${threadId}/runs`, { assistant_id: assistantId, ...body }),
    /** The events of an operation that streams. */
    async stream(path: string, body: object) {
      const response = await emulator.fetch(`http://emulator${path}`, {
        method: "POST",
        headers: { ...access, "content-type": "application/json" },
        body: JSON.stringify({ ...body, stream: true }),
      });
      return readStream(response, versionOf(access));
    },
  };
}

/** A function tool of this name. */
export function aFunction(name: string) {
  const parameters = { type: "object", properties: { city: { type: "string" } }, required: ["city"] };
  return { type: "function", function: { name, parameters } };
}

/** Lets everything happen that needs no time. */
export const settled = () => new Promise<void>((resolve) => setTimeout(resolve, 0));
