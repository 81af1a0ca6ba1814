// The differences of one kind or another, and of what has no parts.
import type { Change, Effect } from "./found.js";

type Details = Partial<Pick<Change, "isLimit" | "member" | "content">>;

export function change(kind: string, effect: Effect, before: unknown, after: unknown, details: Details = {}): Change {
  const { isLimit = false, member = "", content = "" } = details;
  const place = { path: member, component: undefined, within: member };
  return { ...place, kind, effect, isLimit, before, after, member, content };
}

export function removed(noun: string, effect: Effect, before: unknown, details?: Details): Change {
  return change(`${noun}-removed`, effect, before, null, details);
}

export function added(noun: string, effect: Effect, after: unknown, details?: Details): Change {
  return change(`${noun}-added`, effect, null, after, details);
}

/** What may have to be sent. */
export function addedUse(noun: string, isRequired: boolean, after: unknown): Change {
  return added(noun, isRequired ? "addedRequired" : "added", after);
}

/** What has no parts is the same, or it is another. */
export function compareFacts(kind: string, effect: Effect, before: unknown, after: unknown): Change[] {
  return before === after ? [] : [change(kind, effect, before, after)];
}

export function compareRequired(before: boolean, after: boolean): Change[] {
  if (before === after) return [];
  if (after) return [change("required-added", "narrower", "optional", "required")];
  return [change("required-removed", "wider", "required", "optional")];
}

export function compareDeprecated(noun: string, before: boolean, after: boolean): Change[] {
  const isNew = after && !before;
  return isNew ? [change(`${noun}-deprecated`, "remark", null, "deprecated")] : [];
}
