// What a schema is put together from by `$ref`, `allOf` and unions, each part once.
import type { Document } from "../document/document.js";
import { isExtension, isObject, isSchema, type JsonObject, own, type Schema } from "../document/node.js";
import { referenceOf } from "../document/references.js";

/** A part with the shared schema that it is written in. */
export interface Atom {
  schema: Schema;
  component: string | undefined;
}

/** Keywords whose value lists schemas of which one has to hold. */
export const UNIONS = ["anyOf", "oneOf"] as const;

type Union = (typeof UNIONS)[number];

/** Keywords by which a schema may stand for another. */
const LINKS = ["$ref", "$dynamicRef", "allOf", ...UNIONS] as const;

export interface Atoms {
  /** What a schema stands for that only refers to another. */
  simplify(schema: Schema): Schema;
  /** The parts that a value has to be valid by at once. */
  conjuncts(schema: Schema): Atom[];
  /** The parts of which a value has to be valid by one, unions of unions taken apart. */
  alternatives(holder: JsonObject, union: Union): Schema[];
  componentOf(schema: Schema): string | undefined;
}

/** Keywords beside a reference or a union that say nothing of the value. */
const SILENT = ["title", "summary", "description", "example", "examples", "externalDocs", "$comment", "xml"];

export function createAtoms(document: Document): Atoms {
  const components = new Map<unknown, string>();
  const simplified = new Map<Schema, Schema>();
  const shared = document.objectAt(document.root, "components");
  for (const [name, schema] of document.entriesAt(shared, "schemas")) components.set(schema, name);

  function simplify(schema: Schema): Schema {
    const known = simplified.get(schema);
    if (known !== undefined) return known;
    const seen = new Set<Schema>();
    let at = schema;
    for (let next = wrapped(at); next !== undefined; next = wrapped(at)) {
      if (seen.has(at)) throw document.fault(schema, "a reference leads back to itself");
      seen.add(at);
      at = next;
    }
    simplified.set(schema, at);
    return at;
  }

  /** What a schema stands for that is a reference, or a list of one schema, and says nothing else. */
  function wrapped(schema: Schema): Schema | undefined {
    const keyword = onlyLink(schema);
    if (!keyword || !isObject(schema)) return undefined;
    if (keyword === "$ref" || keyword === "$dynamicRef") return target(schema);
    const [only, ...others] = document.listAt(schema, keyword);
    return others.length === 0 && isSchema(only) ? only : undefined;
  }

  function target(holder: JsonObject): Schema {
    const found = document.targetOf(holder);
    const name = nameOfReference(referenceOf(holder) ?? "");
    if (name !== undefined && !components.has(found)) components.set(found, name);
    return found;
  }

  function schemasAt(holder: JsonObject, key: "allOf" | Union): Schema[] {
    return document.schemasAt(holder, key).map(simplify);
  }

  function conjuncts(schema: Schema): Atom[] {
    const atoms = new Map<Schema, Atom>();
    const ahead: Atom[] = [{ schema: simplify(schema), component: undefined }];
    for (const atom of ahead) {
      const part = atom.schema;
      if (atoms.has(part)) continue;
      const component = components.get(part) ?? atom.component;
      atoms.set(part, { schema: part, component });
      if (!isObject(part)) continue;
      const isReference = referenceOf(part) !== undefined;
      if (isReference) ahead.push({ schema: simplify(target(part)), component });
      for (const one of schemasAt(part, "allOf")) ahead.push({ schema: one, component });
    }
    return [...atoms.values()];
  }

  function alternatives(holder: JsonObject, union: Union): Schema[] {
    const parts: Schema[] = [];
    const ahead = new Set(schemasAt(holder, union));
    for (const schema of ahead) {
      const keyword = onlyLink(schema);
      const inner = UNIONS.find((one) => one === keyword);
      if (!inner || !isObject(schema)) parts.push(schema);
      else for (const part of schemasAt(schema, inner)) ahead.add(part);
    }
    return parts;
  }

  return { simplify, conjuncts, alternatives, componentOf: (schema) => components.get(schema) };
}

/** The link of a schema that has one, and nothing beside it that says something of the value. */
function onlyLink(schema: Schema): (typeof LINKS)[number] | undefined {
  if (!isObject(schema)) return undefined;
  const link = LINKS.find((one) => own(schema, one) !== undefined);
  if (link === undefined) return undefined;
  const isAlone = Object.keys(schema).every((key) => key === link || isSilent(key));
  return isAlone ? link : undefined;
}

function isSilent(key: string): boolean {
  return SILENT.includes(key) || isExtension(key);
}

/** What a schema is called where a reference leads to it: by its place among others, or by its file. */
export function nameOfReference(reference: string): string | undefined {
  const [file = "", fragment = ""] = reference.split("#", 2);
  if (fragment === "") return file === "" ? undefined : nameOfFile(file);
  const steps = fragment.split("/");
  const section = steps.at(-2) ?? "";
  const isShared = ["schemas", "$defs", "definitions"].includes(section);
  return isShared || steps.length <= 2 ? steps.at(-1) : undefined;
}

function nameOfFile(file: string): string {
  const name = file.slice(file.lastIndexOf("/") + 1);
  return name.replace(/\.[a-z]+$/, "");
}
