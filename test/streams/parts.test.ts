import { describe, expect, it } from "vitest";
import type { StreamEvent } from "../../src/index.js";
import { isBroken, positionOf } from "../../src/streams/parts.js";

const id = "id_1";
const completed = (data: object, more: object = {}) => ({ event: "thread.message.completed", data, ...more });
const part = (item: unknown) => completed({ id, status: "completed", content: [item] });
const delta = (value: unknown) => ({ event: "thread.message.delta", data: { id, delta: value } });
const deltaPart = (item: object) => delta({ content: [item] });
const stepDelta = (value: unknown) => ({ event: "thread.run.step.delta", data: { id, delta: value } });

const WHOLE: [what: string, event: object][] = [
  ["an event about something else", { event: "done", data: "[DONE]" }],
  ["a run", { event: "thread.run.queued", data: { id } }],
  ["a step", { event: "thread.run.step.completed", data: { id, status: "completed" } }],
  ["a message with a text", part({ type: "text", text: { value: "a" } })],
  ["a message with a text that does not say that it is one", part({ text: { value: "a" } })],
  ["a message with an image", part({ type: "image_file", image_file: { file_id: "file_1" } })],
  ["a message that has just begun", completed({ id, status: "in_progress", content: [] })],
  ["an empty message that was listed", completed({ id, status: "completed", content: [] }, { recovered: true })],
  ["a delta with nothing", delta({})],
  ["a delta of a text", deltaPart({ index: 0, type: "text", text: { value: "a" } })],
  ["a delta of a text that does not say that it is one", deltaPart({ index: 12, text: { value: "a" } })],
  ["a delta of a text with annotations alone", deltaPart({ index: 0, type: "text", text: { annotations: [] } })],
  ["a delta of a text that is left out", deltaPart({ index: 0, type: "text" })],
  ["a delta of an image", deltaPart({ index: "1", type: "image_file", text: null })],
  ["a delta of a step with nothing", stepDelta({})],
  ["a delta of a step with no tool calls", stepDelta({ step_details: { type: "message_creation" } })],
  ["a delta of a tool call", stepDelta({ step_details: { tool_calls: [{ index: 0 }] } })],
  ["a delta of a step, whatever content it has", stepDelta({ content: "?" })],
];

const BROKEN: [what: string, event: object][] = [
  ["a run with no id", { event: "thread.run.queued", data: {} }],
  ["a message with nothing in it", completed({ id, status: "completed", content: [] })],
  ["a message with no content", completed({ id, status: "completed" })],
  ["a message whose content is no list", completed({ id, status: "in_progress", content: "a" })],
  ["a message with a part that is none", part(null)],
  ["a message with a text that is none", part({ type: "text", text: "a" })],
  ["a message with a text of no value", part({ type: "text", text: {} })],
  ["a message with a part of no kind and no text", part({})],
  ["a delta that is none", delta(undefined)],
  ["a delta whose content is no list", delta({ content: "a" })],
  ["a delta of a part with no index", deltaPart({ type: "text", text: { value: "a" } })],
  ["a delta of a part that no list could have", deltaPart({ index: 12_345, text: { value: "a" } })],
  ["a delta of a text that is none", deltaPart({ index: 0, type: "text", text: null })],
  ["a delta of a text that is a number", deltaPart({ index: 0, text: { value: 5 } })],
  ["a delta of a step that is none", stepDelta(null)],
  ["a delta of a step whose details are none", stepDelta({ step_details: null })],
  ["a delta of tool calls that are no list", stepDelta({ step_details: { tool_calls: {} } })],
  ["a delta of a tool call with no index", stepDelta({ step_details: { tool_calls: [{ id }] } })],
];

describe("an event holds what its name promises", () => {
  it.each(WHOLE)("%s", (_, event) => {
    expect(isBroken(event as StreamEvent)).toBe(false);
  });
});

describe("an event holds less than its name promises", () => {
  it.each(BROKEN)("%s", (_, event) => {
    expect(isBroken(event as StreamEvent)).toBe(true);
  });
});

it.each([
  [0, 0],
  ["12", 12],
  [9_999, 9_999],
  [10_000, undefined],
  [-1, undefined],
  [0.5, undefined],
  [null, undefined],
  [undefined, undefined],
])("an item with the index %s belongs at %s", (index, position) => {
  expect(positionOf({ index })).toBe(position);
});
