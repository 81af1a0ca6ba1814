import { expect, it } from "vitest";
import { ROWS } from "./pairs.js";
import { findingsOf, say } from "./small.js";

it.each(ROWS)("%s", (_name, ours, theirs, said) => {
  const findings = findingsOf(ours, theirs);
  expect(say(findings)).toEqual(said);
  expect(new Set(findings.map(({ id }) => id)).size).toBe(findings.length);
  expect(findingsOf(ours, ours)).toEqual([]);
});
