import type { components } from "../generated/schema.js";

/**
 * An event of a run, as openapi.yaml has it: `event` tells what `data` is. One that it does not have is passed on
 * as it came; `unknownEventOf` tells. With `recovered` it was not streamed: the stream broke, and a look at the server
 * told of what had happened meanwhile.
 */
export type StreamEvent = components["schemas"]["AssistantStreamEvent"] & { readonly recovered?: true };

/** An event that openapi.yaml does not know, from a server that is newer. */
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

/** The event, if openapi.yaml does not know it; else undefined. */
export function unknownEventOf(event: StreamEvent): UnknownEvent | undefined {
  return Object.hasOwn(KNOWN, event.event) ? undefined : event;
}
