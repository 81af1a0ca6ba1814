import type { StreamEvent } from "./schemas.js";

/** Told of each event, and of the end, after which it is told nothing. */
export interface Listener {
  send(event: StreamEvent): void;
  end(): void;
}

export type Listeners = Set<Listener>;

/** Tells every listener. */
export function emit(listeners: Listeners, event: StreamEvent): void {
  for (const listener of listeners) listener.send(event);
}

/** Sends `done` and lets every listener go. */
export function endStreams(listeners: Listeners): void {
  emit(listeners, { event: "done", data: "[DONE]" });
  for (const listener of listeners) listener.end();
  listeners.clear();
}

const encoder = new TextEncoder();

/** An event as a stream carries it. It is written down at once, since what it shows goes on changing. */
export function encodeEvent({ event, data }: StreamEvent): Uint8Array {
  return encoder.encode(`event: ${event}\ndata: ${typeof data === "string" ? data : JSON.stringify(data)}\n\n`);
}

/** The body of an answer that streams what happens to a run from here on, one chunk for each event. */
export function openStream(listeners: Listeners): ReadableStream<Uint8Array> {
  let listener: Listener;
  return new ReadableStream({
    start(controller) {
      listener = {
        send: (event) => controller.enqueue(encodeEvent(event)),
        end: () => controller.close(),
      };
      listeners.add(listener);
    },
    // The reader has gone; the run goes on without it.
    cancel: () => void listeners.delete(listener),
  });
}
