import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { aRecording, bodyOf, replaying, TEXT } from "./recording.js";

const unhandled = vi.fn();
beforeEach(() => void process.on("unhandledRejection", unhandled));
afterEach(() => void process.off("unhandledRejection", unhandled));

it("a stream that is cut at any byte comes to the settled run, all of its text and one of each message", async () => {
  const { emulator, bytes, body } = await aRecording();
  const text = new TextDecoder().decode(bytes);
  expect(text.split("\n\n").length - 1).toBeGreaterThanOrEqual(40);
  // From here on the stream has named its run.
  const named = new TextEncoder().encode(text.slice(0, text.indexOf("\n\n", text.indexOf("thread.run.created")) + 2));
  let recovered = 0;
  for (let at = 0; at <= bytes.length; at++) {
    const client = replaying(emulator, () => bodyOf([bytes.subarray(0, at)], at % 2 ? "break" : "close"));
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
  expect(recovered).toBe(bytes.length - named.length + 1);
  expect(unhandled).not.toHaveBeenCalled();
}, 120_000);
