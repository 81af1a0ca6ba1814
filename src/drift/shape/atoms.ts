// What a schema is put together from by `$ref`, `allOf` and unions, each part once.
import { type Document, fault, follow, listAt, objectAt } from "../document/document.js";
import { isExtension, isObject, type JsonObject, nameOfType, own, type Schema } from "../document/node.js";
import { referenceOf } from "../document/references.js";
import { isSchema } from "./conjunction.js";

/** A part with the shared schema that it is written in. */
export interface Atom {
  schema: Schema;
  component: string | undefined;
}

export interface Atoms {
  /** What a schema stands for that only refers to another. */
  simplify(schema: Schema): Schema;
  /** The parts that a value has to be valid by at once. */
  conjuncts(schema: Schema): Atom[];
  /** The parts of which a value has to be valid by one, unions of unions taken apart. */
  alternatives(holder: JsonObject, union: "anyOf" | "oneOf"): Atom[];
  componentOf(schema: Schema): string | undefined;
}

/** Keywords beside a reference or a union that say nothing of the value. */
const SILENT = new Set(["title", "summary", "description", "example", "examples", "externalDocs", "$comment", "xml"]);

export function createAtoms(document: Document): Atoms {
  const components = new Map<unknown, string>();
  const schemas = objectAt(document, objectAt(document, document.root, "components"), "schemas");
  for (const [name, schema] of Object.entries(schemas)) components.set(schema, name);

  function simplify(schema: Schema): Schema {
    const seen = new Set<Schema>();
    let at = schema;
    for (let next = wrapped(at); next !== undefined; next = wrapped(at)) {
      if (seen.has(at)) throw fault(document, schema, "a reference leads back to itself");
      seen.add(at);
      at = next;
    }
    return at;
  }

  /** What a schema stands for that is a reference, or a list of one schema, and says nothing else. */
  function wrapped(schema: Schema): Schema | undefined {
    if (isOnly(schema, ["$ref", "$dynamicRef"])) return target(schema);
    const keyword = (["allOf", "anyOf", "oneOf"] as const).find((key) => isOnly(schema, [key]));
    if (keyword === undefined || !isObject(schema)) return undefined;
    const [only, ...others] = listAt(document, schema, keyword);
    return others.length === 0 && isSchema(only) ? only : undefined;
  }

  function target(holder: JsonObject): Schema {
    const found = follow(document, holder);
    if (!isSchema(found)) throw fault(document, holder, `${nameOfType(found)} stands where a schema belongs`);
    const name = nameOfReference(referenceOf(holder) ?? "");
    if (name !== undefined && !components.has(found)) components.set(found, name);
    return found;
  }

  function schemasAt(holder: JsonObject, key: "allOf" | "anyOf" | "oneOf"): Schema[] {
    return listAt(document, holder, key).map((schema) => {
      if (isSchema(schema)) return simplify(schema);
      throw fault(document, holder, `${key} lists ${nameOfType(schema)}, not a schema`);
    });
  }

  function conjuncts(schema: Schema): Atom[] {
    const atoms = new Map<Schema, Atom>();
    const ahead: Atom[] = [{ schema: simplify(schema), component: undefined }];
    for (const { schema: at, component: around } of ahead) {
      if (atoms.has(at)) continue;
      const component = components.get(at) ?? around;
      atoms.set(at, { schema: at, component });
      if (!isObject(at)) continue;
      if (referenceOf(at) !== undefined) ahead.push({ schema: simplify(target(at)), component });
      for (const part of schemasAt(at, "allOf")) ahead.push({ schema: part, component });
    }
    return [...atoms.values()];
  }

  function alternatives(holder: JsonObject, union: "anyOf" | "oneOf"): Atom[] {
    const atoms = new Map<Schema, Atom>();
    const seen = new Set<Schema>();
    const ahead = schemasAt(holder, union);
    for (const schema of ahead) {
      if (seen.has(schema)) continue;
      seen.add(schema);
      const inner = (["anyOf", "oneOf"] as const).find((keyword) => isOnly(schema, [keyword]));
      if (inner === undefined) atoms.set(schema, { schema, component: components.get(schema) });
      else if (isObject(schema)) for (const part of schemasAt(schema, inner)) ahead.push(part);
    }
    return [...atoms.values()];
  }

  return { simplify, conjuncts, alternatives, componentOf: (schema) => components.get(schema) };
}

/** Whether a schema has one of these keywords, and nothing beside it that says something of the value. */
function isOnly(schema: Schema, keywords: readonly string[]): schema is JsonObject {
  if (!isObject(schema)) return false;
  const keys = Object.keys(schema).filter((key) => !SILENT.has(key) && !isExtension(key) && !key.startsWith("$c"));
  const [only] = keys;
  return keys.length === 1 && only !== undefined && keywords.includes(only) && own(schema, only) !== undefined;
}

/** What a schema is called where a reference leads to it: by its place among others, or by its file. */
export function nameOfReference(reference: string): string | undefined {
  const [file = "", fragment = ""] = reference.split("#", 2);
  const steps = fragment.split("/");
  const isShared = ["schemas", "$defs", "definitions"].includes(steps.at(-2) ?? "");
  if (isShared || (fragment !== "" && steps.length <= 2)) return steps.at(-1);
  if (fragment !== "" || file === "") return undefined;
  return file.slice(file.lastIndexOf("/") + 1).replace(/\.[a-z]+$/, "");
}
