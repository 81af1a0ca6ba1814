import { type Fields, isObject } from "../types.js";
import { hasId, type StreamEvent, subjectOf } from "./events.js";

/**
 * Where in its list an item of a delta belongs; undefined when `index` makes no sense. More than 10,000 parts are a
 * fault of the server, which must not cost a list of that length.
 */
export function positionOf(item: unknown): number | undefined {
  return isObject(item) && /^\d{1,4}$/.test(`${item.index}`) ? Number(item.index) : undefined;
}

/** The items of a list that may be anything but a list. */
export function partsOf(value: unknown, name: string): readonly unknown[] {
  const list = isObject(value) ? value[name] : undefined;
  return Array.isArray(list) ? list : [];
}

/** Whether an event about a message or a step holds less than its name promises. */
export function isBroken(event: StreamEvent): boolean {
  const subject = subjectOf(event);
  if (!subject) return false;
  const { data } = event;
  if (!hasId(data)) return true;
  if (subject.change === "delta") return !isDelta(data, subject.object);
  if (subject.object !== "thread.message") return false;
  return !isList(data, "content", isPart) || isBlank(event, data);
}

/** Whether a message ends with nothing in it, which its list is asked about: deltas may have said more. */
function isBlank({ recovered }: StreamEvent, { status, content }: Fields): boolean {
  const hasEnded = status !== "in_progress" && !recovered;
  return hasEnded && (!Array.isArray(content) || content.length === 0);
}

function isDelta(data: object, object: string): boolean {
  const { delta } = data as { delta?: unknown };
  if (!isObject(delta)) return false;
  if (object === "thread.message") return isList(delta, "content", isDeltaPart);
  const { step_details: details = {} } = delta;
  return isObject(details) && isList(details, "tool_calls", (call) => positionOf(call) !== undefined);
}

/** Whether a field is a list of such items, or not there. */
function isList(value: object, name: string, isItem: (item: unknown) => boolean): boolean {
  const list = (value as { [name: string]: unknown })[name];
  return list === undefined || (Array.isArray(list) && list.every(isItem));
}

function isDeltaPart(part: unknown): boolean {
  return positionOf(part) !== undefined && hasText(part, "string", "undefined");
}

function isPart(part: unknown): boolean {
  return isObject(part) && hasText(part, "string");
}

/** Whether a part has text of these types, if it is text or does not say what it is. */
function hasText(part: unknown, ...types: string[]): boolean {
  if (!isObject(part) || (typeof part.type === "string" && part.type !== "text")) return true;
  const { text = types.includes("undefined") ? {} : undefined } = part;
  return isObject(text) && types.includes(typeof text.value);
}
