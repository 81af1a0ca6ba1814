import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { StreamEvent, V1 } from "../../src/index.js";
import { readEvents } from "../../src/streams/read-events.js";
import { Snapshots } from "../../src/streams/snapshots.js";
import { aRecording, bodyOf } from "./recording.js";

const encoder = new TextEncoder();

async function eventsOf(...pieces: (string | Uint8Array)[]): Promise<StreamEvent[]> {
  const bytes = pieces.map((piece) => (typeof piece === "string" ? encoder.encode(piece) : piece));
  const all: StreamEvent[] = [];
  for await (const batch of readEvents<V1>(bodyOf(bytes).getReader())) all.push(...batch);
  return all;
}

/** The bytes in pieces, cut at these places. */
function cut(bytes: Uint8Array, places: number[]): Uint8Array[] {
  const at = [0, ...places.map((place) => place % (bytes.length + 1)).sort((a, b) => a - b), bytes.length];
  return at.slice(1).map((end, index) => bytes.subarray(at[index], end));
}

const event = { event: "thread.message.delta", data: { id: "msg_1" } };

const FAILED = { event: "thread.run.failed", data: { id: "run_1", object: "thread.run", status: "failed" } };

describe("server-sent events", () => {
  it.each([
    ["lines that end in LF", 'event: thread.message.delta\ndata: {"id":"msg_1"}\n\n'],
    ["CRLF", 'event: thread.message.delta\r\ndata: {"id":"msg_1"}\r\n\r\n'],
    ["CR", 'event: thread.message.delta\rdata: {"id":"msg_1"}\r\r'],
    ["comments", ': ping\n\nevent: thread.message.delta\n: ping\ndata: {"id":"msg_1"}\n\n: ping\n\n'],
    ["a byte order mark", '\ufeffevent: thread.message.delta\ndata: {"id":"msg_1"}\n\n'],
    ["data of several lines", 'event: thread.message.delta\ndata: {"id":\ndata: "msg_1"}\n\n'],
    ["no space after the colon", 'event:thread.message.delta\ndata:{"id":"msg_1"}\n\n'],
    ["fields that nobody knows", 'id: 7\nretry: 5\nmood: fine\nevent: thread.message.delta\ndata: {"id":"msg_1"}\n\n'],
  ])("are read with %s", async (_, text) => {
    expect(await eventsOf(text)).toEqual([event]);
    // And byte by byte.
    expect(
      await eventsOf(
        ...cut(
          encoder.encode(text),
          [...text].map((_, index) => index),
        ),
      ),
    ).toEqual([event]);
  });

  it("end in [DONE], which is no JSON", async () => {
    expect(await eventsOf("event: done\ndata: [DONE]\n\n")).toEqual([{ event: "done", data: "[DONE]" }]);
  });

  it("are dropped when they were cut off, as the standard has it", async () => {
    expect(await eventsOf('event: thread.message.delta\ndata: {"id":"msg_1"}\n')).toEqual([]);
  });

  it("that are no JSON break the stream after what came before them", async () => {
    const reader = bodyOf([
      encoder.encode('event: a\ndata: {"id":"1"}\n\nevent: thread.created\ndata: {"id\n\n'),
    ]).getReader();
    const events = readEvents(reader);
    expect(await events.next()).toMatchObject({ value: [{ event: "a", data: { id: "1" } }] });
    await expect(events.next()).rejects.toBeInstanceOf(SyntaxError);
  });

  it("that nobody knows may hold anything", async () => {
    expect(await eventsOf("event: ping\ndata: 2026-01-01\n\nevent: ping\ndata: null\n\n")).toEqual([
      { event: "ping", data: "2026-01-01" },
      { event: "ping", data: null },
    ]);
  });

  it.each([
    [
      "an error",
      { error: { message: "Overloaded" } },
      [{ event: "error", data: { error: { message: "Overloaded" } } }],
    ],
    ["an event", { event: "trace", data: 1 }, [{ event: "trace", data: 1 }]],
    ["an event that is completed", { event: "thread.run.failed", data: { id: "run_1" } }, [FAILED]],
    ["an event and no error", { event: "trace", data: 1, error: null }, [{ event: "trace", data: 1, error: null }]],
    ["no event", { data: 1 }, []],
    ["an event with no text for a name", { event: 1 }, []],
    ["text", "text", []],
    ["null", null, []],
    ["a list", [{ event: "trace" }], []],
  ])("that have no name may be %s", async (_, data, events) => {
    expect(await eventsOf(`data: ${JSON.stringify(data)}\n\n`)).toEqual(events);
  });

  it("that have no name may end in [DONE]", async () => {
    expect(await eventsOf("data: [DONE]\n\n")).toEqual([{ event: "done", data: "[DONE]" }]);
  });

  it.each([
    ["data: {\n\n", "the data of an event is not JSON"],
    ["event: thread.run.queued\ndata: SECRET\n\n", "the data of thread.run.queued is not JSON"],
  ])("that are no JSON are not quoted: %j", async (text, message) => {
    await expect(eventsOf(text)).rejects.toThrow(new SyntaxError(message));
  });

  it("end with a CR that nothing follows", async () => {
    expect(await eventsOf("data: [DONE]\r", "\r")).toEqual([{ event: "done", data: "[DONE]" }]);
  });

  it("and what they come to are the same in any pieces, with any line ends", async () => {
    const { bytes } = await aRecording();
    const text = new TextDecoder().decode(bytes);
    const whole = await eventsOf(bytes);
    const snapshotsOf = (events: StreamEvent[]) => {
      const snapshots = new Snapshots();
      return events.map((event) => snapshots.apply(event));
    };
    const expected = snapshotsOf(whole);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom("\n", "\r\n", "\r"),
        fc.array(fc.nat(), { maxLength: 60 }),
        async (lineEnd, places) => {
          const pieces = cut(encoder.encode(text.replaceAll("\n", lineEnd)), places);
          const events = await eventsOf(...pieces);
          expect(events).toEqual(whole);
          expect(snapshotsOf(events)).toEqual(expected);
        },
      ),
      { numRuns: 200, seed: 6 },
    );
  });
});
