import { isCount, isObject, textIn } from "../state/json.js";
import type { ModelToolCall } from "./model.js";

interface Collected {
  id: string;
  name: string;
  arguments: string;
}

/** More calls in one answer are a fault of the endpoint. */
const MAX_CALLS = 128;

/**
 * Puts the pieces of streamed tool calls together. Endpoints differ in how they tell calls apart: by a growing `index`,
 * by `id` with every index 0, or by neither, one whole call after the other.
 */
export class CallCollector {
  readonly #calls: Collected[] = [];
  /** The latest call of each index. */
  readonly #byIndex = new Map<number, Collected>();

  /** @throws When there are too many calls. */
  add(piece: unknown): void {
    if (!isObject(piece)) return;
    const details = isObject(piece.function) ? piece.function : {};
    const id = textIn(piece.id);
    const name = textIn(details.name);
    const text = argumentsIn(details.arguments);
    const index = isCount(piece.index) ? piece.index : undefined;
    // Some endpoints send pieces with metadata of their own only.
    if (id === "" && name === "" && text === "") return;

    const call = this.#find(index, id, name) ?? this.#create();
    if (index !== undefined) this.#byIndex.set(index, call);
    call.id ||= id;
    if (name !== call.name) call.name += name;
    call.arguments += text;
  }

  /** @throws When a call has no name. */
  list(): ModelToolCall[] {
    return this.#calls.map(({ name, arguments: text }) => {
      if (name === "") throw new Error("The endpoint called a tool with no name.");
      return { name, arguments: text.trim() === "" ? "{}" : text };
    });
  }

  /** The call that a piece belongs to, or undefined when the piece begins another one. */
  #find(index: number | undefined, id: string, name: string): Collected | undefined {
    const current = index === undefined ? this.#withoutIndex(id) : this.#byIndex.get(index);
    if (!current || (id !== "" && current.id !== "" && id !== current.id)) return undefined;
    if (id !== "" || current.id !== "" || name === "") return current;
    // With no id on either side, a name begins another call unless it repeats that of a call that is not complete.
    const isOther = name !== current.name || isJson(current.arguments);
    return isOther ? undefined : current;
  }

  /** By id where there is one; otherwise a piece goes on with the latest call. */
  #withoutIndex(id: string): Collected | undefined {
    return id === "" ? this.#calls.at(-1) : this.#calls.find((call) => call.id === id);
  }

  #create(): Collected {
    if (this.#calls.length === MAX_CALLS) {
      throw new Error(`The endpoint made more than ${MAX_CALLS} tool calls.`);
    }
    const call = { id: "", name: "", arguments: "" };
    this.#calls.push(call);
    return call;
  }
}

/** Arguments are JSON as text; some endpoints send the object itself. */
function argumentsIn(value: unknown): string {
  return isObject(value) ? JSON.stringify(value) : textIn(value);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
