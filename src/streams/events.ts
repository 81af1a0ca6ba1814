import type { AssistantStreamEvent, Message, Run, RunStep } from "../types.js";

/** A message or a run step while it grows. */
export type Snapshot = Message | RunStep;

/**
 * An event of a run as in openapi.yaml: `event` is its name and says what `data` is. An event with another name is
 * passed on as it came; see `unknownEventOf`. With `recovered: true` it was not streamed: the stream broke, and the
 * server was asked what had happened meanwhile.
 */
export type StreamEvent = AssistantStreamEvent & { readonly recovered?: true };

/** What the data of an event is about, and what happened to it: `created`, `delta`, a status. */
export interface Subject {
  object: "thread.run" | "thread.message" | "thread.run.step";
  change: string;
}

/** What the name of an event says. */
export function subjectOf({ event }: { event: string }): Subject | undefined {
  const [, object, change] = /^(thread\.(?:run\.step|run|message))\.(\w+)$/.exec(event) ?? [];
  return change === undefined ? undefined : { object: object as Subject["object"], change };
}

/** The statuses with which a run, a message or a step has ended, or a run waits for outputs. */
const ENDS = new Set(["completed", "incomplete", "failed", "cancelled", "expired", "requires_action"]);

export type Fields = { [name: string]: unknown };

export function isObject(value: unknown): value is Fields {
  return typeof value === "object" && value !== null;
}

/** Whether a value can be told from others of its kind. */
export function hasId(value: unknown): value is Fields & { id: string } {
  return isObject(value) && typeof value.id === "string" && value.id !== "";
}

/**
 * Fills in what the data of an event leaves out and its name says. Where they differ about the end of a run, or about
 * the status of a message or a step, the name is right.
 */
export function completeData(event: string, data: unknown): void {
  const subject = subjectOf({ event });
  if (!subject || !hasId(data)) return;
  const { object, change } = subject;
  if (change === "delta") return;
  data.object = object;
  const isRun = object === "thread.run";
  if (ENDS.has(change)) data.status = change;
  else if (!isRun) data.status = "in_progress";
  else if (typeof data.status !== "string") data.status = change === "created" ? "queued" : change;
  // A message that has just begun may have no list yet.
  if (data.status === "in_progress" && object === "thread.message") data.content ??= [];
}

/** The event that tells of a run as it was polled. A status that openapi.yaml does not define makes such an event. */
export function eventOfRun(run: Run): StreamEvent {
  return { event: `thread.run.${run.status}`, data: run, recovered: true } as StreamEvent;
}

/** The run that is the data of an event. */
export function runOf(data: StreamEvent["data"]): Run | undefined {
  return hasId(data) && data.object === "thread.run" ? (data as Run) : undefined;
}

/** The message or step that is the data of an event, unless it is too broken to be read as one. */
export function wholeOf(data: StreamEvent["data"]): Snapshot | undefined {
  if (!hasId(data)) return undefined;
  return data.object === "thread.message" || data.object === "thread.run.step" ? (data as Snapshot) : undefined;
}
