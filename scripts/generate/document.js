// Reads a contract: YAML or JSON, OpenAPI 3.0 or 3.1, into one spelling.
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { CORE_SCHEMA, load, Type, YAMLException } from "js-yaml";
import { oneLine, Refusal } from "./refusal.js";

/** @typedef {any} Node A part of the document: what it holds is known by its place only. */

/** YAML 1.2, in which a date that is not quoted is text, with merge keys. */
const MERGE = new Type("tag:yaml.org,2002:merge", { kind: "scalar", resolve: (key) => key === "<<" });
const SCHEMA = CORE_SCHEMA.extend({ implicit: [MERGE] });

/**
 * @param {string} file
 * @returns {Promise<Node>} The document in the spelling of OpenAPI 3.1.
 * @throws {Refusal} It cannot be read, or is no OpenAPI document.
 */
export async function readDocument(file) {
  const text = await readFile(file, "utf8").catch((error) => {
    throw new Refusal(`${file} cannot be read: ${error.message}`);
  });
  return parseDocument(text, basename(file));
}

/**
 * @param {string} text
 * @param {string} name What the document is called in messages.
 * @returns {Node}
 */
export function parseDocument(text, name) {
  const document = parseText(text, name);
  checkReferences(document, name);
  return document;
}

/**
 * Reads a document and leaves its references unchecked.
 * @param {string} text
 * @param {string} name
 * @returns {Node}
 */
export function parseText(text, name) {
  const document = parse(text.replace(/^\uFEFF/, ""), name);
  if (!isObject(document)) throw new Refusal(`${name}: holds no OpenAPI document`);
  const { openapi, info, paths } = document;
  if (!/^3\.[01]\.\d+/.test(`${openapi}`)) throw new Refusal(`${name}: openapi must be 3.0 or 3.1`);
  if (!isObject(info)) throw new Refusal(`${name}: info is missing`);
  if (!isObject(paths)) throw new Refusal(`${name}: paths is missing`);
  return { ...spellAs31(document), openapi: "3.1.0" };
}

/**
 * @param {string} text
 * @param {string} name
 * @returns {Node}
 */
function parse(text, name) {
  try {
    const document = load(text, { schema: SCHEMA });
    // An alias may stand inside of what it names.
    JSON.stringify(document);
    return document;
  } catch (error) {
    if (error instanceof TypeError) throw new Refusal(`${name}: an alias holds itself`);
    if (!(error instanceof YAMLException)) throw error;
    const { reason, mark } = error;
    const place = mark ? `:${mark.line + 1}:${mark.column + 1}` : "";
    throw new Refusal(`${name}${place}: ${oneLine(reason)}`);
  }
}

/**
 * Every reference must lead to a place in the document itself.
 * @param {Node} document
 * @param {string} name
 */
function checkReferences(document, name) {
  /** @type {[Node, string, boolean][]} */
  const ahead = [[document, "#", false]];
  for (let next = ahead.pop(); next; next = ahead.pop()) {
    const [node, place, isMap] = next;
    if (!isMap && typeof node.$ref === "string") {
      const problem = problemOf(document, node.$ref);
      if (problem) throw new Refusal(`${name}: ${place}: ${problem}: ${node.$ref}`);
    }
    for (const [key, value] of Object.entries(node)) {
      if (typeof value !== "object" || value === null || isLiteral(key, isMap)) continue;
      ahead.push([value, `${place}/${escapeKey(key)}`, !isMap && MAPS.has(key)]);
    }
  }
}

/**
 * @param {Node} document
 * @param {string} reference
 */
function problemOf(document, reference) {
  if (!reference.startsWith("#/")) return "a reference to another document is not supported";
  return follow(document, reference) === undefined ? "the reference leads nowhere" : undefined;
}

/** Keys under which the author of the document chooses the keys. */
const MAPS = new Set([
  ...["properties", "patternProperties", "$defs", "dependentSchemas", "paths", "webhooks", "callbacks"],
  ...["schemas", "responses", "parameters", "requestBodies", "headers", "pathItems", "content", "encoding"],
]);

const LITERALS = new Set(["example", "examples", "default", "enum", "const"]);

/**
 * Whether what stands under a key is a value, not a part of the description.
 * @param {string} key
 * @param {boolean} isMap Whether the key is a name that the author chose.
 */
function isLiteral(key, isMap) {
  return !isMap && (LITERALS.has(key) || key.startsWith("x-"));
}

/**
 * A copy in which `nullable` and exclusive limits are spelt as in OpenAPI 3.1, with no `x-` keys among paths and statuses.
 * @param {Node} node
 * @param {boolean} [isMap] Whether its keys are names that the author chose.
 * @returns {Node}
 */
