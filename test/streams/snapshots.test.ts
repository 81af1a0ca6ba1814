import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { components, Snapshot, StreamEvent, V1 } from "../../src/index.js";
import { Snapshots } from "../../src/streams/snapshots.js";

type Schemas = components["schemas"];
type Message = Schemas["MessageObject"];
type RunStep = Schemas["RunStepObject"];

const aMessage = (content: Message["content"]): Message => ({
  ...{ id: "msg_1", object: "thread.message", created_at: 0, thread_id: "thread_1", status: "in_progress" as const },
  ...{ incomplete_details: null, completed_at: null, incomplete_at: null, role: "assistant" as const, content },
  ...{ assistant_id: "asst_1", run_id: "run_1", file_ids: [], metadata: {}, object: "thread.message" as const },
});

const aStep = (tool_calls: Schemas["RunStepDetailsToolCallsObject"]["tool_calls"]): RunStep => ({
  ...{ id: "step_1", object: "thread.run.step" as const, created_at: 0, assistant_id: "asst_1", thread_id: "thread_1" },
  ...{ run_id: "run_1", type: "tool_calls" as const, status: "in_progress" as const },
  step_details: { type: "tool_calls", tool_calls },
  ...{ last_error: null, expired_at: null, cancelled_at: null, failed_at: null, completed_at: null },
  ...{ metadata: {}, usage: null },
});

function last(events: StreamEvent[]): Snapshot | undefined {
  const snapshots = new Snapshots<V1>();
  return events.map((event) => snapshots.apply(event)).at(-1);
}

const BEGUN = { id: "msg_1", object: "thread.message", status: "in_progress", content: [] };

/** A message that has begun, after one delta. */
function grown(message: object, delta: object): Snapshot | undefined {
  const created = { event: "thread.message.created", data: message };
  return last([created, { event: "thread.message.delta", data: { id: "msg_1", delta } }] as StreamEvent[]);
}

const pieces = fc.array(fc.string({ maxLength: 6 }), { minLength: 1, maxLength: 5 });

type Delta = { index: number; [key: string]: unknown };

/** Deltas of several parts, in any order that keeps that of each part. */
const interleaved = (parts: Delta[][]) =>
  fc.array(fc.nat(), { minLength: parts.flat().length, maxLength: parts.flat().length }).map((turns) => {
    const left = parts.map((deltas) => [...deltas]);
    return turns.map((turn) => {
      const open = left.filter((deltas) => deltas.length > 0);
      return open[turn % open.length]?.shift() as Delta;
    });
  });

/** A part of a message, and the deltas that add up to it. */
const aPart = fc.oneof(
  fc.record({ words: pieces, cited: fc.boolean() }).map(({ words, cited }) => ({
    part: {
      type: "text",
      text: {
        value: words.join(""),
        annotations: cited
          ? [{ type: "file_path", text: "a", start_index: 0, end_index: 1, file_path: { file_id: "f" } }]
          : [],
      },
    },
    deltas: (index: number): Delta[] => [
      { index, type: "text", text: { value: "", annotations: [] } },
      ...words.map((value) => ({ index, type: "text", text: { value } })),
      ...(cited
        ? [
            { type: "file_path", text: "a", start_index: 0, end_index: 1 },
            { type: "file_path", file_path: { file_id: "f" } },
          ].map((annotation) => ({ index, type: "text", text: { annotations: [{ index: 0, ...annotation }] } }))
        : []),
    ],
  })),
  fc.string().map((file_id) => ({
    part: { type: "image_file", image_file: { file_id } },
    deltas: (index: number): Delta[] => [{ index, type: "image_file", image_file: { file_id } }],
  })),
);

/** A tool call, and the deltas that add up to it. */
const aCall = fc.oneof(
  fc.record({ name: fc.string(), words: pieces, output: fc.option(fc.string()) }).map(({ name, words, output }) => ({
    call: { id: "call", type: "function", function: { name, arguments: words.join(""), output } },
    deltas: (index: number): Delta[] => [
      { index, id: "call", type: "function", function: { name, arguments: "", output: null } },
      ...words.map((text) => ({ index, type: "function", function: { arguments: text } })),
      ...(output === null ? [] : [{ index, type: "function", function: { output } }]),
    ],
  })),
  fc.record({ words: pieces, logs: pieces, image: fc.string() }).map(({ words, logs, image }) => ({
    call: {
      ...{ id: "call", type: "code_interpreter" },
      code_interpreter: {
        input: words.join(""),
        outputs: [
          { type: "logs", logs: logs.join("") },
          { type: "image", image: { file_id: image } },
        ],
      },
    },
    deltas: (index: number): Delta[] => {
      const type = "code_interpreter";
      const outputs = [
        ...logs.map((text) => ({ index: 0, type: "logs", logs: text })),
        { index: 1, type: "image", image: { file_id: image } },
      ];
      return [
        { index, id: "call", type, code_interpreter: { input: "", outputs: [] } },
        ...words.map((input) => ({ index, type, code_interpreter: { input } })),
        ...outputs.map((output) => ({ index, type, code_interpreter: { outputs: [output] } })),
      ];
    },
  })),
  fc.constant({
    call: { id: "call", type: "retrieval", retrieval: {} },
    deltas: (index: number): Delta[] => [{ index, id: "call", type: "retrieval" }],
  }),
);

