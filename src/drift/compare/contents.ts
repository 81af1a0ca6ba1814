// What became of a body or a response: what it holds for each media type.
import type { Holder, Media } from "../document/holder.js";
import { type Both, namesOf } from "./both.js";
import { added, removed } from "./change.js";
import type { Schemas } from "./comparison.js";
import { compareEncodings } from "./encodings.js";
import { at, type Found } from "./found.js";

export function compareContents(holders: Both<Holder>, schemas: Schemas): Found[] {
  const { contents: some } = holders.ours;
  const { contents: others } = holders.theirs;
  return namesOf(some, others).flatMap((type) => {
    const ours = some.get(type);
    const theirs = others.get(type);
    const member = `<${type}>`;
    if (!theirs) return [removed("media-type", "removed", type, { member })];
    // Which type comes back is for the request to say.
    if (!ours) return [added("media-type", "added", type, { member })];
    const place = type === "application/json" ? "" : member;
    return at(place, compareMedia(type, { ours, theirs }, schemas));
  });
}

function compareMedia(type: string, media: Both<Media>, schemas: Schemas): Found[] {
  const { ours, theirs } = media;
  return [
    ...schemas.compare(ours.schema, theirs.schema),
    ...at("[]", schemas.compare(ours.itemSchema, theirs.itemSchema)),
    ...compareEncodings(type, media, schemas),
  ];
}
