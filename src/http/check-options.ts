import { AssistantsError } from "../errors.js";
import { isObject } from "../types.js";
import { LONGEST_TIMER_MS } from "./sleep.js";

/** What an option must be, in words, when a value is not that; undefined when it is. Never called with undefined. */
export type Check = (value: unknown) => string | undefined;

/** One check for each option: an option that is added to the interface stops the build until it is added here. */
export type Checks<Options> = Record<keyof Options, Check>;

/** Refuses unknown options and values out of range. @throws {AssistantsError} It names the option and not its value. */
export function checkOptions(where: string, options: object, checks: Record<string, Check>): void {
  for (const [name, value] of Object.entries(options)) {
    const check = Object.hasOwn(checks, name) ? checks[name] : undefined;
    if (!check) {
      throw new AssistantsError(`${where}: unknown option ${name}; it takes ${Object.keys(checks).join(", ")}`);
    }
    const wanted = value === undefined ? undefined : check(value);
    if (wanted) throw new AssistantsError(`${where}: ${name} must be ${wanted}`);
  }
}

export const anything: Check = () => undefined;

export const milliseconds: Check = (value) =>
  typeof value === "number" && value >= 1 && value <= LONGEST_TIMER_MS
    ? undefined
    : `a number from 1 to ${LONGEST_TIMER_MS}`;

export const count: Check = (value) =>
  Number.isInteger(value) && Number(value) >= 0 ? undefined : "a whole number from 0 up";

export const oneOf =
  (...choices: readonly unknown[]): Check =>
  (value) =>
    choices.includes(value) ? undefined : `one of ${choices.join(", ")}`;

export const aFunction: Check = (value) => (typeof value === "function" ? undefined : "a function");

export const functions: Check = (value) => {
  const isRight =
    isObject(value) && Object.values(value).every((one) => one === undefined || typeof one === "function");
  return isRight ? undefined : "an object of functions";
};

/** One of another realm, or of a package, serves as well. */
export const abortSignal: Check = (value) =>
  value === null || "aborted" in Object(value) ? undefined : "an AbortSignal";

/** @throws {AssistantsError} It names the header that is at fault. */
export const headers: Check = (value) => {
  checkValues("headers", value);
  return undefined;
};

/** What cannot stand in a header: control characters and anything beyond Latin-1 (RFC 9110, 5.5). */
const NOT_IN_HEADERS = /[^\t\x20-\x7e\x80-\xff]/;
/** A token (RFC 9110, 5.6.2). */
const HEADER_NAME = /^[!#$%&'*+.^`|~\w-]+$/;
export const CONTROL_CHARACTERS = /\p{Cc}/u;

/** A line break in a header would add headers of its own. The value may be a secret, so it is not shown. */
export function checkValues(what: string, values: unknown, forbidden = NOT_IN_HEADERS): void {
  if (!isObject(values) || Symbol.iterator in values) {
    throw new AssistantsError(`${what} must be a plain object of names and values`);
  }
  for (const [name, value] of Object.entries(values)) {
    if (typeof value !== "string" || forbidden.test(value)) {
      throw new AssistantsError(`${what}: ${name} must be text with no line breaks or other control characters`);
    }
    if (what === "headers" && !HEADER_NAME.test(name)) {
      throw new AssistantsError(`${what}: ${JSON.stringify(name)} is no name of a header`);
    }
  }
}
