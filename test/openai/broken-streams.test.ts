import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AssistantStream, type AssistantStreamEvents, OpenAIError } from "../../src/openai/index.js";
import { aRun, aRunThatAsks } from "../runs.js";

const NAMES = [
  ...["event", "run", "messageCreated", "messageDelta", "messageDone", "textCreated", "textDelta", "textDone"],
  ...["imageFileDone", "runStepCreated", "runStepDelta", "runStepDone", "toolCallCreated", "toolCallDelta"],
  ...["toolCallDone", "end"],
] as (keyof AssistantStreamEvents)[];

const text = { type: "text", text: { value: "Rain.", annotations: [] } };
const call = { id: "call_1", type: "function", function: { name: "f", arguments: "{}" } };
const message = { id: "msg_1", object: "thread.message", status: "in_progress", content: [] };
const tool_calls: object[] = [];
const step = {
  id: "step_1",
  object: "thread.run.step",
  status: "in_progress",
  step_details: { type: "tool_calls", tool_calls },
};

const EVENTS = [
  { event: "thread.run.created", data: aRun("queued") },
  { event: "thread.run.step.created", data: step },
  {
    event: "thread.run.step.delta",
    data: { id: "step_1", delta: { step_details: { type: "tool_calls", tool_calls: [{ index: 0, ...call }] } } },
  },
  {
    event: "thread.run.step.completed",
    data: { ...step, status: "completed", step_details: { type: "tool_calls", tool_calls: [call] } },
  },
  { event: "thread.message.created", data: message },
  { event: "thread.message.delta", data: { id: "msg_1", delta: { content: [{ index: 0, ...text }] } } },
  { event: "thread.message.completed", data: { ...message, status: "completed", content: [text] } },
  { event: "thread.run.requires_action", data: aRunThatAsks(["call_1"]) },
  { event: "thread.run.completed", data: aRun("completed") },
];

const junk = fc.constantFrom<unknown>(null, undefined, 5, -1, 1e9, "", "0", "text", [], [null], {}, { index: 0 }, true);

/** The value with one thing in it replaced, found by going down the fields that the numbers choose. */
function broken(value: unknown, path: readonly number[], replacement: unknown): unknown {
  const [choice, ...rest] = path;
  const keys = typeof value === "object" && value !== null ? Object.keys(value) : [];
  const key = choice === undefined ? undefined : keys[choice % (keys.length || 1)];
  if (key === undefined) return replacement;
  const copy: object = Array.isArray(value) ? [...value] : { ...Object(value) };
  Reflect.set(copy, key, broken(Reflect.get(copy, key), rest, replacement));
  return copy;
}

const aChange = fc.tuple(fc.nat(8), fc.array(fc.nat(20), { maxLength: 6 }), junk);
const anOrder = fc.shuffledSubarray(
  EVENTS.map((_, at) => at),
  { minLength: 3 },
);

describe("listeners of a stream whose events are changed at random", () => {
  it("are told, and never meet a bare TypeError", async () => {
    const property = fc.asyncProperty(
      fc.array(aChange, { maxLength: 3 }),
      fc.option(anOrder),
      async (changes, order) => {
        const events: unknown[] = (order ?? [...EVENTS.keys()]).map((at) => EVENTS[at]);
        for (const [at, path, replacement] of changes) {
          if (at < events.length) events[at] = broken(events[at], path, replacement);
        }
        const lines = events.map((event) => `${JSON.stringify(event) ?? "null"}\n`);
        const stream = AssistantStream.fromReadableStream(new Blob(lines).stream());
        const counts = new Map<string, number>();
        for (const name of NAMES) stream.on(name, () => void counts.set(name, (counts.get(name) ?? 0) + 1));
        const error = await stream.done().catch((error: unknown) => error);
        if (error !== undefined) {
          expect(error).toBeInstanceOf(OpenAIError);
          expect(error).not.toMatchObject({ cause: expect.any(TypeError) });
          expect(error).not.toMatchObject({ cause: expect.any(RangeError) });
        }
        for (const name of ["toolCallDone", "messageDone", "runStepDone"])
          expect(counts.get(name) ?? 0).toBeLessThan(2);
        expect(counts.get("end")).toBe(1);
      },
    );
    await fc.assert(property, { numRuns: 300, seed: 1 });
  });
});
