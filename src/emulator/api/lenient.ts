import type { Validator, Violation } from "../../../generated/validators.js";
import { copyOf } from "../state/json.js";
import { errorFor, stepsOf, valueAt } from "./violations.js";

/**
 * Validates a body. A field that is null or an empty array counts as left out, where the contract allows it to be left
 * out but not to be null or empty: clients of the era send `file_ids: []`, `messages: null` and the like by default,
 * and the hosted server took them. This is the one place where the emulator is more lenient than the contract.
 * @returns The body without such fields; the body itself where it has none.
 * @throws {HttpError} 400 for whatever else breaks the contract.
 */
export function requireValid(body: object, validate: Validator): object {
  if (validate(body)) return body;
  let violations = validate.errors ?? [];
  let lenient: object | undefined;
  for (;;) {
    const fields = violations.map(stepsOf);
    const blank = fields.find((steps) => isBlankField(lenient ?? body, steps));
    if (!blank) throw errorFor(body, violations);
    lenient ??= copyOf(body);
    omit(lenient, blank);
    if (validate(lenient)) return lenient;
    const next = validate.errors ?? [];
    const isRequired = next.some((violation) => isMissing(violation, blank));
    if (isRequired) throw errorFor(body, violations);
    violations = next;
  }
}

function isBlankField(body: object, steps: string[]): boolean {
  const value = valueAt(body, steps);
  const isEmpty = Array.isArray(value) && value.length === 0;
  if (value !== null && !isEmpty) return false;
  const parent = steps.slice(0, -1);
  // An item of an array is no field, and the keys of metadata are the user's own.
  const isItem = Array.isArray(valueAt(body, parent));
  return !isItem && parent.at(-1) !== "metadata";
}

/** Deletes a field, and the same field of all items of the same arrays: a body may have thousands of them. */
function omit(node: unknown, [step = "", ...rest]: string[]): void {
  if (typeof node !== "object" || node === null) return;
  const fields = node as Record<string, unknown>;
  if (rest.length > 0) {
    const children = Array.isArray(node) ? node : [fields[step]];
    for (const child of children) omit(child, rest);
  } else if (isBlankField(node, [step])) {
    delete fields[step];
  }
}

function isMissing(violation: Violation, steps: string[]): boolean {
  if (violation.keyword !== "required") return false;
  const missing = [...stepsOf(violation), violation.params.missingProperty];
  return missing.join("/") === steps.join("/");
}
