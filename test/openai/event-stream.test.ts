import { describe, expect, it } from "vitest";
import { AssistantStream, OpenAIError, Stream } from "../../src/openai/index.js";

/** A stream of the numbers from 1 to 3, with what becomes of it. */
function aStream() {
  const seen = { asked: 0, left: false };
  async function* numbers() {
    try {
      for (const number of [1, 2, 3]) {
        seen.asked = number;
        yield number;
      }
    } finally {
      seen.left = true;
    }
  }
  return { seen, stream: new Stream(() => numbers(), new AbortController()) };
}

async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const found: Item[] = [];
  for await (const item of items) found.push(item);
  return found;
}

describe("a Stream that was split by tee()", () => {
  it("is read at two speeds", async () => {
    const { stream, seen } = aStream();
    const [left, right] = stream.tee();
    expect(await all(left)).toEqual([1, 2, 3]);
    expect(await all(right)).toEqual([1, 2, 3]);
    expect(seen).toEqual({ asked: 3, left: true });
  });

  it("is read at once by both", async () => {
    const [left, right] = aStream().stream.tee();
    expect(await Promise.all([all(left), all(right)])).toEqual([
      [1, 2, 3],
      [1, 2, 3],
    ]);
  });

  it("ends when both have left, and not before", async () => {
    const { stream, seen } = aStream();
    const [left, right] = stream.tee();
    for await (const _ of left) break;
    expect(seen).toEqual({ asked: 1, left: false });
    for await (const number of right) if (number === 2) break;
    expect(seen).toEqual({ asked: 2, left: true });
  });

  it("fails in both", async () => {
    const stream = new Stream<number>(async function* () {
      yield 1;
      throw new OpenAIError("No.");
    }, new AbortController());
    const [left, right] = stream.tee();
    await expect(all(left)).rejects.toThrow("No.");
    await expect(all(right)).rejects.toThrow("No.");
  });
});

describe("the lines of a Stream", () => {
  it("are read again, the last one without its line break, too", async () => {
    const { stream } = aStream();
    const text = await new Response(stream.toReadableStream()).text();
    expect(text).toBe("1\n2\n3\n");
    const lines = new Blob([`\n${text}4`]).stream();
    expect(await all(Stream.fromReadableStream(lines, new AbortController()))).toEqual([1, 2, 3, 4]);
  });

  it("that are not JSON are an error that does not quote them", async () => {
    const lines = new Blob(["1\n{secret"]).stream();
    const error = await all(Stream.fromReadableStream(lines, new AbortController())).catch((error: unknown) => error);
    expect(error).toBeInstanceOf(OpenAIError);
    expect(String(error)).not.toContain("secret");
  });
});

describe("AssistantStream.accumulateDelta", () => {
  it.each([
    [{}, { a: "b" }, { a: "b" }],
    [{ a: "b" }, { a: "c" }, { a: "bc" }],
    [{ a: null }, { a: "c" }, { a: "c" }],
    [{ a: "b" }, { a: null }, { a: "b" }],
    [{ a: 1 }, { a: 2 }, { a: 3 }],
    [
      { index: 1, type: "text" },
      { index: 1, type: "text" },
      { index: 1, type: "text" },
    ],
    [{ a: { b: "c" } }, { a: { b: "d", e: 1 } }, { a: { b: "cd", e: 1 } }],
    [{ a: ["b"] }, { a: ["c"] }, { a: ["b", "c"] }],
    [{ a: [{ index: 0, b: "c" }] }, { a: [{ index: 0, b: "d" }] }, { a: [{ index: 0, b: "cd" }] }],
    [{ a: [{ b: "c" }] }, { a: [{ index: 0, b: "d" }] }, { a: [{ index: 0, b: "cd" }] }],
    [{ a: [{ index: 0 }] }, { a: [{ index: 1, b: "d" }] }, { a: [{ index: 0 }, { index: 1, b: "d" }] }],
  ])("adds to %j", (whole, delta, expected) => {
    expect(AssistantStream.accumulateDelta(whole, delta)).toBe(whole);
    expect(whole).toEqual(expected);
  });

  it("refuses what cannot be added, and leaves other objects alone", () => {
    expect(() => AssistantStream.accumulateDelta({ a: "b" }, { a: {} })).toThrow("a: a object cannot be added");
    const delta = JSON.parse('{ "__proto__": { "polluted": true } }');
    AssistantStream.accumulateDelta(AssistantStream.accumulateDelta({}, delta), delta);
    expect({}).not.toHaveProperty("polluted");
  });
});
