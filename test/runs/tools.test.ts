import { describe, expect, expectTypeOf, it, vi } from "vitest";
import { ToolError } from "../../src/errors.js";
import { answerToolCalls } from "../../src/runs/answer-tools.js";
import { type ToolContext, type ToolHandlers, tool, toolCallsOf } from "../../src/runs/tools.js";
import { aRun, aRunThatAsks, type Run } from "../runs.js";

/** A run that asks for one call of `look_up` with these arguments. */
function asking(args: string): Run {
  const run = aRunThatAsks(["call_1"]);
  run.required_action!.submit_tool_outputs.tool_calls[0]!.function.arguments = args;
  return run;
}

const outputsOf = async (run: Run, handlers: ToolHandlers, signal?: AbortSignal) =>
  (await answerToolCalls(run, handlers, "throw", signal)).map(({ output }) => output);

describe("the calls of a run", () => {
  const action = (type: unknown, tool_calls: unknown) =>
    ({ type, submit_tool_outputs: { tool_calls } }) as unknown as Run["required_action"];

  it.each<[string, Run["required_action"]]>([
    ["nothing", null],
    ["no list", action("approve", "call_1")],
    ["a list of nothing", action("approve", [null])],
    ["calls with no id", action(null, [{ type: "function" }])],
  ])("are none when it requires %s", (_, required_action) => {
    expect(toolCallsOf(aRun("requires_action", { required_action }))).toEqual([]);
  });

  it("are those that it waits for, and only while it does", () => {
    const run = aRunThatAsks(["call_1", "call_2"]);
    expect(toolCallsOf(run).map(({ id }) => id)).toEqual(["call_1", "call_2"]);
    expect(toolCallsOf({ ...run, status: "in_progress" })).toEqual([]);
  });
});

describe("the output of a tool call", () => {
  it.each([
    ["text", "text"],
    ["", ""],
    [{ degrees: 12 }, '{"degrees":12}'],
    [[1, null], "[1,null]"],
    [0, "0"],
    [false, "false"],
    [null, "null"],
    [undefined, "null"],
  ])("is what the handler gives, as text or JSON: %j", async (result, output) => {
    expect(await outputsOf(asking("{}"), { look_up: () => result })).toEqual([output]);
    expect(await outputsOf(asking("{}"), { look_up: async () => result })).toEqual([output]);
  });

  it.each([
    ['{"key":"a"}', { key: "a" }],
    ["[1]", [1]],
    ["", {}],
    [null as never, {}],
    [{ key: "parsed already" } as never, { key: "parsed already" }],
  ])("comes from the arguments as JSON gives them: %s", async (text, args) => {
    const handler = vi.fn(() => "found");
    await outputsOf(asking(text), { look_up: handler });
    expect(handler).toHaveBeenCalledWith(args, expect.anything());
  });

  it("comes from arguments whose types the handler says, or does not say", async () => {
    interface Key {
      key: string;
    }
    const handlers: ToolHandlers = {
      typed: ({ key }: Key) => key.toUpperCase(),
      untyped: (args, { run, toolCall }) => {
        expectTypeOf(run).toEqualTypeOf<Run>();
        return `${args.key} of ${toolCall.id}`;
      },
    };
    const run = aRunThatAsks(["a", "b"]);
    const names = ["typed", "untyped"];
    for (const [n, call] of run.required_action!.submit_tool_outputs.tool_calls.entries())
      call.function.name = names[n]!;
    expect(await outputsOf(run, handlers)).toEqual(["A", "b of b"]);
  });

  it("keeps the order of the calls, whichever handler is first", async () => {
    const slow = new Map<string, () => void>();
    const look_up = ({ key }: { key: string }) => new Promise<string>((resolve) => slow.set(key, () => resolve(key)));
    const outputs = outputsOf(aRunThatAsks(["call_1", "call_2"]), { look_up });
    await vi.waitFor(() => expect(slow.size).toBe(2));
    slow.get("call_2")?.();
    slow.get("call_1")?.();
    expect(await outputs).toEqual(["call_1", "call_2"]);
  });

  it("is asked for with the run, the call and a signal", async () => {
    const run = asking("{}");
    let context: ToolContext | undefined;
    const look_up = (_: unknown, given: ToolContext) => {
      context = given;
    };
    await outputsOf(run, { look_up });
    expect(context).toEqual({
      run,
      toolCall: run.required_action!.submit_tool_outputs.tool_calls[0],
      signal: expect.any(AbortSignal),
    });
  });

  it("is none for a run that asks for none", async () => {
    expect(await outputsOf(aRun("in_progress"), {})).toEqual([]);
  });
});

