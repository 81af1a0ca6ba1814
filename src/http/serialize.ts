import { AssistantsError } from "../errors.js";

/** A query: a list is its name again for each value. What is undefined or null is left out. */
export function writeQuery(query: object): string {
  const written = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null) written.append(name, `${one}`);
    }
  }
  return written.toString();
}

/** A form as it is, all else as JSON. @throws {AssistantsError} The body holds itself, or a BigInt. */
export function writeBody(body: unknown): string | FormData {
  if (body instanceof FormData) return body;
  try {
    return JSON.stringify(body);
  } catch {
    throw new AssistantsError("the body cannot be written as JSON: it holds itself, a BigInt, or is nested too deep");
  }
}
