import { type Snapshot, type StreamEvent, wholeOf } from "./events.js";

type Json = { [key: string]: unknown };

/** Text that deltas add to. Any other value of a delta takes the place of the one before. */
const GROWING = new Set(["value", "arguments", "input", "logs"]);

/** What a part has before any delta says so, by its type. */
const BLANK: Json = {
  text: { text: { value: "", annotations: [] } },
  function: { function: { name: "", arguments: "", output: null } },
  code_interpreter: { code_interpreter: { input: "", outputs: [] } },
  retrieval: { retrieval: {} },
  logs: { logs: "" },
};

/** Puts messages and steps together from the events that tell of them. What it gave is never changed afterwards. */
export class Snapshots {
  readonly #growing = new Map<string, Snapshot>();

  /**
   * The message or step that an event tells of, as it is after it; undefined for other events, and for a delta of
   * an object whose beginning was not seen.
   */
  apply(event: StreamEvent): Snapshot | undefined {
    const { data } = event;
    if (event.event === "thread.message.delta" || event.event === "thread.run.step.delta") {
      const before = this.#growing.get(event.data.id);
      if (!before) return undefined;
      // The delta of an object is a part of it, so what it is merged into stays one.
      const after = merge(before, event.data.delta) as Snapshot;
      this.#growing.set(after.id, after);
      return after;
    }
    const whole = wholeOf(data);
    if (!whole) return undefined;
    if (whole.status === "in_progress") this.#growing.set(whole.id, whole);
    else this.#growing.delete(whole.id);
    return whole;
  }
}

function merge(before: unknown, delta: unknown, key = ""): unknown {
  if (Array.isArray(delta)) return delta.length === 0 || delta.some(hasIndex) ? mergeList(before, delta) : delta;
  if (isObject(delta)) {
    const after: Json = isObject(before) ? { ...before } : {};
    for (const [name, value] of Object.entries(delta)) {
      // A null says nothing: what was there stays.
      if (name !== "index" && (value !== null || !(name in after))) after[name] = merge(after[name], value, name);
    }
    return after;
  }
  return GROWING.has(key) && typeof before === "string" ? before + delta : delta;
}

/** Each item of a delta says by `index` which of the list it is about. */
function mergeList(before: unknown, delta: unknown[]): unknown[] {
  const after: unknown[] = Array.isArray(before) ? [...before] : [];
  for (const item of delta.filter(hasIndex)) {
    after[item.index] = merge(after[item.index] ?? BLANK[String(item.type)], item);
  }
  return after;
}

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null;
}

/** More parts than anybody has are a fault of the server, which must not cost a list of that length. */
const MOST_PARTS = 10_000;

function hasIndex(item: unknown): item is Json & { index: number } {
  return isObject(item) && Number.isInteger(item.index) && Number(item.index) >= 0 && Number(item.index) < MOST_PARTS;
}
