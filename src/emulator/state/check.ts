import { isObject, textIn } from "./json.js";

/** Checks a value. @throws {TypeError} What the value must be, by its name. The value is not shown: it may be a key. */
export type Check = (name: string, value: unknown) => void;

/** The checks of all options of an interface, so that none is forgotten. */
export type Checks<Options> = Record<keyof Options & string, Check>;

/** A check by a predicate, and by what the value must be in words. */
export function must(be: string, isValid: (value: unknown) => boolean): Check {
  return (name, value) => {
    if (!isValid(value)) throw new TypeError(`${name} must be ${be}`);
  };
}

/** A check of text by a pattern. */
export function textLike(be: string, pattern: RegExp): Check {
  return must(be, (value) => typeof value === "string" && pattern.test(value));
}

export const aFunction = must("a function", (value) => typeof value === "function");
export const aFlag = must("true or false", (value) => typeof value === "boolean");
export const aText = must("text", (value) => typeof value === "string");
export const aName = textLike("text that is not empty", /./s);
export const aKey = textLike("text that a header can hold", /^[\x21-\x7e]+$/);
export const aCount = must("a whole number from 0 up", isCount);

/** The longest delay that a timer takes. */
export const LONGEST_MS = 2 ** 31 - 1;

const DELAY = `a number of milliseconds from 0 to ${LONGEST_MS}`;
export const aDelay = must(DELAY, (value) => inRange(value, 0, LONGEST_MS));

/** Infinity is a count as well. */
function isCount(value: unknown): boolean {
  return value === Infinity || (Number.isInteger(value) && Number(value) >= 0);
}

export function inRange(value: unknown, least: number, most: number): boolean {
  return typeof value === "number" && value >= least && value <= most;
}

/** A token (RFC 9110, 5.6.2), and text with no control characters and nothing beyond Latin-1 (5.5). */
const HEADER_NAME = /^[!#$%&'*+.^`|~\w-]+$/;
const HEADER_VALUE = /^[\t\x20-\x7e\x80-\xff]*$/;

export const headerFields = must("a plain object of header names and texts", (value) => {
  if (!isObject(value)) return false;
  const names = Object.keys(value);
  const texts = Object.values(value);
  const isText = (text: unknown) => typeof text === "string" && HEADER_VALUE.test(text);
  return names.every((name) => HEADER_NAME.test(name)) && texts.every(isText);
});

/** A check of a list, item by item. */
export function listOf(check: Check): Check {
  return (name, value) => {
    if (!Array.isArray(value)) throw new TypeError(`${name} must be an array`);
    for (const [index, item] of value.entries()) check(`${name}[${index}]`, item);
  };
}

/** A check of one of some words. */
export function oneOf(words: readonly string[]): Check {
  return must(`one of ${words.join(", ")}`, (value) => words.includes(textIn(value)));
}

/**
 * Checks an object of options: all of them are known, and each is what it must be. Those that are undefined are left out.
 * @param where What takes the options, such as `createEmulator`.
 * @throws {TypeError} What is wrong, with the name of the option.
 */
export function checkOptions(where: string, options: unknown, checks: Record<string, Check>): void {
  checkFields(where, options, checks, `${where}: `);
}

/** A check of an option that is an object itself, some fields of which it must have. */
export function objectOf(checks: Record<string, Check>, required: readonly string[] = []): Check {
  return (name, value) => {
    checkFields(name, value, checks, `${name}.`);
    const fields = isObject(value) ? value : {};
    const missing = required.find((field) => fields[field] === undefined);
    if (missing !== undefined) throw new TypeError(`${name} must have ${missing}`);
  };
}

function checkFields(where: string, fields: unknown, checks: Record<string, Check>, prefix: string): void {
  if (!isObject(fields)) throw new TypeError(`${where} must be a plain object of options`);
  for (const [field, value] of Object.entries(fields)) {
    const check = Object.hasOwn(checks, field) ? checks[field] : undefined;
    if (!check) {
      const known = Object.keys(checks).join(", ");
      throw new TypeError(`${where}: unknown option ${field}; it takes ${known}`);
    }
    if (value !== undefined) check(`${prefix}${field}`, value);
  }
}