export function spellAs31(node, isMap = false) {
  if (Array.isArray(node)) return node.map((item) => spellAs31(item));
  if (!isObject(node)) return node;
  const entries = Object.entries(node).map(([key, value]) => {
    if (isLiteral(key, isMap)) return [key, value];
    const isHolder = !isMap && EXTENSIBLE.has(key) && isObject(value);
    return [key, spellAs31(isHolder ? withoutExtensions(value) : value, !isMap && MAPS.has(key))];
  });
  const copy = Object.fromEntries(entries);
  if (isMap) return copy;
  exclude(copy, "exclusiveMinimum", "minimum");
  exclude(copy, "exclusiveMaximum", "maximum");
  if (typeof copy.nullable !== "boolean") return copy;
  const { nullable, ...schema } = copy;
  return nullable ? orNull(schema) : schema;
}

/** Maps in which `x-` keys are no entries. */
const EXTENSIBLE = new Set(["paths", "responses", "callbacks"]);

/** @param {Record<string, Node>} map */
function withoutExtensions(map) {
  return Object.fromEntries(Object.entries(map).filter(([key]) => !key.startsWith("x-")));
}

/**
 * Turns a flag beside a limit into a limit of its own.
 * @param {Node} schema Is changed.
 * @param {string} flag
 * @param {string} limit
 */
function exclude(schema, flag, limit) {
  const { [flag]: isExclusive, [limit]: value } = schema;
  if (typeof isExclusive !== "boolean") return;
  delete schema[flag];
  if (!isExclusive) return;
  delete schema[limit];
  schema[flag] = value;
}

/** @param {Node} schema */
function orNull({ description, ...schema }) {
  const words = description === undefined ? {} : { description };
  if (schema.type === undefined) return { ...words, anyOf: [schema, { type: "null" }] };
  const type = [...new Set([schema.type, "null"].flat())];
  const values = schema.enum ? { enum: [...new Set([...schema.enum, null])] } : {};
  return { ...words, ...schema, type, ...values };
}

/**
 * @param {Node} document
 * @param {string} reference Such as `#/components/schemas/Run`.
 * @returns {Node} Undefined when it leads nowhere.
 */
export function follow(document, reference) {
  const keys = reference.split("/").slice(1);
  return keys.reduce((/** @type {Node} */ at, key) => at?.[unescapeKey(key)], document);
}

/**
 * The node itself, or what its reference leads to.
 * @param {Node} document
 * @param {Node} node
 * @returns {Node}
 */
export function resolve(document, node) {
  const seen = new Set();
  let at = node;
  while (typeof at?.$ref === "string") {
    if (seen.has(at.$ref)) throw new Refusal(`the reference leads back to itself: ${at.$ref}`);
    seen.add(at.$ref);
    at = follow(document, at.$ref);
  }
  return at;
}

/**
 * The name of the schema that a reference leads to.
 * @param {Node} node
 * @returns {string | undefined}
 */
export function schemaName(node) {
  const [, key] = /^#\/components\/schemas\/([^/]+)$/.exec(node?.$ref ?? "") ?? [];
  return key === undefined ? undefined : unescapeKey(key);
}

/**
 * A property of an object, also of one that is made of several.
 * @param {Node} document
 * @param {Node} reference
 * @param {string} name
 * @param {number} [depth] How many schemas this one is a part of.
 * @returns {{ schema: Node, required: boolean } | undefined}
 */
export function propertyOf(document, reference, name, depth = 0) {
  const schema = resolve(document, reference);
  if (!isObject(schema) || depth > 20) return undefined;
  const required = schema.required?.includes?.(name) ?? false;
  if (isObject(schema.properties) && Object.hasOwn(schema.properties, name)) {
    return { schema: schema.properties[name], required };
  }
  const parts = Array.isArray(schema.allOf) ? schema.allOf : [];
  const found = parts.map((/** @type {Node} */ part) => propertyOf(document, part, name, depth + 1)).find(Boolean);
  return found && { ...found, required: found.required || required };
}

/** @param {string} key */
export function escapeKey(key) {
  return key.replaceAll("~", "~0").replaceAll("/", "~1");
}

/** @param {string} key */
function unescapeKey(key) {
  const text = /%(?![\da-f]{2})/i.test(key) ? key : decodeURIComponent(key);
  return text.replaceAll("~1", "/").replaceAll("~0", "~");
}

/**
 * @param {unknown} value
 * @returns {value is Record<string, Node>}
 */
export function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