const cyclic: { self?: object } = {};
cyclic.self = cyclic;

const PROBLEMS: [what: string, args: string, handlers: ToolHandlers, message: string][] = [
  ["an unknown tool", "{}", {}, "there is no tool named look_up"],
  ["a name that only the prototype has", "{}", Object.create({ look_up: () => "x" }), "there is no tool named look_up"],
  ["arguments that are not JSON", '{"key":', { look_up: () => "x" }, "the arguments are not JSON"],
  [
    "a handler that throws",
    "{}",
    {
      look_up: () => {
        throw new Error("no such key");
      },
    },
    "no such key",
  ],
  ["a handler that rejects", "{}", { look_up: () => Promise.reject("no such key") }, "no such key"],
  ["a result that JSON cannot say", "{}", { look_up: () => 1n }, "Do not know how to serialize a BigInt"],
];

describe("a tool call that cannot be answered", () => {
  it.each(PROBLEMS)("is thrown as a ToolError: %s", async (_, args, handlers, message) => {
    const run = asking(args);
    const error = await answerToolCalls(run, handlers, "throw", undefined).catch((caught) => caught);
    expect(error).toBeInstanceOf(ToolError);
    expect(error).toMatchObject({ message: `look_up (call_1 of run_1): ${message}`, run, toolCall: { id: "call_1" } });
    expect(error.cause).toBeDefined();
  });

  it.each(PROBLEMS)("is told to the model: %s", async (_, args, handlers, message) => {
    expect(await answerToolCalls(asking(args), handlers, "tell", undefined)).toEqual([
      { tool_call_id: "call_1", output: JSON.stringify({ error: message }) },
    ]);
  });

  it("ends the others of its round", async () => {
    const signals: AbortSignal[] = [];
    const look_up = ({ key }: { key: string }, { signal }: ToolContext) => {
      signals.push(signal);
      return key === "call_2" ? Promise.reject(new Error("no such key")) : new Promise(() => {});
    };
    const run = aRunThatAsks(["call_1", "call_2"]);
    await expect(answerToolCalls(run, { look_up }, "throw", undefined)).rejects.toBeInstanceOf(ToolError);
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, true]);
  });

  it("is no tool error when the caller aborted", async () => {
    const controller = new AbortController();
    const look_up = (_: unknown, { signal }: ToolContext) =>
      new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason)));
    const outputs = answerToolCalls(asking("{}"), { look_up }, "tell", controller.signal);
    controller.abort("enough");
    await expect(outputs).rejects.toBe("enough");
  });
});

describe("tool", () => {
  /** A schema of the Standard Schema interface, as libraries give it. */
  const aSchema = (sync: boolean) => {
    const check = (value: unknown) => {
      const key = (value as { key?: unknown }).key;
      return typeof key === "string"
        ? { value: { key: key.toUpperCase() } }
        : { issues: [{ message: "key is missing" }, { message: "so is all else" }] };
    };
    return {
      "~standard": {
        version: 1 as const,
        vendor: "test",
        validate: (value: unknown) => (sync ? check(value) : Promise.resolve(check(value))),
      },
    };
  };

  it.each([true, false])("gives the handler what the schema makes of the arguments (sync: %s)", async (sync) => {
    const look_up = tool(aSchema(sync), ({ key }, { toolCall }) => `${key} for ${toolCall.id}`);
    expect(await outputsOf(asking('{"key":"a"}'), { look_up })).toEqual(["A for call_1"]);
  });

  it("does not call the handler with what does not fit", async () => {
    const handler = vi.fn();
    await expect(outputsOf(asking("{}"), { look_up: tool(aSchema(true), handler) })).rejects.toThrow(
      "look_up (call_1 of run_1): the arguments do not fit: key is missing; so is all else",
    );
    expect(handler).not.toHaveBeenCalled();
  });
});
