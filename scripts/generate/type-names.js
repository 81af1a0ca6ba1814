// The types that methods take and return, under names that an editor shows.
import { isObject, resolve } from "./document.js";
import { typesOf } from "./operations.js";

/** @typedef {import("./document.js").Node} Node */

/** What the generated file declares or uses under a name of its own. */
const TAKEN = new Set(
  (
    "AbortSignal AnswerKind Answer AssistantsApi Blob Call Client FormData ListOf ListOptions ListResult Lists NonNullable " +
    "Options PlainList Promise Record RequestOptions Response Schema Schemas components operations paths takeQuery"
  ).split(" "),
);

/**
 * Names for the schemas that types mention: those of the config, or their own. A schema of which no interface can be made
 * has none.
 * @param {Node} document
 * @param {string[]} types
 * @param {Record<string, string>} mappings Other names, by schema.
 * @param {string[]} others Names that are given already.
 * @returns {Map<string, string>}
 */
export function typeNames(document, types, mappings, others) {
  const taken = new Set([...TAKEN, ...others]);
  /** @type {Map<string, string>} */
  const names = new Map();
  const mentioned = types.flatMap((type) => [...type.matchAll(SCHEMA)].map(([, schema]) => schema ?? ""));
  for (const schema of new Set(mentioned)) {
    const name = (Object.hasOwn(mappings, schema) && mappings[schema]) || schema;
    const isName = /^[A-Z][A-Za-z0-9]*$/.test(name) && !taken.has(name);
    if (!isName || !isInterface(document, document.components?.schemas?.[schema])) continue;
    taken.add(name);
    names.set(schema, name);
  }
  return names;
}

const SCHEMA = /Schemas\["([^"\\]+)"\]/g;

/**
 * @param {string} type
 * @param {Map<string, string>} names
 */
export function withNames(type, names) {
  return type.replace(SCHEMA, (text, schema) => names.get(schema) ?? text);
}

/**
 * Whether a schema is one object with properties.
 * @param {Node} document
 * @param {Node} reference
 */
function isInterface(document, reference) {
  const schema = resolve(document, reference);
  if (!isObject(schema) || schema.anyOf || schema.oneOf || schema.allOf || schema.enum) return false;
  const types = typesOf(schema);
  return isObject(schema.properties) && (types.length === 0 || types.join() === "object");
}
