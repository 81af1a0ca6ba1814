import type { components } from "../../generated/schema.js";
import type { Message, Run, RunStep } from "../types.js";

type Schemas = components["schemas"];

/** A message or a run step while it grows. */
export type Snapshot = Message | RunStep;

/**
 * An event of a run, as openapi.yaml has it: `event` tells what `data` is. One that it does not have is passed on
 * as it came; `unknownEventOf` tells. With `recovered` it was not streamed: the stream broke, and a look at the server
 * told of what had happened meanwhile.
 */
export type StreamEvent = Schemas["AssistantStreamEvent"] & { readonly recovered?: true };

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

export function isKnown(event: string): boolean {
  return Object.hasOwn(KNOWN, event);
}

/** The event, if openapi.yaml does not know it; else undefined. */
export function unknownEventOf(event: StreamEvent): UnknownEvent | undefined {
  return isKnown(event.event) ? undefined : event;
}

/** What tells of a run as it was looked at. A status that is newer than the contract makes an event that is, too. */
export function eventOf(run: Run): StreamEvent {
  return { event: `thread.run.${run.status}`, data: run } as StreamEvent;
}

/** What makes a look worth an event: another status, or other tool calls. */
export function newsOf(run: Run): string {
  return JSON.stringify([run.status, run.required_action]);
}

/** The run that is the data of an event. */
export function runOf(data: StreamEvent["data"]): Run | undefined {
  return typeof data === "object" && data !== null && "object" in data && data.object === "thread.run"
    ? data
    : undefined;
}

/** The message or step that is the data of an event. */
export function wholeOf(data: StreamEvent["data"]): Snapshot | undefined {
  if (typeof data !== "object" || data === null || !("object" in data)) return undefined;
  return data.object === "thread.message" || data.object === "thread.run.step" ? data : undefined;
}
