// What a schema itself asks, without the schemas that it refers to.
import type { Document } from "../document/document.js";
import { isObject, type JsonObject, nameOfType, own } from "../document/node.js";
import { type Atom, nameOfReference } from "./atoms.js";
import { limitsOf, type TextOf } from "./limits.js";
import { type Branch, type Discriminator, NOTHING, type Property, type Shape, UNDESCRIBED } from "./shape.js";

/** @param textOf Writes a value that is compared as a whole. */
export function readOwn(document: Document, { schema, component }: Atom, textOf: TextOf): Shape {
  if (schema === false) return NOTHING;
  const node = schema === true ? {} : schema;
  const named = typesOf(document, node);
  const listed = valuesOf(document, node);
  const values = listed?.filter((value) => value !== null);
  const types = named?.filter((type) => type !== "null") ?? inferTypes(values);
  const parts = readParts(document, node, component);
  const limits = limitsOf(node, textOf);
  const branches = types.map((type): Branch => {
    const ofType = values?.filter((value) => isOfType(type, value));
    return { ...parts, type, limits, values: types.length > 1 ? ofType : values };
  });
  const isListed = named?.includes("null") || listed?.includes(null);
  const isNotNull = named ? false : undefined;
  return {
    nullable: isListed || node.nullable === true ? true : isNotNull,
    branches: branches.filter(({ values: allowed }) => allowed?.length !== 0),
    default: node.default ?? undefined,
    discriminator: discriminatorOf(document, node),
  };
}

export function valuesOf(document: Document, node: JsonObject): unknown[] | undefined {
  if (own(node, "const") !== undefined) return [node.const];
  return own(node, "enum") === undefined ? undefined : document.listAt(node, "enum");
}

export function typesOf(document: Document, node: JsonObject): string[] | undefined {
  const type = own(node, "type");
  if (type === undefined) return undefined;
  const types: unknown[] = Array.isArray(type) ? type : [type];
  return types.map((one) => {
    if (typeof one === "string") return one;
    throw document.fault(node, `type is ${nameOfType(one)}, not text`);
  });
}

function inferTypes(values: readonly unknown[] | undefined): (string | undefined)[] {
  return values ? [...new Set(values.map(typeOf))] : [undefined];
}

function typeOf(value: unknown): string {
  if (Array.isArray(value)) return "array";
  return Number.isInteger(value) ? "integer" : typeof value;
}

function isOfType(type: string | undefined, value: unknown): boolean {
  const isNumber = type === "number" && typeof value === "number";
  return isNumber || typeOf(value) === type;
}

type Parts = Omit<Branch, "type" | "values" | "limits">;

function readParts(document: Document, node: JsonObject, component: string | undefined): Parts {
  const properties = new Map<string, Property>();
  for (const [name, schema] of document.namedSchemasAt(node, "properties")) properties.set(name, { schema, component });
  const required = requiredOf(document, node);
  for (const name of required) {
    if (!properties.has(name)) properties.set(name, { schema: UNDESCRIBED, component });
  }
  return {
    component,
    sources: component === undefined ? [] : [component],
    variant: undefined,
    known: [],
    properties,
    patterns: new Map(document.namedSchemasAt(node, "patternProperties")),
    required: new Set(required),
    additional: document.schemaAt(node, "additionalProperties"),
    tuple: document.schemasAt(node, "prefixItems"),
    items: document.schemaAt(node, "items"),
  };
}

export function requiredOf(document: Document, node: JsonObject): string[] {
  return document.listAt(node, "required").map((name) => {
    if (typeof name === "string") return name;
    throw document.fault(node, `required lists ${nameOfType(name)}, not text`);
  });
}

export function discriminatorOf(document: Document, node: JsonObject): Discriminator | undefined {
  const discriminator = own(node, "discriminator");
  // A string is what OpenAPI 2 had.
  if (!isObject(discriminator)) return undefined;
  const { propertyName: property } = discriminator;
  if (typeof property !== "string") return undefined;
  const mapping = new Map<string, readonly string[]>();
  for (const [value, target] of document.entriesAt(discriminator, "mapping")) {
    const name = nameOfTarget(String(target));
    const others = mapping.get(name) ?? [];
    mapping.set(name, [...others, value].sort());
  }
  return { property, mapping };
}

/** A mapping has a reference to a schema, or its name. */
function nameOfTarget(target: string): string {
  const isReference = target.includes("#") || target.includes("/");
  return isReference ? (nameOfReference(target) ?? target) : target;
}
