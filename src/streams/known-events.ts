import type { StreamEvent } from "./events.js";

/** An event that openapi.yaml does not define, from a newer server. */
export interface UnknownEvent {
  event: string;
  data: unknown;
}

const KNOWN: Record<StreamEvent["event"], true> = {
  "thread.created": true,
  "thread.run.created": true,
  "thread.run.queued": true,
  "thread.run.in_progress": true,
  "thread.run.requires_action": true,
  "thread.run.completed": true,
  "thread.run.failed": true,
  "thread.run.cancelling": true,
  "thread.run.cancelled": true,
  "thread.run.expired": true,
  "thread.run.step.created": true,
  "thread.run.step.in_progress": true,
  "thread.run.step.delta": true,
  "thread.run.step.completed": true,
  "thread.run.step.failed": true,
  "thread.run.step.cancelled": true,
  "thread.run.step.expired": true,
  "thread.message.created": true,
  "thread.message.in_progress": true,
  "thread.message.delta": true,
  "thread.message.completed": true,
  "thread.message.incomplete": true,
  error: true,
  done: true,
};

/** Whether openapi.yaml defines an event of this name. */
export function isKnown(event: string): boolean {
  return Object.hasOwn(KNOWN, event);
}

/** The event, if openapi.yaml does not define it; else undefined. */
export function unknownEventOf(event: StreamEvent): UnknownEvent | undefined {
  return isKnown(event.event) ? undefined : event;
}
