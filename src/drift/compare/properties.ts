// What became of the properties of an object.
import { type Branch, type Property, UNDESCRIBED } from "../shape/shape.js";
import { type Both, namesOf } from "./both.js";
import { addedUse, compareDeprecated, compareRequired, removed } from "./change.js";
import type { Schemas } from "./comparison.js";
import { describeUse } from "./describe.js";
import { at, type Found, inside, stepTo } from "./found.js";

/** A property and whether it has to be there. */
interface Use extends Property {
  isRequired: boolean;
}

export function compareProperties({ ours, theirs }: Both<Branch>, schemas: Schemas): Found[] {
  return namesOf(ours.properties, theirs.properties).flatMap((name) => {
    const uses = { ours: useOf(ours, name), theirs: useOf(theirs, name) };
    const found = at(stepTo(name), compareUses(uses, schemas));
    if (uses.ours) return inside(uses.ours.component, found);
    // Added to a shared part that our schema is made of as well.
    const shared = ours.sources.find((source) => source === uses.theirs?.component);
    return inside(shared, found);
  });
}

function useOf({ properties, required }: Branch, name: string): Use | undefined {
  const property = properties.get(name);
  return property && { ...property, isRequired: required.has(name) };
}

function compareUses({ ours, theirs }: Both<Use | undefined>, schemas: Schemas): Found[] {
  if (!ours) return theirs ? [addedProperty(theirs, schemas)] : [];
  const isDescribed = ours.schema !== UNDESCRIBED;
  // A name that is left among the required ones alone is a removal, half done.
  const isGone = !theirs || (isDescribed && theirs.schema === UNDESCRIBED);
  if (isGone && isDescribed) return [removedProperty(ours, schemas)];
  if (isGone) return compareRequired(true, false);
  const wasDeprecated = schemas.ours.hasFlag(ours.schema, "deprecated");
  const isDeprecated = schemas.theirs.hasFlag(theirs.schema, "deprecated");
  return [
    ...compareRequired(ours.isRequired, theirs.isRequired),
    ...compareDeprecated("property", wasDeprecated, isDeprecated),
    ...schemas.compare(ours.schema, theirs.schema),
  ];
}

function addedProperty({ schema, isRequired }: Use, { theirs }: Schemas): Found {
  const after = describeUse(schema, isRequired, theirs.read);
  return addedUse("property", isRequired, after);
}

function removedProperty({ schema, isRequired }: Use, { ours }: Schemas): Found {
  const before = describeUse(schema, isRequired, ours.read);
  return removed("property", "removed", before);
}
