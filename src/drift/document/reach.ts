// Which parts of a document the operations in scope refer to.
import type { Document } from "./document.js";
import { type Part, partsOf } from "./keywords.js";
import { isExtension, isObject, type JsonObject, own } from "./node.js";
import { referenceOf } from "./references.js";

/** Whether a path begins with one of these, by whole segments. */
export function isInScope(path: string, scope: readonly string[]): boolean {
  return scope.some((prefix) => {
    const folder = prefix.endsWith("/") ? prefix : `${prefix}/`;
    return path === prefix || path.startsWith(folder);
  });
}

/** The references that lead nowhere, of the operations in scope and of all that they refer to. */
export function lostWithin(document: Document, scope: readonly string[], webhooks: boolean): JsonObject[] {
  const start: Part[] = [];
  for (const [path, item] of Object.entries(pathsOf(document))) {
    if (!isExtension(path) && isInScope(path, scope)) pushPart(start, item);
  }
  if (webhooks) pushPart(start, own(document.root, "webhooks"), "names and extensions");
  return lostBelow(document, start);
}

function lostBelow(document: Document, ahead: Part[]): JsonObject[] {
  const lost = new Map<string, JsonObject>();
  const seen = new Set<object>();
  for (let place = ahead.pop(); place !== undefined; place = ahead.pop()) {
    const { part, keys } = place;
    if (seen.has(part)) continue;
    seen.add(part);
    for (const below of partsOf(place)) ahead.push(below);
    const reference = referenceOf(part);
    if (reference === undefined || !isObject(part)) continue;
    const target = document.references.target(part);
    if (target === undefined) lost.set(reference, part);
    else pushPart(ahead, target, keys);
  }
  return [...lost.values()];
}

function pushPart(parts: Part[], part: unknown, keys: Part["keys"] = "keywords"): void {
  if (typeof part === "object" && part !== null) parts.push({ part, keys });
}

function pathsOf({ root }: Document): JsonObject {
  const paths = own(root, "paths");
  return isObject(paths) ? paths : {};
}
