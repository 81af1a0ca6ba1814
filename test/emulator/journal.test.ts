import { describe, expect, it } from "vitest";
import { createJournal, type Entry } from "../../src/emulator/http/journal.js";
import { aServer } from "./harness.js";

const MEGABYTE = 1024 * 1024;
const bodyOf = (length: number) => new TextEncoder().encode(`"${"x".repeat(length - 2)}"`);

function anEntry(entry: Partial<Entry>): Entry {
  const rest = { requestId: "req_1", atMs: 0, method: "POST", path: "/threads", operation: "createThread" } as const;
  return { ...rest, status: 200, body: null, answer: null, ...entry };
}

/** The lengths of the bodies that a journal keeps of these, and of the answers. */
function lengthsOf(...entries: Partial<Entry>[]) {
  const journal = createJournal();
  for (const entry of entries) journal.add(anEntry(entry));
  return journal.list().map(({ body, answer }) => [body, answer].map((text) => JSON.stringify(text ?? "").length - 2));
}

describe("the memory of the journal", () => {
  it("is 32 MB at most, of the latest exchanges", () => {
    const large = { body: bodyOf(10 * MEGABYTE) };
    expect(lengthsOf(large, large, large, large, { body: bodyOf(10) })).toHaveLength(4);
    expect(lengthsOf({}, { body: bodyOf(20 * MEGABYTE), answer: `"${"y".repeat(10 * MEGABYTE)}"` }, {})).toHaveLength(
      3,
    );
  });

  it("holds an exchange that is longer by itself without its bodies", () => {
    const answer = `"${"y".repeat(33 * MEGABYTE)}"`;
    expect(lengthsOf({ body: bodyOf(10) }, { body: bodyOf(10), answer }, { body: bodyOf(10) })).toEqual([
      [8, 0],
      [0, 0],
      [8, 0],
    ]);
  });

  it("holds no body of a refused request over 16 kB", () => {
    const refused = { status: 400 };
    expect(lengthsOf({ ...refused, body: bodyOf(16_384) }, { ...refused, body: bodyOf(16_385) })).toEqual([
      [16_382, 0],
      [0, 0],
    ]);
  });

  it("does not grow with refused requests", async () => {
    const { emulator, call } = aServer();
    await call("POST", "/assistants", { wrong: "x".repeat(MEGABYTE) });
    await call("POST", "/threads", { wrong: "short" });
    expect(emulator.journal()).toMatchObject([
      { operation: "createAssistant", status: 400, body: undefined },
      { operation: "createThread", status: 400, body: { wrong: "short" } },
    ]);
  });
});
