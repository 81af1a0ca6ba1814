import { describe, expect, it } from "vitest";
import { AssistantStream, type AssistantStreamEvents, OpenAIError, type ToolCall } from "../../src/openai/index.js";
import { aRun, aRunThatAsks } from "../runs.js";

type Event = { event: string; data: unknown };

const MESSAGE = { id: "msg_1", object: "thread.message", status: "in_progress", role: "assistant", content: [] };
const STEP = {
  id: "step_1",
  object: "thread.run.step",
  type: "tool_calls",
  status: "in_progress",
  step_details: { type: "tool_calls", tool_calls: [] },
};

const text = (value: string) => ({ type: "text", text: { value, annotations: [] } });
const call = (id: string, args: string) => ({ id, type: "function", function: { name: "f", arguments: args } });

const about = (event: string, data: unknown): Event => ({ event: `thread.${event}`, data });
const messageDelta = (...content: unknown[]) =>
  about("message.delta", { id: "msg_1", object: "thread.message.delta", delta: { content } });
const callDelta = (...tool_calls: unknown[]) =>
  about("run.step.delta", {
    id: "step_1",
    object: "thread.run.step.delta",
    delta: { step_details: { type: "tool_calls", tool_calls } },
  });
const newCall = (index: number) => ({ index, ...call(`call_${index}`, "") });
const argumentsOf = (index: number, args: string) => ({ index, type: "function", function: { arguments: args } });

const created = about("message.created", MESSAGE);
const begun = about("run.step.created", STEP);
const completed = about("run.completed", aRun("completed"));
const asked = about("run.requires_action", aRunThatAsks(["call_0", "call_1"]));

/** A stream of these events, as a server handed them on. */
function aStream(events: unknown[]): AssistantStream {
  const lines = events.map((event) => `${JSON.stringify(event)}\n`);
  return AssistantStream.fromReadableStream(new Blob(lines).stream());
}

/** What listeners are told, in a few words. */
async function told(events: unknown[], names: (keyof AssistantStreamEvents)[]): Promise<string[]> {
  const stream = aStream(events);
  const all: string[] = [];
  const wordsOf = (value: unknown) => {
    const { value: said, type, id, status } = Object(value);
    const args = type === "function" ? ` ${(value as ToolCall & { type: "function" }).function.arguments}` : "";
    return `${said ?? id ?? status ?? ""}${args}`.trim();
  };
  for (const name of names) stream.on(name, (first?: unknown) => void all.push(`${name} ${wordsOf(first)}`.trim()));
  await stream.done();
  return all;
}

describe("tool calls whose deltas alternate", () => {
  it("are told once each, whole", async () => {
    const deltas = [
      callDelta(newCall(0)),
      callDelta(newCall(1)),
      callDelta(argumentsOf(0, '{"x":')),
      callDelta(argumentsOf(1, '{"y":')),
      callDelta(argumentsOf(0, "1}"), argumentsOf(1, "2}")),
    ];
    const expected = [
      "toolCallCreated call_0",
      "toolCallCreated call_1",
      'toolCallDone call_0 {"x":1}',
      'toolCallDone call_1 {"y":2}',
    ];
    const names = ["toolCallCreated", "toolCallDone"] as const;
    expect(await told([begun, ...deltas, asked], [...names])).toEqual(expected);
    const step = { ...STEP, status: "completed" };
    expect(await told([begun, ...deltas, about("run.step.completed", step), completed], [...names])).toEqual(expected);
  });

  it("that come one after the other are done when the next begins", async () => {
    const deltas = [0, 1].flatMap((index) => [callDelta(newCall(index)), callDelta(argumentsOf(index, "{}"))]);
    const names = ["toolCallCreated", "toolCallDelta", "toolCallDone"] as const;
    expect(await told([begun, ...deltas, asked], [...names])).toEqual([
      ...["toolCallCreated call_0", "toolCallDelta {}", "toolCallDone call_0 {}"],
      ...["toolCallCreated call_1", "toolCallDelta {}", "toolCallDone call_1 {}"],
    ]);
  });

  it("are told from the whole step where they were not streamed", async () => {
    const tool_calls = [call("call_0", "{}"), null, call("call_2", '{"z":3}')];
    const step = { ...STEP, status: "completed", step_details: { type: "tool_calls", tool_calls } };
    const names = ["toolCallCreated", "toolCallDone", "runStepDone"] as const;
    expect(
      await told([begun, callDelta(newCall(0)), about("run.step.completed", step), completed], [...names]),
    ).toEqual([
      ...["toolCallCreated call_0", 'toolCallCreated call_2 {"z":3}'],
      ...["toolCallDone call_0 {}", 'toolCallDone call_2 {"z":3}', "runStepDone step_1"],
    ]);
  });
});

