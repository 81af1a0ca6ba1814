// What became of a body or a response: what it holds for each media type.
import type { Holder, Media } from "../document/holder.js";
import { added, at, type Found, namesOf, removed } from "./change.js";
import type { SchemaComparison } from "./comparison.js";
import { compareEncodings } from "./encodings.js";

export function compareContents(ours: Holder, theirs: Holder, schemas: SchemaComparison): Found[] {
  return namesOf(ours.contents, theirs.contents).flatMap((type) => {
    const one = ours.contents.get(type);
    const other = theirs.contents.get(type);
    const details = { member: `<${type}>` };
    if (!other) return [removed("media-type", "removed", type, details)];
    // Which type comes back is for the request to say.
    if (!one) return [added("media-type", "added", type, details)];
    const place = type === "application/json" ? "" : `<${type}>`;
    return at(place, compareMedia(type, one, other, schemas));
  });
}

function compareMedia(type: string, ours: Media, theirs: Media, schemas: SchemaComparison): Found[] {
  return [
    ...schemas.compare(ours.schema, theirs.schema),
    ...at("[]", schemas.compare(ours.itemSchema, theirs.itemSchema)),
    ...compareEncodings(type, ours, theirs, schemas),
  ];
}