describe("a snapshot", () => {
  it("of a message is what the deltas of its parts add up to, in any order that the protocol allows", () => {
    const scenario = fc
      .array(aPart, { minLength: 1, maxLength: 4 })
      .chain((parts) => fc.tuple(fc.constant(parts), interleaved(parts.map(({ deltas }, index) => deltas(index)))));
    fc.assert(
      fc.property(scenario, ([parts, deltas]) => {
        const events = deltas.map((delta) => ({
          event: "thread.message.delta",
          data: { id: "msg_1", object: "thread.message.delta", delta: { content: [delta] } },
        }));
        const created = { event: "thread.message.created", data: aMessage([]) };
        expect(last([created, ...events] as StreamEvent[])).toEqual(aMessage(parts.map(({ part }) => part) as []));
      }),
      { seed: 6 },
    );
  });

  it("of a step is what the deltas of its tool calls add up to", () => {
    const scenario = fc
      .array(aCall, { minLength: 1, maxLength: 4 })
      .chain((calls) => fc.tuple(fc.constant(calls), interleaved(calls.map(({ deltas }, index) => deltas(index)))));
    fc.assert(
      fc.property(scenario, ([calls, deltas]) => {
        const events = deltas.map((delta) => ({
          event: "thread.run.step.delta",
          data: {
            ...{ id: "step_1", object: "thread.run.step.delta" },
            delta: { step_details: { type: "tool_calls", tool_calls: [delta] } },
          },
        }));
        const created = { event: "thread.run.step.created", data: aStep([]) };
        expect(last([created, ...events] as StreamEvent[])).toEqual(aStep(calls.map(({ call }) => call) as []));
      }),
      { seed: 6 },
    );
  });

  it("is never changed by what comes after it", () => {
    const snapshots = new Snapshots<V1>();
    const delta = (value: string): StreamEvent => ({
      event: "thread.message.delta",
      data: {
        ...{ id: "msg_1", object: "thread.message.delta" },
        delta: { content: [{ index: 0, type: "text", text: { value } }] },
      },
    });
    const first = snapshots.apply({ event: "thread.message.created", data: aMessage([]) });
    const second = snapshots.apply(delta("a"));
    const third = snapshots.apply(delta("b"));
    expect(first).toEqual(aMessage([]));
    expect(second).toEqual(aMessage([{ type: "text", text: { value: "a", annotations: [] } }]));
    expect(third).toEqual(aMessage([{ type: "text", text: { value: "ab", annotations: [] } }]));
  });

  it.each([
    ["null says nothing", { role: "assistant" }, { role: null }, { role: "assistant" }],
    ["null is what a field has that had none", {}, { note: null }, { note: null }],
    ["text is added to text", { value: "a" }, { value: "b" }, { value: "ab" }],
    ["text takes the place of what is none", { value: 1 }, { value: "b" }, { value: "b" }],
    ["what is no text adds nothing to text", { value: "a" }, { value: 1 }, { value: "a" }],
    ["a refusal grows", { refusal: "a" }, { refusal: "b" }, { refusal: "ab" }],
    ["other text is replaced", { status: "a" }, { status: "b" }, { status: "b" }],
    ["an object is not replaced by text", { text: { value: "a" } }, { text: "b" }, { text: { value: "a" } }],
    ["a list is not replaced by an object's fields", { list: ["a"] }, { list: { a: 1 } }, { list: { a: 1 } }],
    ["a list of texts is replaced", { file_ids: ["a", "b"] }, { file_ids: ["c"] }, { file_ids: ["c"] }],
    ["an empty list takes nothing away", { file_ids: ["a"] }, { file_ids: [] }, { file_ids: ["a"] }],
    ["texts among items say nothing", { list: [] }, { list: ["a", { index: 0, b: 1 }] }, { list: [{ b: 1 }] }],
  ])("merges fields: %s", (_, before, delta, after) => {
    expect(grown({ ...BEGUN, part: before }, { part: delta })).toEqual({ ...BEGUN, part: after });
  });

  it.each([
    ["a refusal", { type: "refusal" }, { type: "refusal", refusal: "" }],
    ["a function", { type: "function" }, { type: "function", function: { name: "", arguments: "", output: null } }],
    ["code", { type: "code_interpreter" }, { type: "code_interpreter", code_interpreter: { input: "", outputs: [] } }],
    ["logs", { type: "logs" }, { type: "logs", logs: "" }],
    ["another kind", { type: "new" }, { type: "new" }],
  ])("begins %s with its fields empty", (_, delta, part) => {
    expect(grown(BEGUN, { content: [{ index: 0, ...delta }] })).toEqual({ ...BEGUN, content: [part] });
  });

  it("of a message that has ended is none for a delta after it", () => {
    const content = [{ type: "text", text: { value: "a" } }];
    const completed = { event: "thread.message.completed", data: { ...BEGUN, status: "completed", content } };
    const late = { event: "thread.message.delta", data: { id: "msg_1", delta: {} } };
    expect(last([completed, late] as StreamEvent[])).toBeUndefined();
  });

  it.each([1e9, -1, 0.5])("leaves out a part that no list could have: %d", (index) => {
    const delta = { content: [0, index].map((index) => ({ index, type: "text", text: { value: "a" } })) };
    expect(grown(BEGUN, delta)).toMatchObject({ content: [{ type: "text", text: { value: "a" } }] });
  });

  it("is none for a delta whose beginning was not seen, nor for other events", () => {
    const unseen = { id: "msg_2", object: "thread.message.delta" as const, delta: {} };
    expect(last([{ event: "thread.message.delta", data: unseen }])).toBeUndefined();
    expect(last([{ event: "done", data: "[DONE]" }])).toBeUndefined();
  });
});
