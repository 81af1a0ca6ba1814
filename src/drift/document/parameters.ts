// The parameters of an operation.
import type { Document } from "./document.js";
import { type Holder, readHolder } from "./holder.js";
import type { JsonObject } from "./node.js";

/** Headers that OpenAPI leaves to the body, the responses and the security. */
const RESERVED_HEADERS = ["accept", "content-type", "authorization"];

export interface Parameter extends Holder {
  place: string;
  name: string;
}

/**
 * By place and name; those of a path by their position.
 * @param holders The path before the operation, so that the operation's own take their place.
 * @throws {ComparisonError} A part is not what it should be.
 */
export function parametersOf(document: Document, holders: JsonObject[], path: string): Map<string, Parameter> {
  const inPath = [...path.matchAll(/\{([^{}]*)\}/g)].map(([, name]) => name);
  const written = holders.flatMap((holder) => document.listAt(holder, "parameters"));
  const parameters = new Map<string, Parameter>();
  for (const one of written) {
    const node = document.resolve(one, "a parameter");
    const place = document.textAt(node, "in");
    const name = document.textAt(node, "name");
    const wireName = place === "header" ? name.toLowerCase() : name;
    if (place === "header" && RESERVED_HEADERS.includes(wireName)) continue;
    const position = place === "path" ? inPath.indexOf(name) : -1;
    const key = position === -1 ? `${place} ${wireName}` : `path ${position}`;
    const holder = readHolder(document, one, "a parameter");
    parameters.set(key, { ...holder, place, name });
  }
  return parameters;
}
