// What a schema says of its place, rather than of the value: `readOnly`, `writeOnly`, `deprecated`.
import type { Document } from "../document/document.js";
import { isObject } from "../document/node.js";
import { referenceOf } from "../document/references.js";

export type Flag = "readOnly" | "writeOnly" | "deprecated";

/** Whether the schema says so, or one that it is made of. */
export function hasFlag(document: Document, schema: unknown, flag: Flag): boolean {
  const seen = new Set<unknown>();
  const ahead: unknown[] = [schema];
  for (const part of ahead) {
    if (!isObject(part) || seen.has(part)) continue;
    seen.add(part);
    if (part[flag] === true) return true;
    if (referenceOf(part) !== undefined) ahead.push(document.follow(part));
    if (Array.isArray(part.allOf)) for (const one of part.allOf) ahead.push(one);
  }
  return false;
}
