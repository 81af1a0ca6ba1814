// What became of one type of value: its values, limits, properties and items.
import { itemAt } from "../shape/algebra.js";
import type { Branch } from "../shape/shape.js";
import { at, type Change, change, compareFacts, type Found, namesOf } from "./change.js";
import type { SchemaComparison } from "./comparison.js";
import { compareProperties } from "./properties.js";
import { compareLimits, compareValues } from "./values.js";

export function compareBranches(ours: Branch, theirs: Branch, schemas: SchemaComparison): Found[] {
  return [
    ...compareValues(ours, theirs),
    ...compareLimits(ours, theirs),
    ...compareNumbers(ours, theirs),
    ...(ours.type === "object" ? compareObjects(ours, theirs, schemas) : []),
    ...(ours.type === "array" ? compareItems(ours, theirs, schemas) : []),
  ];
}

/** Whole numbers against all numbers; other types are never paired. */
function compareNumbers({ type: before }: Branch, { type: after }: Branch): Change[] {
  const effect = before === "integer" ? "wider" : "narrower";
  return compareFacts("type-changed", effect, before, after);
}

function compareObjects(ours: Branch, theirs: Branch, schemas: SchemaComparison): Found[] {
  return [
    ...compareProperties(ours, theirs, schemas),
    ...comparePatterns(ours, theirs, schemas),
    ...compareOthers(ours, theirs, schemas),
  ];
}

/** A pattern that only one side has is compared with what the other says of properties with no name. */
function comparePatterns(ours: Branch, theirs: Branch, schemas: SchemaComparison): Found[] {
  return namesOf(ours.patterns, theirs.patterns).flatMap((pattern) => {
    const one = ours.patterns.get(pattern) ?? ours.additional;
    const other = theirs.patterns.get(pattern) ?? theirs.additional;
    return at(`{${pattern}}`, schemas.compare(one ?? true, other ?? true));
  });
}

/** Properties that are not named. */
function compareOthers(ours: Branch, theirs: Branch, schemas: SchemaComparison): Found[] {
  const wasClosed = ours.additional === false;
  const isClosed = theirs.additional === false;
  if (wasClosed && isClosed) return [];
  if (wasClosed) return [change("additional-properties-opened", "wider", "closed", "open")];
  if (isClosed) return [change("additional-properties-closed", "narrower", "open", "closed")];
  return at("{}", schemas.compare(ours.additional, theirs.additional));
}

function compareItems(ours: Branch, theirs: Branch, schemas: SchemaComparison): Found[] {
  const found: Found[] = [];
  const length = Math.max(ours.tuple.length, theirs.tuple.length);
  for (let index = 0; index < length; index += 1) {
    const items = schemas.compare(itemAt(ours, index), itemAt(theirs, index));
    found.push(...at(`[${index}]`, items));
  }
  const others = schemas.compare(ours.items, theirs.items);
  return [...found, ...at("[]", others)];
}
