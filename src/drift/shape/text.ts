// Parts that are compared as a whole, as text.
import type { Document } from "../document/document.js";
import { isContainer, isExtension, isObject } from "../document/node.js";
import { referenceOf } from "../document/references.js";
import { canonical, hash } from "./canonical.js";
import type { TextOf } from "./limits.js";

/** How many values of a part are written out. */
const MAX_VALUES = 200;
/** How many levels below a part are told apart, references followed. */
const MAX_LEVELS = 8;

const DOCUMENTATION = ["title", "description", "example", "examples", "$comment", "deprecated"];

/** Writes parts with their references followed and their documentation left out. */
export function createTexts(document: Document): TextOf {
  const digests = new Map<object, string[]>();

  return (part) => {
    const short = writeShort(part);
    const text = canonical(short.value);
    return short.isWhole ? text : `${text.slice(0, 60)}… #${digest(part, MAX_LEVELS)}`;
  };

  /** A part with no more values than are written out. */
  function writeShort(part: object): { value: unknown; isWhole: boolean } {
    let left = MAX_VALUES;
    const value = write(part, 0);
    return { value, isWhole: left >= 0 };

    function write(one: unknown, level: number): unknown {
      left -= 1;
      if (!isContainer(one)) return one === true ? {} : one;
      if (left < 0 || level > MAX_LEVELS) {
        left = -1;
        return "…";
      }
      if (Array.isArray(one)) return one.map((item) => write(item, level + 1));
      const entries = partsOf(one).map(([key, below]) => [key, write(below, level + 1)]);
      return Object.fromEntries(entries);
    }
  }

  function digest(value: unknown, levels: number): string {
    if (!isContainer(value)) return value === true ? "{}" : canonical(value);
    if (levels === 0) return "…";
    const byLevels = digests.get(value) ?? [];
    digests.set(value, byLevels);
    const text = byLevels[levels] ?? hash(textsOf(value, levels - 1));
    byLevels[levels] = text;
    return text;
  }

  function textsOf(value: object, levels: number): string[] {
    if (Array.isArray(value)) return value.map((one) => digest(one, levels));
    const texts = partsOf(value).map(([key, one]) => `${JSON.stringify(key)}:${digest(one, levels)}`);
    return texts.sort();
  }

  function partsOf(node: object): [string, unknown][] {
    const isReference = isObject(node) && referenceOf(node) !== undefined;
    const target = isReference ? document.follow(node) : node;
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
