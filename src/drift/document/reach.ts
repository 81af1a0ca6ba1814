// Which parts of a document the operations in scope refer to.
import type { Document } from "./document.js";
import { type Keys, visitParts } from "./keywords.js";
import { isContainer, isExtension, isObject, type JsonObject, own } from "./node.js";
import { type References, referenceOf } from "./references.js";

interface Part {
  part: object;
  keys: Keys;
}

/** Whether a path begins with one of these, by whole segments. */
export function isInScope(path: string, scope: readonly string[]): boolean {
  return scope.some((prefix) => {
    const folder = prefix.endsWith("/") ? prefix : `${prefix}/`;
    return path === prefix || path.startsWith(folder);
  });
}

/** The references that lead nowhere, of the operations in scope and of all that they refer to. */
export function lostWithin({ root, references }: Document, scope: readonly string[], webhooks: boolean): JsonObject[] {
  const start: Part[] = [];
  for (const [path, item] of Object.entries(own(root, "paths") ?? {})) {
    const isCompared = !isExtension(path) && isInScope(path, scope);
    if (isCompared && isContainer(item)) start.push({ part: item, keys: "keywords" });
  }
  const hooks = own(root, "webhooks");
  if (webhooks && isContainer(hooks)) start.push({ part: hooks, keys: "names and extensions" });
  return lostBelow(start, references);
}

function lostBelow(ahead: Part[], references: References): JsonObject[] {
  const lost = new Map<string, JsonObject>();
  const seen = new Set<object>();
  for (let place = ahead.pop(); place !== undefined; place = ahead.pop()) {
    const { part, keys } = place;
    if (seen.has(part)) continue;
    seen.add(part);
    visitParts(part, keys, (below, itsKeys) => ahead.push({ part: below, keys: itsKeys }));
    const reference = referenceOf(part);
    if (reference === undefined || !isObject(part)) continue;
    const target = references.target(part);
    if (target === undefined) lost.set(reference, part);
    else if (isContainer(target)) ahead.push({ part: target, keys });
  }
  return [...lost.values()];
}
