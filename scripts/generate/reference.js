// What the pages of the reference say of operations and schemas.
import { propertyOf } from "./answer.js";
import { isObject, resolve, schemaName } from "./document.js";
import { typesOf } from "./operations.js";
import { cellText, codeText, markdownText } from "./words.js";

/** @typedef {import("./document.js").Node} Node */

/** @typedef {{ name: string, type: string, isRequired: boolean, default: string, description: string }} Row */

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
function alternativesOf(document, schema) {
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
function pageOf(name) {
  return `${encodeURIComponent(name)}.md`;
}

/**
 * The pages of the schemas.
 * @param {Node} document
 */
export function describeModels(document) {
  const schemas = Object.entries(document.components?.schemas ?? {});
  return schemas.map(([name, schema]) => {
    const { description } = isObject(schema) ? schema : {};
    const rows = rowsOf(document, schema);
    const types = rows.length > 0 ? [] : alternativesOf(document, schema);
    return {
      ...{ name, rows, types, page: pageOf(name) },
      description: markdownText(description),
      line: cellText(description),
      hasRows: rows.length > 0,
      hasTypes: types.length > 0,
    };
  });
}

/**
 * The properties of an object, with those of objects inside of it that have no page of their own.
 * @param {Node} document
 * @param {Node} schema
 * @param {string} [prefix]
 * @returns {Row[]}
 */
function rowsOf(document, schema, prefix = "") {
  return propertiesOf(document, schema).flatMap(({ name, property, isRequired }) => {
    const described = { ...resolve(document, property), ...property };
    const row = {
      name: codeText(prefix + name),
      type: typeText(document, property),
      isRequired,
      default: defaultText(described.default),
      description: cellText(described.description),
    };
    return [
      row,
      ...innerObjects(property).flatMap(([inner, mark]) => rowsOf(document, inner, `${prefix}${name}${mark}.`)),
    ];
  });
}

/**
 * @param {Node} document
 * @param {Node} schema
 * @returns {{ name: string, property: Node, isRequired: boolean }[]}
 */
function propertiesOf(document, schema) {
  if (!isObject(schema)) return [];
  const { properties = {}, allOf = [] } = schema;
  const own = Object.entries(properties).map(([name, property]) => ({
    name,
    property,
    isRequired: propertyOf(document, schema, name)?.required ?? false,
  }));
  const parts = allOf.flatMap((/** @type {Node} */ part) => (part.$ref ? [] : propertiesOf(document, part)));
  return [...own, ...parts];
}

/**
 * Objects in a property that are described in place.
 * @param {Node} schema
 * @param {string} [mark] What stands after the name of the property.
 * @returns {[Node, string][]}
 */
function innerObjects(schema, mark = "") {
  if (!isObject(schema)) return [];
  if (isObject(schema.properties)) return [[schema, mark]];
  const union = [schema.anyOf ?? schema.oneOf ?? []].flat();
  const items = isObject(schema.items) ? innerObjects(schema.items, `${mark}[]`) : [];
  return [...union.flatMap((one) => innerObjects(one, mark)), ...items];
}

/** @param {unknown} value */
function defaultText(value) {
  if (value === undefined) return "";
  return codeText(typeof value === "string" ? value : JSON.stringify(value));
}

/**
 * @param {Node} document
 * @param {import("./operations.js").Operation} operation
 * @param {ReturnType<typeof import("./operations.js").signatureOf>} signature
 */
export function describeOperation(document, operation, signature) {
  const { node, name, place, answer, body } = operation;
  const { externalDocs } = node;
  const rows = parameterRows(document, operation, signature);
  return {
    title: cellText(node.summary),
    anchor: name.toLowerCase(),
    description: markdownText(node.description),
    request: codeText(place),
    signature: signatureText(document, operation, signature),
    isDeprecated: node.deprecated === true,
    rows,
    hasRows: rows.length > 0,
    returns: answer.media ? typeText(document, answerSchema(answer)) : "nothing",
    returned: markdownText(answer.description),
    errors: errorsOf(document, node),
    hasDocs: isObject(externalDocs),
    docs: isObject(externalDocs) ? `${externalDocs.url}` : "",
    contents: contentsOf(body?.media, answer.media),
    authentication: authenticationOf(document, node),
    samples: samplesOf(node),
  };
}

/** @param {import("./answer.js").Answer} answer */
function answerSchema({ kind, schema }) {
  if (kind === "binary") return { type: "string", format: "binary" };
  return kind === "text" ? { type: "string" } : schema;
}

/**
 * @param {Node} document
 * @param {import("./operations.js").Operation} operation
 * @param {ReturnType<typeof import("./operations.js").signatureOf>} signature
 */
function parameterRows(document, { pathParameters, query, headers, body }, signature) {
  const row = (
    /** @type {string} */ name,
    /** @type {string} */ where,
    /** @type {any} */ { node, schema, required },
  ) => ({
    name: codeText(name),
    where,
    type: typeText(document, schema),
    isRequired: required,
    default: defaultText(schema.default),
    description: cellText(node.description),
  });
  const queryName = signature.isQueryOption ? "options.query" : "query";
  return [
    ...pathParameters.map((one, index) => row(signature.arguments[index]?.name ?? "", "path", one)),
    ...(body ? [{ ...row("body", "body", body), ...(body.isJson ? {} : { type: "`FormData`" }) }] : []),
    ...query.map((one) => row(`${queryName}.${one.name}`, "query", one)),
    ...headers.map((one) => row(`options.headers["${one.name}"]`, "header", one)),
  ];
}

/**
 * The method as `AssistantsClient` has it.
 * @param {Node} document
 * @param {import("./operations.js").Operation} operation
 * @param {ReturnType<typeof import("./operations.js").signatureOf>} signature
 */
function signatureText(document, { name, answer }, signature) {
  const parameters = signature.arguments.map(
    (one) => `${one.name}${one.isOptional ? "?" : ""}: ${plainType(one.type)}`,
  );
  const options = `options${signature.isOptionsOptional ? "?" : ""}: ${signature.optionsType}`;
  const items = propertyOf(document, answer.schema, "data")?.schema;
  const item = schemaName(resolve(document, items)?.items) ?? "unknown";
  const returned = plainType(signature.returnType);
  const result = signature.isPaginated ? `PagePromise<${item}>` : `Promise<${returned}>`;
  return `${name}(${[...parameters, options].join(", ")}): ${result}`;
}

/** @param {string} type */
function plainType(type) {
  return type.replace(/Schemas\["([\p{L}_$][\p{L}\p{N}_$]*)"\]/gu, "$1");
}

/**
 * @param {Node} document
 * @param {Node} operation
 */
function errorsOf(document, { responses = {} }) {
  const failures = Object.entries(responses).filter(([status]) => /^([345]|default)/.test(status));
  return failures.map(([, reference]) => {
    const { description, content = {} } = resolve(document, reference);
    const [media] = Object.values(content);
    const type = media?.schema ? `${typeText(document, media.schema)}. ` : "";
    return { text: `${type}${cellText(description)}` };
  });
}

/**
 * @param {string | undefined} sent
 * @param {string} answered
 */
function contentsOf(sent, answered) {
  const parts = [sent ? `sends ${codeText(sent)}` : [], answered ? `answers ${codeText(answered)}` : []].flat();
  return parts.join(", ") || "none";
}

/**
 * @param {Node} document
 * @param {Node} operation
 */
function authenticationOf(document, { security = document.security ?? [] }) {
  const names = [security].flat().flatMap((/** @type {Node} */ one) => Object.keys(one ?? {}));
  const texts = [...new Set(names)].map((name) => {
    const scheme = resolve(document, document.components?.securitySchemes?.[name]);
    const isBearer = `${scheme?.scheme}`.toLowerCase() === "bearer";
    return `${codeText(name)}${isBearer ? ", a bearer token" : ""}`;
  });
  return texts.join(", ") || "none";
}

/** @param {Node} operation */
function samplesOf({ "x-codeSamples": samples }) {
  const sources = [samples ?? []].flat().map((/** @type {Node} */ sample) => sample?.source);
  return sources.filter((source) => typeof source === "string").map((source) => ({ source: source.trimEnd() }));
}
