// What became of one type of value: its values, limits, properties and items.
import { itemAt } from "../shape/algebra.js";
import { hasFlag } from "../shape/flags.js";
import { type Branch, type Property, UNDESCRIBED } from "../shape/shape.js";
import { at, change, compareDeprecated, compareRequired, type Found, inside, stepTo } from "./change.js";
import type { SchemaComparison } from "./comparison.js";
import { describeProperty } from "./describe.js";
import { compareLimits, compareValues } from "./values.js";

export function compareBranches(a: Branch, b: Branch, schemas: SchemaComparison): Found[] {
  return [
    ...compareValues(a, b),
    ...compareLimits(a, b),
    ...compareNumbers(a, b),
    ...(a.type === "object" ? compareObjects(a, b, schemas) : []),
    ...(a.type === "array" ? compareItems(a, b, schemas) : []),
  ];
}

/** Whole numbers against all numbers; other types are never paired. */
function compareNumbers(a: Branch, b: Branch): Found[] {
  if (a.type === b.type) return [];
  return [change("type-changed", a.type === "integer" ? "wider" : "narrower", a.type, b.type)];
}

function compareObjects(a: Branch, b: Branch, schemas: SchemaComparison): Found[] {
  return [...compareProperties(a, b, schemas), ...comparePatterns(a, b, schemas), ...compareOthers(a, b, schemas)];
}

function compareProperties(a: Branch, b: Branch, schemas: SchemaComparison): Found[] {
  const ofOurs = [...a.properties].flatMap(([name, property]) => {
    const other = b.properties.get(name);
    const found = compareProperty(property, other, a.required.has(name), b.required.has(name), schemas);
    return inside(property.component, at(stepTo(name), found));
  });
  const ofTheirs = [...b.properties].flatMap(([name, property]) => {
    if (a.properties.has(name)) return [];
    const isRequired = b.required.has(name);
    const after = describeProperty(property.schema, isRequired, schemas.theirs.read);
    const added = change("property-added", isRequired ? "addedRequired" : "added", null, after);
    // Added to a shared part that our schema is made of as well.
    const component = a.sources.find((source) => source === property.component);
    return inside(component, at(stepTo(name), [added]));
  });
  return [...ofOurs, ...ofTheirs];
}

function compareProperty(
  { schema }: Property,
  other: Property | undefined,
  wasRequired: boolean,
  isRequired: boolean,
  schemas: SchemaComparison,
): Found[] {
  const isDescribed = schema !== UNDESCRIBED;
  if (other === undefined && !isDescribed) return compareRequired(true, false);
  // A name that is left among the required ones alone is a removal, half done.
  if (other === undefined || (other.schema === UNDESCRIBED && isDescribed)) {
    return [change("property-removed", "removed", describeProperty(schema, wasRequired, schemas.ours.read), null)];
  }
  const isDeprecated = hasFlag(schemas.theirs.document, other.schema, "deprecated");
  return [
    ...compareRequired(wasRequired, isRequired),
    ...compareDeprecated("property", hasFlag(schemas.ours.document, schema, "deprecated"), isDeprecated),
    ...schemas.compare(schema, other.schema),
  ];
}

/** A pattern that only one side has is compared with what the other says of properties with no name. */
function comparePatterns(a: Branch, b: Branch, schemas: SchemaComparison): Found[] {
  const patterns = new Set([...a.patterns.keys(), ...b.patterns.keys()]);
  return [...patterns].flatMap((pattern) => {
    const one = a.patterns.get(pattern) ?? a.additional;
    const other = b.patterns.get(pattern) ?? b.additional;
    return at(`{${pattern}}`, schemas.compare(one ?? true, other ?? true));
  });
}

/** Properties that are not named. */
function compareOthers(a: Branch, b: Branch, schemas: SchemaComparison): Found[] {
  const [wasClosed, isClosed] = [a.additional === false, b.additional === false];
  if (wasClosed && isClosed) return [];
  if (wasClosed) return [change("additional-properties-opened", "wider", "closed", "open")];
  if (isClosed) return [change("additional-properties-closed", "narrower", "open", "closed")];
  return at("{}", schemas.compare(a.additional, b.additional));
}

function compareItems(a: Branch, b: Branch, schemas: SchemaComparison): Found[] {
  const length = Math.max(a.tuple.length, b.tuple.length);
  const first = Array.from({ length }, (_, index) => schemas.compare(itemAt(a, index), itemAt(b, index)));
  return [...first.flatMap((found, index) => at(`[${index}]`, found)), ...at("[]", schemas.compare(a.items, b.items))];
}
