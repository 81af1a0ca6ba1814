import { type Fields, isObject } from "../types.js";
import { hasId, type StreamEvent, subjectOf } from "./events.js";

/**
 * Where in its list an item of a delta belongs; undefined when `index` makes no sense. More than 10,000 parts are a
 * fault of the server, which must not cost a list of that length.
 */
export function positionOf(item: unknown): number | undefined {
  return isObject(item) && /^\d{1,4}$/.test(`${item.index}`) ? Number(item.index) : undefined;
}

/** The items of what should be a list. */
export function itemsOf(list: unknown): readonly unknown[] {
  return Array.isArray(list) ? list : [];
}

/** Whether an event about a message or a step holds less than its name promises. */
export function isBroken(event: StreamEvent): boolean {
  const subject = subjectOf(event);
  if (!subject) return false;
  const { data } = event;
  if (!hasId(data)) return true;
  if (subject.change === "delta") return !isDelta(data.delta, subject.object);
  if (subject.object !== "thread.message") return false;
  return !isListOf(data.content, isPart) || isBlank(event, data);
}

/** Whether a message ends with nothing in it, which its list is asked about: deltas may have said more. */
function isBlank({ recovered }: StreamEvent, { status, content }: Fields): boolean {
  return status !== "in_progress" && !recovered && itemsOf(content).length === 0;
}

function isDelta(delta: unknown, object: string): boolean {
  if (!isObject(delta)) return false;
  if (object === "thread.message") return isListOf(delta.content, isDeltaPart);
  const { step_details: details = {} } = delta;
  return isObject(details) && isListOf(details.tool_calls, hasPosition);
}

/** Whether a field is a list of such items, or not there. */
function isListOf(list: unknown, isItem: (item: unknown) => boolean): boolean {
  return list === undefined || (Array.isArray(list) && list.every(isItem));
}

function hasPosition(item: unknown): item is Fields {
  return positionOf(item) !== undefined;
}

/** A delta may leave its text out, or the value of it. */
function isDeltaPart(part: unknown): boolean {
  if (!hasPosition(part)) return false;
  const { text = {} } = part;
  return !isText(part) || (isObject(text) && ["string", "undefined"].includes(typeof text.value));
}

function isPart(part: unknown): boolean {
  if (!isObject(part)) return false;
  const { text } = part;
  return !isText(part) || (isObject(text) && typeof text.value === "string");
}

/** Whether a part is text, or does not say what it is. */
function isText({ type }: Fields): boolean {
  return typeof type !== "string" || type === "text";
}
