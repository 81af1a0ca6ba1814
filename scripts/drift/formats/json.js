import { countsOf } from "../result.js";

/**
 * For programs.
 * @param {import("../result.js").Result} result
 */
export function renderJson(result) {
  const { specText, ...rest } = result;
  const counts = Object.fromEntries(countsOf(result).map(({ name, count }) => [name, count]));
  return `${JSON.stringify({ ...rest, counts }, undefined, 2)}\n`;
}