describe("a tool call that is elsewhere in the list in the end", () => {
  it("is told once", async () => {
    const step = {
      ...STEP,
      status: "completed",
      step_details: { type: "tool_calls", tool_calls: [call("call_1", "{}")] },
    };
    const events = [begun, callDelta(newCall(1)), about("run.step.completed", step), completed];
    expect(await told(events, ["toolCallCreated", "toolCallDone"])).toEqual([
      "toolCallCreated call_1",
      "toolCallDone call_1 {}",
    ]);
  });
});

describe("messages", () => {
  const done = (content: unknown[]) => about("message.completed", { ...MESSAGE, status: "completed", content });
  const names = ["textCreated", "textDelta", "textDone"] as const;

  it("without deltas are told from the whole", async () => {
    expect(await told([done([text("Rain.")]), completed], ["messageCreated", ...names, "messageDone"])).toEqual([
      ...["messageCreated msg_1", "textCreated Rain.", "textDelta Rain.", "textDone Rain.", "messageDone msg_1"],
    ]);
  });

  it("are told the text that deltas left out, once", async () => {
    const events = [created, messageDelta({ index: 0, ...text("Ra") }), done([text("Rain.")]), done([text("Rain.")])];
    expect(await told([...events, completed], [...names])).toEqual([
      ...["textCreated Ra", "textDelta Ra", "textDelta in.", "textDone Rain."],
    ]);
  });

  it("of which two grow at once are told apart", async () => {
    const other = { ...MESSAGE, id: "msg_2" };
    const delta = (id: string, value: string) =>
      about("message.delta", {
        id,
        object: "thread.message.delta",
        delta: { content: [{ index: 0, ...text(value) }] },
      });
    const end = (id: string, value: string) =>
      about("message.completed", { ...MESSAGE, id, status: "completed", content: [text(value)] });
    const pieces = [delta("msg_1", "a"), delta("msg_2", "x"), delta("msg_1", "b"), delta("msg_2", "y")];
    const events = [created, about("message.created", other), ...pieces, end("msg_1", "ab"), end("msg_2", "xy")];
    expect(await told([...events, completed], [...names])).toEqual([
      ...["textCreated a", "textDelta a", "textCreated x", "textDelta x", "textDelta b", "textDelta y"],
      ...["textDone ab", "textDone xy"],
    ]);
  });

  it.each([
    ["no delta", { id: "msg_1" }],
    ["null for a delta", { id: "msg_1", delta: null }],
    ["null for a list", { id: "msg_1", delta: { content: null } }],
    ["null in the list", { id: "msg_1", delta: { content: [null, 5] } }],
    ["null for a text", { id: "msg_1", delta: { content: [{ index: 0, type: "text", text: null }] } }],
    ["an index that is none", { id: "msg_1", delta: { content: [{ index: -1, ...text("?") }] } }],
    ["an index that is text", { id: "msg_1", delta: { content: [{ index: "0", ...text("?") }] } }],
    ["an index beyond all", { id: "msg_1", delta: { content: [{ index: 1e9, ...text("?") }] } }],
    ["a number", 5],
    ["nothing at all", null],
  ])("are told in the end when a delta is broken: %s", async (_, data) => {
    const broken = { event: "thread.message.delta", data };
    const events = [created, broken, done([text("Rain.")]), completed];
    expect((await told(events, [...names])).at(-1)).toBe("textDone Rain.");
  });
});

describe("an AssistantStream", () => {
  it("tells of its run at the end", async () => {
    expect(await told([completed], ["run", "end"])).toEqual(["run run_1", "end"]);
  });

  it.each(["null", "5", '"a"', "[]", "{}", "not JSON"])("of a line that is no event says so: %s", async (line) => {
    const lines = new Blob([`${line}\n`]).stream();
    const error = await AssistantStream.fromReadableStream(lines)
      .done()
      .catch((error: unknown) => error);
    expect(error).toBeInstanceOf(OpenAIError);
    expect(String(error)).toMatch(/line of the stream|ended before its run/);
    expect(error).not.toMatchObject({ cause: expect.any(TypeError) });
  });
});
