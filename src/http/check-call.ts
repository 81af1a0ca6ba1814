import type { Call } from "../../generated/assistants-api.js";
import { AssistantsError } from "../errors.js";

/** Names of options, which no body and no query has. */
const OPTION_NAME =
  /^(signal|headers|prefetch|onUpdate|whenLocked|cancelOnAbort|tool(Handlers|Errors)|max(Retries|Rounds)|retryUnsafe|\w*[tT]imeoutMs)$/;

/** Refuses arguments in the wrong place, which a type checker would have found. @throws {AssistantsError} */
export function checkCall({ method, path, params, body }: Call): void {
  for (const [what, given] of Object.entries({ query: params?.query, body })) {
    const where = `${method} ${path}: the ${what}`;
    if (given === undefined || given === null) continue;
    if (typeof given !== "object" || Array.isArray(given) || "then" in given) {
      throw new AssistantsError(`${where} must be an object, not ${kindOf(given)}`);
    }
    const name = Object.keys(given).find((name) => OPTION_NAME.test(name));
    if (name) throw new AssistantsError(`${where} has no ${name}: options are the argument after it`);
  }
}

/** Fills the ids in. A dot segment or an empty one would lead to another resource. @throws {AssistantsError} */
export function fillPath(path: string, ids: Record<string, unknown> = {}): string {
  return path.replace(/\{([^{}]+)\}/g, (_, name: string) => {
    const id = ids[name];
    // Half of a surrogate pair cannot be encoded.
    if (typeof id !== "string" || /^\.{0,2}$|\p{Cs}/u.test(id)) {
      throw new AssistantsError(`${path}: ${name} must be an id, not ${kindOf(id)}`);
    }
    return encodeURIComponent(id);
  });
}

/** What kind of thing a refused argument is. The thing itself may be private, or long. */
export function kindOf(value: unknown): string {
  if (value === undefined || value === null) return `${value}`;
  if (typeof value === "string") return value === "" ? "empty text" : /^\.+$/.test(value) ? "dots" : "text";
  if (typeof value !== "object") return `a ${typeof value}`;
  if ("then" in value) return "a promise: await it";
  return Array.isArray(value) ? "a list" : "an object";
}
