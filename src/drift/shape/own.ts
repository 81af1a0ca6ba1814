// What a schema itself asks, without the schemas that it refers to.
import { type Document, fault, listAt, objectAt } from "../document/document.js";
import { isObject, type JsonObject, nameOfType, own, type Schema } from "../document/node.js";
import { nameOfReference } from "./atoms.js";
import { isSchema } from "./conjunction.js";
import { limitsOf } from "./limits.js";
import { type Branch, type Discriminator, type Property, type Shape, UNDESCRIBED } from "./shape.js";

/**
 * @param component The shared schema that it is written in.
 * @param textOf Writes a value that is compared as a whole.
 */
export function readOwn(
  document: Document,
  schema: Schema,
  component: string | undefined,
  textOf: (value: object) => string,
): Shape {
  if (schema === false) return { nullable: false, branches: [], default: undefined, discriminator: undefined };
  const node = schema === true ? {} : schema;
  const all = valuesOf(document, node);
  const values = all?.filter((value) => value !== null);
  const named = typesOf(document, node);
  const types = named?.filter((type) => type !== "null") ?? (values ? [...new Set(values.map(typeOf))] : [undefined]);
  const common = readParts(document, node, component, textOf);
  const branches = types.map((type) => ({
    ...common,
    type,
    values: types.length > 1 ? values?.filter((value) => isOfType(type, value)) : values,
  }));
  const allowsNull = node.nullable === true || named?.includes("null") || all?.includes(null);
  return {
    nullable: allowsNull ? true : named ? false : undefined,
    branches: branches.filter((branch) => branch.values?.length !== 0),
    default: node.default ?? undefined,
    discriminator: discriminatorOf(document, node),
  };
}

function valuesOf(document: Document, node: JsonObject): unknown[] | undefined {
  if (own(node, "const") !== undefined) return [node.const];
  return own(node, "enum") === undefined ? undefined : listAt(document, node, "enum");
}

function typesOf(document: Document, node: JsonObject): string[] | undefined {
  const type = own(node, "type");
  if (type === undefined) return undefined;
  return (Array.isArray(type) ? type : [type]).map((one) => {
    if (typeof one === "string") return one;
    throw fault(document, node, `type is ${nameOfType(one)}, not text`);
  });
}

function typeOf(value: unknown): string {
  if (Array.isArray(value)) return "array";
  return Number.isInteger(value) ? "integer" : typeof value;
}

function isOfType(type: string | undefined, value: unknown): boolean {
  return typeOf(value) === type || (type === "number" && typeof value === "number");
}

type Parts = Omit<Branch, "type" | "values">;

function readParts(
  document: Document,
  node: JsonObject,
  component: string | undefined,
  textOf: (value: object) => string,
): Parts {
  const properties = new Map<string, Property>();
  for (const [name, schema] of Object.entries(objectAt(document, node, "properties"))) {
    properties.set(name, { schema: checkSchema(document, node, name, schema), component });
  }
  const required = listAt(document, node, "required");
  for (const name of required) {
    if (typeof name !== "string") throw fault(document, node, `required lists ${nameOfType(name)}, not text`);
    if (!properties.has(name)) properties.set(name, { schema: UNDESCRIBED, component });
  }
  const patterns = Object.entries(objectAt(document, node, "patternProperties"));
  const schemaAt = (key: string) =>
    own(node, key) === undefined ? undefined : checkSchema(document, node, key, node[key]);
  return {
    component,
    sources: component === undefined ? [] : [component],
    variant: undefined,
    known: [],
    properties,
    patterns: new Map(patterns.map(([pattern, schema]) => [pattern, checkSchema(document, node, pattern, schema)])),
    required: new Set<string>(required.map(String)),
    additional: schemaAt("additionalProperties"),
    tuple: listAt(document, node, "prefixItems").map((schema) => checkSchema(document, node, "prefixItems", schema)),
    items: schemaAt("items"),
    limits: limitsOf(node, textOf),
  };
}

function checkSchema(document: Document, holder: JsonObject, key: string, value: unknown): Schema {
  if (isSchema(value)) return value;
  throw fault(document, holder, `${key} is ${nameOfType(value)}, not a schema`);
}

function discriminatorOf(document: Document, node: JsonObject): Discriminator | undefined {
  const discriminator = own(node, "discriminator");
  // A string is what OpenAPI 2 had.
  if (!isObject(discriminator) || typeof discriminator.propertyName !== "string") return undefined;
  const mapping = new Map<string, readonly string[]>();
  for (const [value, reference] of Object.entries(objectAt(document, discriminator, "mapping"))) {
    const text = String(reference);
    const name = (text.includes("#") || text.includes("/") ? nameOfReference(text) : text) ?? text;
    mapping.set(name, [...(mapping.get(name) ?? []), value].sort());
  }
  return { property: discriminator.propertyName, mapping };
}
