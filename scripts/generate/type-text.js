// Types of a contract as the reference writes them, in Markdown.
import { isObject, resolve, schemaName } from "./document.js";
import { typesOf } from "./operations.js";
import { codeText } from "./words.js";

/** @typedef {import("./document.js").Node} Node */

/**
 * A type in Markdown, with links to the pages of named schemas and with `null` where it is allowed.
 * @param {Node} document
 * @param {Node} schema
 * @returns {string}
 */
export function typeText(document, schema) {
  return alternativesOf(document, schema).join(", or ");
}

/**
 * @param {Node} document
 * @param {Node} schema
 * @returns {string[]} The types that a value may have, each once.
 */
export function alternativesOf(document, schema) {
  if (!isObject(schema)) return ["any value"];
  const name = schemaName(schema);
  if (name !== undefined) {
    const link = `[${codeText(name)}](${pageOf(name)})`;
    return allowsNull(document, schema) ? [link, "`null`"] : [link];
  }
  const { $ref, enum: values, const: constant, anyOf, oneOf, allOf } = schema;
  if (typeof $ref === "string") return [codeText($ref)];
  const union = anyOf ?? oneOf;
  if (Array.isArray(union)) return unionTexts(document, union);
  if (constant !== undefined) return [codeText(constant)];
  if (Array.isArray(values)) return enumTexts(values);
  if (Array.isArray(allOf)) return [allOf.map((part) => typeText(document, part)).join(" and ")];
  return simpleTypes(schema).map((type) => simpleText(document, type, schema));
}

/**
 * @param {Node} document
 * @param {Node[]} union
 * @returns {string[]} `null` last.
 */
function unionTexts(document, union) {
  const texts = new Set(union.flatMap((one) => alternativesOf(document, one)));
  return texts.delete("`null`") ? [...texts, "`null`"] : [...texts];
}

/**
 * Whether null follows a schema that has a page of its own.
 * @param {Node} document
 * @param {Node} reference
 * @param {number} [depth] How many schemas this one is a part of.
 * @returns {boolean}
 */
function allowsNull(document, reference, depth = 0) {
  const schema = resolve(document, reference);
  if (!isObject(schema) || depth > 20) return false;
  const union = schema.anyOf ?? schema.oneOf;
  if (Array.isArray(union)) return union.some((one) => allowsNull(document, one, depth + 1));
  return schema.enum?.includes?.(null) || typesOf(schema).includes("null");
}

/** @param {Node[]} values */
function enumTexts(values) {
  const named = values.filter((value) => value !== null).map(codeText);
  const texts = named.length > 0 ? [named.join(", ")] : [];
  return values.includes(null) ? [...texts, "`null`"] : texts;
}

/**
 * @param {Node} schema
 * @returns {string[]} The words of JSON Schema; none when any value follows it.
 */
function simpleTypes(schema) {
  const types = typesOf(schema);
  if (types.length > 0) return types;
  return [isObject(schema.properties) ? "object" : "any value"];
}

/**
 * @param {Node} document
 * @param {string} type
 * @param {Node} schema
 */
function simpleText(document, type, { items, additionalProperties, properties, format }) {
  if (type === "any value") return type;
  if (type === "array") {
    const item = typeText(document, items ?? {});
    return `array of ${item.includes(", ") ? `(${item})` : item}`;
  }
  if (type === "object" && !isObject(properties) && isObject(additionalProperties)) {
    return `map from strings to ${typeText(document, additionalProperties)}`;
  }
  if (type === "integer") return "`number`";
  return type === "string" && format === "binary" ? "`Blob`" : codeText(type);
}

/** @param {string} name */
export function pageOf(name) {
  return `${encodeURIComponent(name)}.md`;
}
