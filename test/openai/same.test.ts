import { describe, expect, it } from "vitest";
import { type EmulatorOptions, scriptModel } from "../../src/emulator/index.js";
import { expectSameOutcome } from "./harness.js";
import {
  aborting,
  create,
  failures,
  hasty,
  lists,
  type Program,
  patient,
  resources,
  responses,
  streamedCall,
  streamedTools,
  streamFailures,
  streams,
  waiting,
} from "./programs.js";

const WEATHER = { toolCalls: [{ name: "get_weather", arguments: { city: "Oslo" } }] };
const asking = (): EmulatorOptions => ({ model: scriptModel([WEATHER, "Rain."]) });

const askingTwice = (): EmulatorOptions => {
  const toolCalls = ["Oslo", "Rome"].map((city) => ({ name: "get_weather", arguments: { city } }));
  return { model: scriptModel([{ toolCalls }, "Rain and sun."]) };
};
const calculating = (): EmulatorOptions => {
  const calculate = { toolCalls: [{ type: "code_interpreter" as const, input: "1 + 1", logs: "2" }] };
  return { model: scriptModel([calculate, "Two."]) };
};

async function* textInPieces() {
  yield* ["It ", "will ", "rain."];
}

async function* neverToEnd() {
  yield* ["It ", "will "];
  await new Promise(() => {});
}

const GROUPS: [string, Record<string, Program>, () => EmulatorOptions][] = [
  ["resources", resources, () => ({ model: () => "Rain." })],
  ["waits", waiting, asking],
  ["lists", lists, () => ({})],
  ["responses", responses, () => ({})],
  ["streams", streams, () => ({ model: () => textInPieces() })],
  ["streams, with a call", streamedCall, asking],
  ["streams, with tools", streamedTools, asking],
  ["streams, with several calls at once", streamedTools, askingTwice],
  ["streams, with tools that the server runs", streams, calculating],
  ["failures", failures, asking],
];

describe.each(GROUPS)("beta(client) and openai.beta do the same: %s", (_, programs, options) => {
  it.each(Object.entries(programs))("%s", async (_, program) => {
    const { error } = await expectSameOutcome(program, options);
    expect(error === undefined).toBe(programs !== failures);
  });
});

describe("these programs", () => {
  it("ask for every operation", async () => {
    const operations = new Set<string | null>();
    for (const [program, options] of [
      ...Object.values(resources).map((program) => [program, () => ({})] as const),
      ...Object.values(waiting).map((program) => [program, asking] as const),
    ]) {
      for (const { operation } of (await expectSameOutcome(program, options)).asked) operations.add(operation);
    }
    expect(operations.size).toBe(28);
  });
});

describe("beta(client) and openai.beta do the same: streams that fail", () => {
  it.each(Object.entries(streamFailures))("%s", async (name, program) => {
    const fault = { kind: "stream-error" as const, events: 3, message: "No.", operation: "createRun" as const };
    const faults = name.includes("server's") ? [fault] : [];
    const { result, error } = await expectSameOutcome(program, () => ({ faults, model: () => neverToEnd() }));
    expect([result, error]).not.toEqual([undefined, undefined]);
  });
});

describe("errors", () => {
  it.each([400, 401, 403, 404, 409, 418, 422, 429, 500, 503])("of status %i", async (status) => {
    const faults = [{ kind: "status" as const, status, message: "No." }];
    const { error } = await expectSameOutcome(create, () => ({ faults }));
    expect(error).toMatchObject({ status, said: `${status} No.` });
  });

  it("of a key that is not good", async () => {
    await expectSameOutcome(create, () => ({ apiKeys: ["another"] }));
  });

  it.each(["reset-before", "reset-after"] as const)("of a connection: %s", async (kind) => {
    const { error } = await expectSameOutcome(create, () => ({ faults: [{ kind }] }));
    expect(error).toMatchObject({ classes: ["APIConnectionError", "APIError", "OpenAIError"] });
  });

  it("of time that is over", async () => {
    const { error } = await expectSameOutcome(hasty, () => ({ latency: { answerMs: 60_000 } }));
    expect(error).toMatchObject({
      classes: ["APIConnectionTimeoutError", "APIConnectionError", "APIError", "OpenAIError"],
    });
  });

  it("of a signal that aborts meanwhile", async () => {
    const { error } = await expectSameOutcome(aborting, () => ({ latency: { answerMs: 60_000 } }));
    expect(error).toMatchObject({ classes: ["APIUserAbortError", "APIError", "OpenAIError"] });
  });

  it("that a second try makes good", async () => {
    const faults = [{ kind: "status" as const, status: 429, headers: { "retry-after-ms": "1" } }];
    const { result } = await expectSameOutcome(patient, () => ({ faults }));
    expect(result).toMatchObject({ object: "assistant" });
  });
});
