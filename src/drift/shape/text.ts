// Parts that are compared as a whole, as text.
import type { Document } from "../document/document.js";
import { isExtension, isObject } from "../document/node.js";
import { referenceOf } from "../document/references.js";
import { canonical, hash } from "./canonical.js";

/** How many values of a part are written out. */
const MAX_VALUES = 200;
/** How many levels below a part are told apart, references followed. */
const MAX_LEVELS = 8;

const DOCUMENTATION = ["title", "description", "example", "examples", "$comment", "deprecated"];

/** Writes parts with their references followed and their documentation left out. */
export function createTexts(document: Document): (part: object) => string {
  const digests = new Map<object, string[]>();

  return function textOf(part) {
    let left = MAX_VALUES;
    const bare = write(part, 0);
    return left >= 0 ? canonical(bare) : `${canonical(bare).slice(0, 60)}… #${digest(part, MAX_LEVELS)}`;

    function write(value: unknown, level: number): unknown {
      left -= 1;
      if (typeof value !== "object" || value === null) return value === true ? {} : value;
      if (left < 0 || level > MAX_LEVELS) {
        left = -1;
        return "…";
      }
      if (Array.isArray(value)) return value.map((one) => write(one, level + 1));
      const entries = partsOf(value).map(([key, one]) => [key, write(one, level + 1)]);
      return Object.fromEntries(entries);
    }
  };

  function digest(value: unknown, levels: number): string {
    if (typeof value !== "object" || value === null) return value === true ? "{}" : canonical(value);
    if (levels === 0) return "…";
    const known = digests.get(value)?.[levels];
    if (known !== undefined) return known;
    const texts = Array.isArray(value)
      ? value.map((one) => digest(one, levels - 1))
      : partsOf(value).map(([key, one]) => `${JSON.stringify(key)}:${digest(one, levels - 1)}`);
    const text = hash(Array.isArray(value) ? texts : texts.sort());
    digests.set(value, Object.assign(digests.get(value) ?? [], { [levels]: text }));
    return text;
  }

  function partsOf(node: object): [string, unknown][] {
    const target = referenceOf(node) !== undefined && isObject(node) ? document.follow(node) : node;
    if (!isObject(target)) return [["", target]];
    return Object.entries(target).filter(([key, value]) => !isDocumentation(key, value));
  }
}

/** A property may be called `description` as well, but then it is a schema. */
function isDocumentation(key: string, value: unknown): boolean {
  if (isExtension(key)) return true;
  const isText = typeof value !== "object" || Array.isArray(value);
  return isText && DOCUMENTATION.includes(key);
}
