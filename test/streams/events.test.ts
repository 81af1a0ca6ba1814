import { describe, expect, it } from "vitest";
import type { StreamEvent } from "../../src/index.js";
import { completeData, eventOfRun, hasId, isOfApi, runOf, subjectOf, wholeOf } from "../../src/streams/events.js";
import { publicEvent } from "../../src/streams/public-event.js";
import { aRun } from "../runs.js";

const id = "id_1";

describe("the name of an event", () => {
  it.each([
    ["thread.run.created", { object: "thread.run", change: "created" }],
    ["thread.run.step.delta", { object: "thread.run.step", change: "delta" }],
    ["thread.message.in_progress", { object: "thread.message", change: "in_progress" }],
  ])("%s says what it is about", (event, subject) => {
    expect(subjectOf({ event })).toEqual(subject);
    expect(isOfApi({ event })).toBe(true);
  });

  it.each(["thread.created", "error", "done"])("%s is of the API", (event) => {
    expect(subjectOf({ event })).toBeUndefined();
    expect(isOfApi({ event })).toBe(true);
  });

  it.each(["", "thread.run", "thread.run.", "a.thread.run.queued", "thread.run.queued!", "thread.deleted"])(
    "%s is not of the API",
    (event) => {
      expect(subjectOf({ event })).toBeUndefined();
      expect(isOfApi({ event })).toBe(false);
    },
  );
});

type Fields = Record<string, unknown>;
const run = (status?: unknown): Fields => ({ id, object: "thread.run", status });
const step = (status?: unknown): Fields => ({ id, object: "thread.run.step", status });
const message = (status?: unknown, content?: unknown): Fields => ({ id, object: "thread.message", status, content });

const COMPLETED: [what: string, event: string, data: Fields, after: Fields][] = [
  ["a run with no object", "thread.run.queued", { id, status: "queued" }, run("queued")],
  ["a run with another object", "thread.run.queued", { ...run("queued"), object: "run" }, run("queued")],
  ["a run that was created", "thread.run.created", { id }, run("queued")],
  ["a run that was created and has begun", "thread.run.created", run("in_progress"), run("in_progress")],
  ["a run with a status that is none", "thread.run.cancelling", run(null), run("cancelling")],
  ["a run that has ended", "thread.run.failed", run("in_progress"), run("failed")],
  ["a run that waits for outputs", "thread.run.requires_action", run("queued"), run("requires_action")],
  ["a step that was created", "thread.run.step.created", step(), step("in_progress")],
  ["a step that is said to have ended", "thread.run.step.in_progress", step("completed"), step("in_progress")],
  ["a step that has ended", "thread.run.step.expired", step("in_progress"), step("expired")],
  [
    "a step has no content",
    "thread.run.step.created",
    { id },
    { id, object: "thread.run.step", status: "in_progress" },
  ],
  ["a message with no list", "thread.message.created", { id }, message("in_progress", [])],
  ["a message with a list", "thread.message.in_progress", message("?", ["a"]), message("in_progress", ["a"])],
  ["a message that ends with no list", "thread.message.completed", message(), message("completed")],
  ["a message that is incomplete", "thread.message.incomplete", message(), message("incomplete")],
  ["a delta", "thread.message.delta", { id, delta: {} }, { id, delta: {} }],
  ["what has no id", "thread.run.queued", {}, {}],
  ["what has an empty id", "thread.run.queued", { id: "" }, { id: "" }],
  ["what is of another event", "thread.created", { id }, { id }],
];

it.each(COMPLETED)("data is completed by the name of its event: %s", (_, event, data, after) => {
  completeData(event, data);
  expect(data).toEqual(after);
});

it("data that is no object is left as it is", () => {
  expect(() => completeData("thread.run.queued", "text")).not.toThrow();
  expect([hasId({ id }), hasId({ id: 1 }), hasId({ id: "" }), hasId(null), hasId([])]).toEqual([
    true,
    ...[false, false, false, false],
  ]);
});

it("a run that was polled is an event", () => {
  const polled = aRun("expired");
  expect(eventOfRun(polled)).toEqual({ event: "thread.run.expired", data: polled, recovered: true });
});

it("data is a run, or a message or a step, by what it says it is", () => {
  const all = [run(), step(), message(), { ...run(), id: "" }, { id, object: ["thread.run", "thread.message"] }];
  expect(all.map((data) => runOf(data) !== undefined)).toEqual([true, false, false, false, false]);
  expect(all.map((data) => wholeOf(data) !== undefined)).toEqual([false, true, true, false, false]);
});

describe("what a page may see", () => {
  const seen = (data: unknown, more: object = {}) => publicEvent({ event: "error", data, ...more } as StreamEvent);

  it.each([
    ["ids, times and what is shown", { id, run_id: "a", file_ids: ["b"], created_at: 1, text: { value: "c" } }],
    [
      "every field that is shown",
      Object.fromEntries(
        [
          ...["id", "object", "status", "role", "type", "index", "content", "text", "value", "refusal", "delta"],
          ...["annotations", "start_index", "end_index", "file_citation", "file_path", "image_file", "step_details"],
          ...["message_creation", "error", "last_error", "incomplete_details", "code", "reason", "required_action"],
          "submit_tool_outputs",
        ].map((name) => [name, "a"]),
      ),
    ],
    ["null, in the place of anything", { status: null, code: null, last_error: null }],
    ["kinds of one word", { code: "rate_limit", reason: "max-tokens.1", type: "" }],
    ["lists of lists", { content: [[{ id }], "a"] }],
  ])("are %s", (_, data) => {
    expect(seen(data)).toEqual({ event: "error", data });
  });

  it.each([
    ["other fields", { name: "a", idea: "b", at: "c", ids: "d", model: {} }, {}],
    ["fields with a name like that of a time", { run_identity: "a", of_attention: "b" }, {}],
    ["fields with another beginning or end", { valid: "a", _ids_: "b", _at_: "c" }, {}],
    ["lists, which are empty then", { tools: [{ id }], instructions: ["a"] }, { tools: [], instructions: [] }],
    [
      "sentences in the place of a kind",
      { code: "a b", reason: "http://a", type: "a\n" },
      { code: null, reason: null, type: null },
    ],
    ["lists of sentences", { code: ["a b", "c"] }, { code: [null, "c"] }],
    ["fields of fields", { error: { code: "a", message: "b" } }, { error: { code: "a" } }],
  ])("are not %s", (_, data, visible) => {
    expect(seen(data)).toEqual({ event: "error", data: visible });
  });

  it("are that it was recovered, and nothing of what is no object", () => {
    expect(seen("text", { recovered: true })).toEqual({ event: "error", data: null, recovered: true });
    expect(publicEvent({ event: "trace", data: {} } as unknown as StreamEvent)).toBeUndefined();
    expect(publicEvent({ event: "done", data: "[DONE]" })).toEqual({ event: "done", data: "[DONE]" });
  });
});
