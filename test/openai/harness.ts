import OpenAI from "openai-v1";
import { expect } from "vitest";
import { createEmulator, type EmulatorOptions, type Exchange } from "../../src/emulator/index.js";
import { AssistantsClient } from "../../src/index.js";
import { beta } from "../../src/openai/index.js";
import type { Program } from "./programs.js";

/** What a program gave or threw, and what it asked of the server. */
export interface Outcome {
  result?: unknown;
  error?: unknown;
  asked: { operation: string | null }[];
}

const theirs = (baseURL: string) => new OpenAI({ baseURL, apiKey: "key", maxRetries: 0 }).beta;

/** The tree of this package, which a program takes for the other: that they agree is what `types.test.ts` is about. */
const ours = (baseUrl: string) => {
  const tree: object = beta(new AssistantsClient({ baseUrl, apiKey: "key", maxRetries: 0 }));
  return tree as Parameters<Program>[0];
};

async function outcomeOf(
  program: Program,
  treeAt: (baseUrl: string) => Parameters<Program>[0],
  options: EmulatorOptions,
): Promise<Outcome> {
  const emulator = createEmulator({ latency: 1, ...options });
  const server = await emulator.listen();
  try {
    const outcome = await program(treeAt(server.url)).then(
      (result) => ({ result: plain(result) }),
      (error: unknown) => ({ error: factsOf(error) }),
    );
    return { ...outcome, asked: requestsOf(emulator.journal()) };
  } finally {
    await server.close();
  }
}

/** Runs a program with either package, each on an emulator of its own, and holds one outcome against the other. */
export async function expectSameOutcome(program: Program, options: () => EmulatorOptions = () => ({})) {
  const expected = await outcomeOf(program, theirs, options());
  const outcome = await outcomeOf(program, ours, options());
  expect(outcome).toEqual(expected);
  return outcome;
}

/**
 * As JSON, with times left out, as the two run one after the other, and without the indexes that snapshots of the other
 * package have in their parts.
 */
function plain(value: unknown): unknown {
  const text = JSON.stringify(value, (key, inner: unknown) => {
    if (key.endsWith("_at") && typeof inner === "number") return "a time";
    if (key === "content" && Array.isArray(inner)) return inner.map(({ index: _, ...part }) => part);
    return inner;
  });
  return text === undefined ? undefined : JSON.parse(text);
}

/** What handlers of errors look at. */
function factsOf(error: unknown) {
  if (!(error instanceof Error)) return error;
  const classes: string[] = [];
  for (let at: object = error; at.constructor !== Error && at !== Object.prototype; at = Object.getPrototypeOf(at)) {
    if (Object.hasOwn(at, "constructor")) classes.push(at.constructor.name);
  }
  const { status, code, param, type, error: body } = error as InstanceType<typeof OpenAI.APIError>;
  const isOfOurs = classes.indexOf("OpenAIError") + 1 || classes.length;
  // What a failure on the way is called is up to each; what the server said is not.
  return { classes: classes.slice(0, isOfOurs), status, code, param, type, body, said: status && error.message };
}

/** The requests, but for repeated looks at a run and for pages after the last, which only one of the two asks for. */
function requestsOf(journal: Exchange[]) {
  const asked = journal.filter(({ path, answer }) => !(path.includes("after=") && isEmptyList(answer)));
  const requests = asked.map(({ operation, method, path, body, status }) => {
    const { pathname, searchParams } = new URL(path, "http://emulator");
    return { operation, method, path: pathname, query: Object.fromEntries(searchParams), body, status };
  });
  return requests.filter((request, at) => {
    const isLook = request.method === "GET" && /\/runs\/[^/]+$/.test(request.path);
    return !(isLook && JSON.stringify(request) === JSON.stringify(requests[at - 1]));
  });
}

function isEmptyList(answer: unknown): boolean {
  return typeof answer === "object" && answer !== null && "data" in answer && String(answer.data) === "";
}
