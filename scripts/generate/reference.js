// What the pages of the reference say of operations and schemas.
import { isObject, propertyOf, resolve } from "./document.js";
import { alternativesOf, pageOf, typeText } from "./type-text.js";
import { cellText, codeText, markdownText } from "./words.js";

/** @typedef {import("./document.js").Node} Node */

/** @typedef {{ name: string, type: string, isRequired: boolean, default: string, description: string }} Row */

/**
 * The pages of the schemas.
 * @param {Node} document
 * @param {Map<string, string>} typeNames The names of their types, where they have one.
 */
export function describeModels(document, typeNames) {
  const schemas = Object.entries(document.components?.schemas ?? {});
  return schemas.map(([name, schema]) => {
    const { description } = isObject(schema) ? schema : {};
    const rows = rowsOf(document, schema);
    const types = rows.length > 0 ? [] : alternativesOf(document, schema);
    return {
      ...{ name, rows, types, page: pageOf(name) },
      description: markdownText(description),
      line: cellText(description),
      hasType: typeNames.has(name),
      typeName: typeNames.get(name) ?? "",
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
  const { properties, allOf = [] } = schema;
  const own = Object.entries(isObject(properties) ? properties : {}).map(([name, property]) => ({
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
 * @param {ReturnType<typeof import("./method.js").signatureOf>} signature
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
    signature: signatureText(operation, signature),
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
 * @param {ReturnType<typeof import("./method.js").signatureOf>} signature
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
 * @param {import("./operations.js").Operation} operation
 * @param {ReturnType<typeof import("./method.js").signatureOf>} signature
 */
function signatureText({ name }, signature) {
  const parameters = signature.arguments.map((one) => `${one.name}${one.isOptional ? "?" : ""}: ${one.type}`);
  const options = `options${signature.isOptionsOptional ? "?" : ""}: ${signature.optionsType}`;
  const { isPaginated, itemType, returnType } = signature;
  const result = isPaginated ? `PagePromise<${itemType}>` : `Promise<${returnType}>`;
  return `${name}(${[...parameters, options].join(", ")}): ${result}`;
}

/**
 * @param {Node} document
 * @param {Node} operation
 */
function errorsOf(document, { responses = {} }) {
  const failures = Object.entries(responses).filter(([status]) => /^([345]|default)/.test(status));
  return failures.map(([, reference]) => {
    const { description, content } = resolve(document, reference) ?? {};
    const [media] = Object.values(content ?? {});
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
