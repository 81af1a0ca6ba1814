// A difference as it is reported, and what it means to a client.
import type { Direction } from "../shape/direction.js";
import type { Effect } from "./found.js";

/** The worst first. */
export const classes = ["breaking", "non-breaking", "note"] as const;

export type Class = (typeof classes)[number];

export interface Finding {
  /** The same as long as this difference is the same, whatever happens elsewhere. */
  id: string;
  /** The same for a shared part that is both sent and returned. */
  edit: string;
  /** What it means to a client that was written against our document. */
  class: Class;
  kind: string;
  /** The first operation that it is in: its `operationId`, or method and path. */
  operation: string;
  /** Method and path of that operation. */
  title: string;
  direction: Direction;
  /** Where in that operation. */
  path: string;
  /** The shared part of the document that the place is in. */
  component: string | undefined;
  /** The place in the shared part. */
  within: string;
  /** In our document; null where there is nothing. */
  before: unknown;
  /** Upstream; null where there is nothing. */
  after: unknown;
  message: string;
  /** The end of the path that names one of several at a place, such as a value of an enum. */
  member: string;
  /** Each operation that it is in, once, and where. */
  uses: Use[];
  /** How many places of the operations lead to it. */
  places: number;
}

export interface Use {
  operation: string;
  path: string;
}

/**
 * The one rule: less that may be sent, or more that may come back, breaks a client. What has a name and is removed
 * breaks whoever used it; what is added breaks only who has to send it. Limits bind the sender.
 */
export function classify(effect: Effect, direction: Direction, isLimit: boolean): Class {
  if (effect === "remark" || (isLimit && direction === "response")) return "note";
  if (effect === "removed" || effect === "other") return "breaking";
  if (effect === "added") return "non-breaking";
  const breaks = direction === "request" ? effect !== "wider" : effect === "wider";
  return breaks ? "breaking" : "non-breaking";
}
