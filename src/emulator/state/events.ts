import type { StreamEvent } from "./schemas.js";

/** Called for each event, and at the end, after which it is called no more. */
export interface Listener {
  send(event: StreamEvent): void;
  end(): void;
}

export type Listeners = Set<Listener>;

/** Sends an event to every listener. */
export function emit(listeners: Listeners, event: StreamEvent): void {
  for (const listener of listeners) listener.send(event);
}

/** Sends `done` and removes every listener. */
export function endStreams(listeners: Listeners): void {
  emit(listeners, { event: "done", data: "[DONE]" });
  for (const listener of listeners) listener.end();
  listeners.clear();
}
