import { describe, expect, it } from "vitest";
import { chatCompletionsModel, createEmulator, createVirtualClock, scriptModel } from "../../src/emulator/index.js";

/** Takes options as a program without types would pass them. */
type Untyped = (options: unknown) => unknown;

const baseUrl = "http://127.0.0.1:11434/v1";

describe("an option that cannot be used is refused by its name, in", () => {
  it.each<[string, Untyped, unknown, string]>([
    ["createEmulator", createEmulator as Untyped, null, "createEmulator must be a plain object of options"],
    [
      "createEmulator",
      createEmulator as Untyped,
      { latencyMs: 5 },
      "unknown option latencyMs; it takes model, clock, latency",
    ],
    ["createEmulator", createEmulator as Untyped, { model: "hello" }, "createEmulator: model must be a function"],
    ["createEmulator", createEmulator as Untyped, { clock: {} }, "clock must be a clock with now and after"],
    ["createEmulator", createEmulator as Untyped, { latency: "5" }, "latency must be a number of milliseconds from 0"],
    ["createEmulator", createEmulator as Untyped, { latency: -1 }, "latency must be a number of milliseconds from 0"],
    ["createEmulator", createEmulator as Untyped, { latency: Number.NaN }, "latency must be a number of milliseconds"],
    ["createEmulator", createEmulator as Untyped, { latency: null }, "latency must be a plain object of options"],
    [
      "createEmulator",
      createEmulator as Untyped,
      { latency: { model: 5 } },
      "latency: unknown option model; it takes answerMs",
    ],
    ["createEmulator", createEmulator as Untyped, { latency: { modelMs: "5" } }, "latency.modelMs must be a number"],
    ["createEmulator", createEmulator as Untyped, { seed: "a" }, "seed must be a whole number"],
    ["createEmulator", createEmulator as Untyped, { apiKeys: "key" }, "apiKeys must be an array"],
    [
      "createEmulator",
      createEmulator as Untyped,
      { apiKeys: ["key", ""] },
      "apiKeys[1] must be text that a header can hold",
    ],
    ["createEmulator", createEmulator as Untyped, { prefix: "v1" }, "prefix must be a path such as /v1"],
    ["createEmulator", createEmulator as Untyped, { prefix: "/v1/" }, "prefix must be a path such as /v1"],
    ["createEmulator", createEmulator as Untyped, { validation: "no" }, "validation must be true or false"],
    ["createEmulator", createEmulator as Untyped, { onExchange: [] }, "onExchange must be a function"],
    ["createEmulator", createEmulator as Untyped, { faults: {} }, "faults must be an array"],
    [
      "createEmulator",
      createEmulator as Untyped,
      { __proto__: { constructor: 1 }, constructor: 1 },
      "unknown option constructor",
    ],
    [
      "listen",
      (options) => (createEmulator().listen as Untyped)(options),
      { port: "x" },
      "listen: port must be a whole number from 0 to 65535",
    ],
    ["listen", (options) => (createEmulator().listen as Untyped)(options), { port: 65_536 }, "listen: port must be"],
    [
      "listen",
      (options) => (createEmulator().listen as Untyped)(options),
      { origins: ["foo"] },
      "origins[0] must be an origin such as http://localhost:3000",
    ],
    [
      "listen",
      (options) => (createEmulator().listen as Untyped)(options),
      { origins: ["http://a.test/"] },
      "origins[0] must be an origin",
    ],
    [
      "listen",
      (options) => (createEmulator().listen as Untyped)(options),
      { origins: "http://a.test" },
      "origins must be an array",
    ],
    [
      "listen",
      (options) => (createEmulator().listen as Untyped)(options),
      { host: "" },
      "host must be text that is not empty",
    ],
    ["scriptModel", scriptModel as Untyped, "hello", "scriptModel: turns must be an array"],
    [
      "scriptModel",
      scriptModel as Untyped,
      ["a", 5],
      "turns[1] must be text or an object with one of toolCalls, usage",
    ],
    ["scriptModel", scriptModel as Untyped, [undefined], "turns[0] must be text or an object"],
    [
      "scriptModel",
      scriptModel as Untyped,
      [{ tool_calls: [] }],
      "turns[0] must be text or an object with one of toolCalls",
    ],
    [
      "scriptModel",
      scriptModel as Untyped,
      [{ toolCalls: [{ nme: "f" }] }],
      "turns[0].toolCalls[0]: unknown option nme; it takes type, name, arguments",
    ],
    ["scriptModel", scriptModel as Untyped, [{ toolCalls: [{}] }], "turns[0].toolCalls[0] must have name"],
    [
      "scriptModel",
      scriptModel as Untyped,
      [{ toolCalls: [{ type: "browser" }] }],
      "toolCalls[0].type must be one of function, code_interpreter, retrieval",
    ],
    ["scriptModel", scriptModel as Untyped, [{ failure: {} }], "turns[0].failure must have message"],
    [
      "scriptModel",
      scriptModel as Untyped,
      [{ failure: { code: "x", message: "m" } }],
      "failure.code must be one of server_error",
    ],
    [
      "scriptModel",
      scriptModel as Untyped,
      [["a", { usage: { prompt_tokens: 1 } }]],
      "turns[0][1].usage must have completion_tokens",
    ],
    ["chatCompletionsModel", chatCompletionsModel as Untyped, {}, "baseUrl must be an http or https URL"],
    [
      "chatCompletionsModel",
      chatCompletionsModel as Untyped,
      { baseUrl: "nowhere" },
      "baseUrl must be an http or https URL",
    ],
    [
      "chatCompletionsModel",
      chatCompletionsModel as Untyped,
      { baseUrl: "ftp://a.test" },
      "baseUrl must be an http or https URL",
    ],
    [
      "chatCompletionsModel",
      chatCompletionsModel as Untyped,
      { baseUrl, model: "" },
      "model must be text that is not empty",
    ],
    [
      "chatCompletionsModel",
      chatCompletionsModel as Untyped,
      { baseUrl, maxRetries: -1 },
      "maxRetries must be a whole number from 0 up",
    ],
    ["chatCompletionsModel", chatCompletionsModel as Untyped, { baseUrl, fetch: "x" }, "fetch must be a function"],
    [
      "chatCompletionsModel",
      chatCompletionsModel as Untyped,
      { baseUrl, key: "x" },
      "unknown option key; it takes baseUrl, model, apiKey",
    ],
    ["createVirtualClock", createVirtualClock as Untyped, "now", "startMs must be a number of milliseconds"],
    [
      "advance",
      (by) => (createVirtualClock().advance as Untyped)(by),
      -1,
      "byMs must be a number of milliseconds from 0 up",
    ],
  ])("%s", async (_where, use, options, message) => {
    const refused = (async () => use(options))();
    await expect(refused).rejects.toThrow(TypeError);
    await expect(refused).rejects.toThrow(message);
  });

  it.each<[unknown, string]>([
    ["x", "faults[0] must be an object with a kind"],
    [{}, "faults[0].kind must be one of status, reset-before"],
    [{ kind: "sttus" }, "faults[0].kind must be one of status, reset-before"],
    [{ kind: "status" }, "faults[0] must have status"],
    [{ kind: "status", status: 42 }, "faults[0].status must be a status from 200 to 599"],
    [{ kind: "status", status: 204 }, "faults[0].status must be a status from 200 to 599"],
    [
      { kind: "status", status: 500, headers: { a: "b\nc" } },
      "faults[0].headers must be a plain object of header names",
    ],
    [{ kind: "status", status: 500, operation: "createAsistant" }, "faults[0].operation must be one of listAssistants"],
    [{ kind: "reset-before", times: -1 }, "faults[0].times must be a whole number from 0 up"],
    [{ kind: "reset-before", skip: "1" }, "faults[0].skip must be a whole number from 0 up"],
    [{ kind: "cut-stream" }, "faults[0] must have events"],
    [{ kind: "half-answer", events: 1 }, "faults[0]: unknown option events; it takes kind, operation, skip, times"],
  ])("the fault %j", (fault, message) => {
    expect(() => (createEmulator as Untyped)({ faults: [fault] })).toThrow(message);
  });
});

describe("a secret", () => {
  it.each([
    ["apiKeys", () => createEmulator({ apiKeys: ["sk-secret\n"] })],
    ["apiKey", () => chatCompletionsModel({ baseUrl, apiKey: "sk-secret\n" })],
    ["baseUrl", () => chatCompletionsModel({ baseUrl: "http://user:sk-secret@model.test/v1" })],
  ])("is not shown where %s is refused", (name, create) => {
    expect(create).toThrow(name);
    expect(create).not.toThrow("secret");
  });
});

describe("options", () => {
  it("may be undefined, each of them", () => {
    const undefinedOptions = {
      model: undefined,
      clock: undefined,
      latency: undefined,
      seed: undefined,
      faults: undefined,
    };
    expect(createEmulator({ ...undefinedOptions, apiKeys: undefined, prefix: undefined }).journal()).toEqual([]);
    expect(chatCompletionsModel({ baseUrl, apiKey: undefined, model: undefined, fetch: undefined })).toBeTypeOf(
      "function",
    );
  });
});
