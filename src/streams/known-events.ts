import type { EventLike } from "../types.js";

/** An event that the contract does not define, from a newer server. */
export interface UnknownEvent {
  event: string;
  data: unknown;
}

/**
 * A function that tells the events which a contract does not define from those that it does.
 * @param known The names of the events of the contract.
 */
export function createUnknownEventOf<Event extends EventLike>(
  known: Record<Event["event"], true>,
): (event: Event) => UnknownEvent | undefined {
  return (event) => (Object.hasOwn(known, event.event) ? undefined : event);
}
