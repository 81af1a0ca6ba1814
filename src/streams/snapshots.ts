import { type Contract, type Fields, isObject } from "../types.js";
import { hasId, type Snapshot, type StreamEvent, subjectOf, wholeOf } from "./events.js";
import { isBroken, itemsOf, positionOf } from "./parts.js";

/** Text that deltas add to. Any other value of a delta replaces the one before. */
const GROWING = new Set(["value", "arguments", "input", "logs", "refusal"]);

/** What a part has before any delta says so, by its type. */
const BLANK: Fields = {
  text: { text: { value: "", annotations: [] } },
  refusal: { refusal: "" },
  function: { function: { name: "", arguments: "", output: null } },
  code_interpreter: { code_interpreter: { input: "", outputs: [] } },
  retrieval: { retrieval: {} },
  logs: { logs: "" },
};

/** Puts messages and steps together from their events. A snapshot that was returned is never changed afterwards. */
export class Snapshots<C extends Contract> {
  readonly #growing = new Map<string, Snapshot<C>>();

  /**
   * The message or step that an event is about, as it is after the event; undefined for other events, and for a delta
   * of an object whose beginning was not seen.
   */
  apply(event: StreamEvent<C>): Snapshot<C> | undefined {
    if (subjectOf(event)?.change === "delta") return this.#grow(event.data);
    const whole = wholeOf<C>(event.data);
    if (!whole || isBroken(event)) return undefined;
    if (whole.status === "in_progress") this.#growing.set(whole.id, whole);
    else this.#growing.delete(whole.id);
    return whole;
  }

  #grow(data: unknown): Snapshot<C> | undefined {
    const before = hasId(data) ? this.#growing.get(data.id) : undefined;
    if (!before || !hasId(data)) return undefined;
    // The delta of an object is a part of it, so what it is merged into stays one.
    const after = merge(before, data.delta) as Snapshot<C>;
    this.#growing.set(after.id, after);
    return after;
  }
}

/** The value with what a delta says of it. A delta of another type, and null, say nothing. */
function merge(before: unknown, delta: unknown, name = ""): unknown {
  if (delta === null && before !== undefined) return before;
  if (isObject(before) && !isObject(delta)) return before;
  if (Array.isArray(delta)) return mergeLists(before, delta);
  if (isObject(delta)) return mergeFields(before, delta);
  const isGrowing = GROWING.has(name) && typeof before === "string";
  if (!isGrowing) return delta;
  return typeof delta === "string" ? before + delta : before;
}

function mergeFields(before: unknown, delta: Fields): Fields {
  const after: Fields = isObject(before) && !Array.isArray(before) ? { ...before } : {};
  for (const [name, value] of Object.entries(delta)) {
    if (name !== "index") after[name] = merge(after[name], value, name);
  }
  return after;
}

/** Each item of a delta says by its index which item of the list it is about. A list of texts has no indexes. */
function mergeLists(before: unknown, delta: unknown[]): unknown[] {
  if (delta.length > 0 && delta.every((item) => typeof item === "string")) return delta;
  const after = [...itemsOf(before)];
  for (const item of delta) {
    const position = positionOf(item);
    if (position === undefined || !isObject(item)) continue;
    after[position] = merge(after[position] ?? BLANK[String(item.type)], item);
  }
  return after;
}
