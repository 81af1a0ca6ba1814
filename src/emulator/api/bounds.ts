import { type HttpError, invalid } from "./errors.js";

/** How errors name the two ends of a range. */
const BOUNDS = {
  maximum: { length: "long", side: "above", comparison: "<=", code: "above_max" },
  minimum: { length: "short", side: "below", comparison: ">=", code: "below_min" },
};
export type Bound = keyof typeof BOUNDS;

interface Measured {
  kind: "string" | "array";
  length: number;
  limit: number;
}

/** A text or a list that is too long, or too short. */
export function wrongLength(param: string, bound: Bound, { kind, length, limit }: Measured): HttpError {
  const { length: word, code } = BOUNDS[bound];
  const noun = withArticle(kind);
  const expected = `Expected ${noun} with ${bound} length ${limit}`;
  const got = `got ${noun} with length ${length}`;
  const problem = `${kind} too ${word}. ${expected}, but ${got} instead.`;
  return invalid(param, problem, `${kind}_${code}_length`);
}

/** A number beyond a limit. */
export function outOfRange(param: string, bound: Bound, value: number, limit: number): HttpError {
  const { side, comparison, code } = BOUNDS[bound];
  const kind = Number.isInteger(value) ? "integer" : "decimal";
  const expected = `Expected a value ${comparison} ${limit}`;
  const problem = `${kind} ${side} ${bound} value. ${expected}, but got ${value} instead.`;
  return invalid(param, problem, `${kind}_${code}_value`);
}

export function withArticle(noun: string): string {
  const article = /^[aeiou]/.test(noun) ? "an" : "a";
  return `${article} ${noun}`;
}
