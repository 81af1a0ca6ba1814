import type { Listener, Listeners } from "../state/events.js";
import type { ShowEvent, ShownEvent } from "./views.js";

const encoder = new TextEncoder();

/** An event as a stream carries it. It is serialized at once, since the object that it shows goes on changing. */
export function encodeEvent({ event, data }: ShownEvent): Uint8Array {
  const text = typeof data === "string" ? data : JSON.stringify(data);
  return encoder.encode(`event: ${event}\ndata: ${text}\n\n`);
}

/** The body of an answer that streams what happens to a run from now on, one chunk for each event. */
export function openStream(listeners: Listeners, show: ShowEvent): ReadableStream<Uint8Array> {
  let listener: Listener;
  return new ReadableStream({
    start(controller) {
      listener = {
        send: (event) => controller.enqueue(encodeEvent(show(event))),
        end: () => controller.close(),
      };
      listeners.add(listener);
    },
    // The reader has left; the run goes on without it.
    cancel: () => void listeners.delete(listener),
  });
}
