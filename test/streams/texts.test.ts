import { expect, it } from "vitest";
import type { StreamEvent } from "../../src/index.js";
import { MessageTexts, textOf } from "../../src/streams/message-texts.js";

type Part = Record<string, unknown> | null;

const id = "msg_1";
const text = (value: unknown, index?: unknown): Part => ({ index, type: "text", text: { value } });
const delta = (...content: Part[]) => ({ event: "thread.message.delta", data: { id, delta: { content } } });
const message = (status: string, ...content: Part[]) => ({
  event: `thread.message.${status}`,
  data: { id, status, content },
});
const completed = (...content: Part[]) => message("completed", ...content);

const ROWS: [what: string, events: object[], texts: string[][], incomplete?: string][] = [
  ["deltas", [delta(text("a", 0)), delta(text("b", 0))], [["a"], ["b"]]],
  ["a delta of two parts", [delta(text("a", 0), text("b", 1))], [["a", "b"]]],
  ["a delta with no content", [{ event: "thread.message.delta", data: { id } }], [[]]],
  ["a delta of an empty text", [delta(text("", 5)), completed(text("a"))], [[], ["a"]]],
  ["a message that comes whole", [completed(text("a"), text("b"))], [["a", "b"]]],
  ["a message that is told as it grows", [message("in_progress", text("a")), completed(text("ab"))], [["a"], ["b"]]],
  ["a message with nothing new", [delta(text("a", 0)), completed(text("a"))], [["a"], []]],
  ["what deltas left out at the end", [delta(text("a", 0)), completed(text("ab"), text("c"))], [["a"], ["b", "c"]]],
  ["what deltas left out before", [delta(text("b", 0)), completed(text("ab"))], [["b"], []], id],
  ["what deltas left out in the middle", [delta(text("ac", 0)), completed(text("abc"))], [["ac"], []], id],
  ["a part whose text was another", [delta(text("b", 1)), completed(text("a"), text("c"))], [["b"], ["a"]], id],
  ["a text that was shortened in the end", [delta(text("abc", 0)), completed(text("ab"))], [["abc"], []]],
  ["a text that ends before it began", [delta(text("a", 0)), completed()], [["a"], []]],
  ["nothing after the end", [completed(text("a")), delta(text("b", 0)), completed(text("abc"))], [["a"], [], []]],
  [
    "a position that makes no sense",
    [delta(text("a", 1)), delta(text("b", -1)), completed(text("c"), text("ab"))],
    [["a"], ["b"], ["c"]],
  ],
  ["no position at the beginning", [delta(text("a")), completed(text("ab"))], [["a"], ["b"]]],
  [
    "images between",
    [delta({ index: 0, type: "image_file" }, text("a", 1)), completed(null, text("ab"))],
    [["a"], ["b"]],
  ],
  [
    "a message that is broken, and comes again",
    [{ event: "thread.message.completed", data: { id, status: "completed", content: "?" } }, completed(text("a"))],
    [[], ["a"]],
  ],
  [
    "messages one by one",
    [
      delta(text("a", 0)),
      { event: "thread.message.delta", data: { id: "msg_2", delta: { content: [text("b", 0)] } } },
      completed(text("ac")),
    ],
    [["a"], ["b"], ["c"]],
  ],
  ["nothing of a step", [{ event: "thread.run.step.delta", data: { id, delta: { content: [text("a", 0)] } } }], [[]]],
  [
    "nothing of what has no id",
    [{ event: "thread.message.delta", data: { delta: { content: [text("a", 0)] } } }],
    [[]],
  ],
];

it.each(ROWS)("text is read from %s", (_, events, texts, incomplete) => {
  const messages = new MessageTexts();
  expect(events.map((event) => messages.of(event as StreamEvent))).toEqual(texts);
  expect(messages.incomplete).toBe(incomplete);
});

it("the first message that is incomplete is remembered", () => {
  const messages = new MessageTexts();
  for (const id of ["msg_1", "msg_2"]) {
    messages.of({ event: "thread.message.delta", data: { id, delta: { content: [text("b", 0)] } } } as StreamEvent);
    messages.of({ event: "thread.message.completed", data: { id, content: [text("ab")] } } as StreamEvent);
  }
  expect(messages.incomplete).toBe("msg_1");
});

it.each([
  [text("a"), "a"],
  [text(1), ""],
  [{ text: null }, ""],
  [{ text: "a" }, ""],
  [null, ""],
])("the text of %j is %j", (part, value) => {
  expect(textOf(part)).toBe(value);
});
