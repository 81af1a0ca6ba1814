// What became of one type of value: its values, limits, properties and items.
import { itemAt } from "../shape/algebra.js";
import type { Branch } from "../shape/shape.js";
import { type Both, namesOf } from "./both.js";
import { change, compareFacts } from "./change.js";
import type { Schemas } from "./comparison.js";
import { at, type Change, type Found } from "./found.js";
import { compareProperties } from "./properties.js";
import { compareLimits, compareValues } from "./values.js";

export function compareBranches(pair: Both<Branch>, schemas: Schemas): Found[] {
  return [...compareValues(pair), ...compareLimits(pair), ...compareNumbers(pair), ...compareParts(pair, schemas)];
}

/** Whole numbers against all numbers; other types are never paired. */
function compareNumbers({ ours, theirs }: Both<Branch>): Change[] {
  const effect = ours.type === "integer" ? "wider" : "narrower";
  return compareFacts("type-changed", effect, ours.type, theirs.type);
}

function compareParts(pair: Both<Branch>, schemas: Schemas): Found[] {
  if (pair.ours.type === "array") return compareItems(pair, schemas);
  if (pair.ours.type !== "object") return [];
  const named = compareProperties(pair, schemas);
  const matched = comparePatterns(pair, schemas);
  return [...named, ...matched, ...compareOthers(pair, schemas)];
}

/** A pattern that only one side has is compared with what the other says of properties with no name. */
function comparePatterns({ ours, theirs }: Both<Branch>, schemas: Schemas): Found[] {
  return namesOf(ours.patterns, theirs.patterns).flatMap((pattern) => {
    const one = ours.patterns.get(pattern) ?? ours.additional;
    const other = theirs.patterns.get(pattern) ?? theirs.additional;
    return at(`{${pattern}}`, schemas.compare(one ?? true, other ?? true));
  });
}

/** Properties that are not named. */
function compareOthers({ ours, theirs }: Both<Branch>, schemas: Schemas): Found[] {
  const kind = "additional-properties";
  const wasClosed = ours.additional === false;
  const isClosed = theirs.additional === false;
  if (wasClosed && isClosed) return [];
  if (wasClosed) return [change(`${kind}-opened`, "wider", "closed", "open")];
  if (isClosed) return [change(`${kind}-closed`, "narrower", "open", "closed")];
  return at("{}", schemas.compare(ours.additional, theirs.additional));
}

function compareItems({ ours, theirs }: Both<Branch>, schemas: Schemas): Found[] {
  const found: Found[] = [];
  const length = Math.max(ours.tuple.length, theirs.tuple.length);
  for (let index = 0; index < length; index += 1) {
    const items = schemas.compare(itemAt(ours, index), itemAt(theirs, index));
    found.push(...at(`[${index}]`, items));
  }
  const others = schemas.compare(ours.items, theirs.items);
  return [...found, ...at("[]", others)];
}
