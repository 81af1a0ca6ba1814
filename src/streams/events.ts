import { type Contract, type EventLike, type Fields, isObject } from "../types.js";

/** A message or a run step while it grows. */
export type Snapshot<C extends Contract = Contract> = C["Message"] | C["RunStep"];

/**
 * An event of a run as in the contract: `event` is its name and says what `data` is. An event with another name is
 * passed on as it came; see `unknownEventOf`. With `recovered: true` it was not streamed: the stream broke, and the
 * server was asked what had happened meanwhile.
 */
export type StreamEvent<C extends Contract = Contract> = C["StreamEvent"] & { readonly recovered?: true };

/** What the data of an event is about, and what happened to it: `created`, `delta`, a status. */
export interface Subject {
  object: "thread.run" | "thread.message" | "thread.run.step";
  change: string;
}

/** What the name of an event says. */
export function subjectOf({ event }: Pick<EventLike, "event">): Subject | undefined {
  const [, object, change] = /^(thread\.(?:run\.step|run|message))\.(\w+)$/.exec(event) ?? [];
  return change === undefined ? undefined : { object: object as Subject["object"], change };
}

/** The events that are about no run, message or step. */
const OTHERS = new Set(["thread.created", "error", "done"]);

/** Whether an event is one of the API. Servers may send others between them. */
export function isOfApi(event: Pick<EventLike, "event">): boolean {
  return subjectOf(event) !== undefined || OTHERS.has(event.event);
}

/** The statuses with which a run, a message or a step has ended, or a run waits for outputs. */
const ENDS = new Set(["completed", "incomplete", "failed", "cancelled", "expired", "requires_action"]);

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

/** The event that tells of a run as it was polled. A status that the contract does not define makes such an event. */
export function eventOfRun<C extends Contract>(run: C["Run"]): StreamEvent<C> {
  return { event: `thread.run.${run.status}`, data: run, recovered: true } as StreamEvent<C>;
}

/** The run that is the data of an event. */
export function runOf<C extends Contract>(data: unknown): C["Run"] | undefined {
  return isObjectOf<C["Run"]>(data, "thread.run") ? data : undefined;
}

/** The message or step that is the data of an event, unless it is too broken to be read as one. */
export function wholeOf<C extends Contract>(data: unknown): Snapshot<C> | undefined {
  return isObjectOf<Snapshot<C>>(data, "thread.message", "thread.run.step") ? data : undefined;
}

/** Whether a value is an object of the API with one of these names. That it follows the contract is the server's promise. */
function isObjectOf<T>(value: unknown, ...names: string[]): value is T {
  return hasId(value) && names.includes(String(value.object));
}
