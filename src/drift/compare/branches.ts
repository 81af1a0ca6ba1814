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
  const { type } = pair.ours;
  return [
    ...compareValues(pair),
    ...compareLimits(pair),
    ...compareNumbers(pair),
    ...(type === "object" ? compareObjects(pair, schemas) : []),
    ...(type === "array" ? compareItems(pair, schemas) : []),
  ];
}

/** Whole numbers against all numbers; other types are never paired. */
function compareNumbers({ ours, theirs }: Both<Branch>): Change[] {
  const effect = ours.type === "integer" ? "wider" : "narrower";
  return compareFacts("type-changed", effect, ours.type, theirs.type);
}

function compareObjects(pair: Both<Branch>, schemas: Schemas): Found[] {
  return [...compareProperties(pair, schemas), ...comparePatterns(pair, schemas), ...compareOthers(pair, schemas)];
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
  const wasClosed = ours.additional === false;
  const isClosed = theirs.additional === false;
  if (wasClosed && isClosed) return [];
  if (wasClosed) return [change("additional-properties-opened", "wider", "closed", "open")];
  if (isClosed) return [change("additional-properties-closed", "narrower", "open", "closed")];
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
