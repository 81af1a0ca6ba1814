import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { aRecording, bodyOf, replaying, TEXT } from "./recording.js";

const unhandled = vi.fn();
beforeEach(() => void process.on("unhandledRejection", unhandled));
afterEach(() => void process.off("unhandledRejection", unhandled));

/** Where a stream may be cut: in the name of each event, in its data, at its last line end, and between two events. */
function placesOf(text: string): number[] {
  const { length } = new TextEncoder().encode(text);
  const ends = [...text.matchAll(/\n\n/g)].map(({ index }) => new TextEncoder().encode(text.slice(0, index)).length);
  const places = ends.flatMap((end) => [end - 20, end - 1, end, end + 1, end + 2, end + 10, end + 40]);
  return [0, ...new Set(places), length].filter((place) => place <= length);
}

it("a stream that is cut anywhere comes to the settled run, all of its text and one of each message", async () => {
  const { emulator, bytes, body } = await aRecording();
  const text = new TextDecoder().decode(bytes);
  expect(text.split("\n\n").length - 1).toBeGreaterThanOrEqual(40);
  // From here on the stream has named its run.
  const named = new TextEncoder().encode(text.slice(0, text.indexOf("\n\n", text.indexOf("thread.run.created")) + 2));
  let recovered = 0;
  let places = 0;
  for (const at of placesOf(text)) {
    const client = replaying(emulator, () => bodyOf([bytes.subarray(0, at)], places++ % 2 ? "break" : "close"));
    const stream = client.streamThreadAndRun(body);
    const pieces: string[] = [];
    const outcome = await (async () => {
      for await (const piece of stream.textDeltas()) pieces.push(piece);
      return stream.finalRun();
    })().catch((error: unknown) => error);
    if (at < named.length) {
      expect(outcome).toMatchObject({ name: "ConnectionError", sent: true });
    } else {
      expect({ at, outcome }).toMatchObject({ at, outcome: { object: "thread.run", status: "completed" } });
      expect({ at, text: pieces.join("") }).toEqual({ at, text: TEXT });
      expect(await stream.finalMessages()).toHaveLength(1);
      expect((await stream.finalSteps()).map(({ type }) => type)).toEqual(["tool_calls", "message_creation"]);
      recovered += 1;
    }
  }
  expect(recovered).toBeGreaterThan(200);
  expect(unhandled).not.toHaveBeenCalled();
});
