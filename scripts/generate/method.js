// The method that an operation becomes: its arguments, its types, and what it sends.
import { isObject, propertyOf, resolve, schemaName } from "./document.js";
import { typesOf } from "./operations.js";
import { argumentNames, keyText, upperFirst } from "./words.js";

/** @typedef {import("./document.js").Node} Node */
/** @typedef {import("./operations.js").Operation} Operation */
/** @typedef {import("./operations.js").Parameter} Parameter */
/** @typedef {import("./operations.js").Body} Body */

/**
 * @typedef {object} Argument
 * @property {string} name
 * @property {string} type
 * @property {boolean} isOptional
 * @property {boolean} [isDefault] An object with nothing in it is sent when nothing is given.
 * @property {unknown} description
 */

/** What separates the items of a list that is one parameter, by its `style`. */
const SEPARATORS = /** @type {Record<string, string>} */ ({ form: ",", spaceDelimited: " ", pipeDelimited: "|" });

/**
 * @param {Node} document
 * @param {Parameter} parameter Of a query.
 * @returns {string | undefined} Undefined for a list that is a parameter for each item, which is the default.
 */
function separatorOf(document, { schema, node: { style = "form", explode = style === "form" } }) {
  if (explode || !typesOf(resolve(document, schema)).includes("array")) return undefined;
  return SEPARATORS[style];
}

/**
 * The method as the template writes it. Its arguments: those of the path, then the body, or the query of an operation
 * that has no body, then the options. What else there is to say is a member of the options, so that a contract that
 * gains a query or a header moves no argument.
 * @param {Node} document
 * @param {Operation} operation
 */
export function signatureOf(document, operation) {
  const { id, name, path, query, headers, body, answer } = operation;
  const at = `operations[${JSON.stringify(id)}]`;
  const queryType = query.length > 0 ? `${upperFirst(name)}Query` : undefined;
  const isQueryOption = Boolean(queryType && body);
  const isPaginated = answer.kind === "list" && !body && pages(operation);
  const fromPath = pathArguments(document, operation, at);
  const argumentList = fromPath.map(({ argument }) => argument);
  if (body) argumentList.push(argumentOfBody(document, body, at));
  else if (queryType) argumentList.push(argumentOfQuery(query, queryType));
  const { members, isOptional } = requestMembers(operation, isQueryOption ? queryType : undefined);
  const base = isPaginated ? "ListOptions" : "Options";
  return {
    path: JSON.stringify(path),
    arguments: requireBefore(argumentList, isOptional),
    optionsType: members.length > 0 ? `${base} & { ${members.join("; ")} }` : base,
    isOptionsOptional: isOptional,
    optionMembers: { query: isQueryOption ? query : [], headers },
    isPaginated,
    returnType: answer.type(at),
    itemType: isPaginated ? itemTypeOf(document, answer, at) : "unknown",
    pathMembers: fromPath.map(({ key, value }) => ({ key, value })),
    queryType,
    queryTypeSource: `NonNullable<${at}["parameters"]["query"]>`,
    isQueryOption,
    queryValue: queryText(document, query),
  };
}

/**
 * @param {Node} document
 * @param {Operation} operation
 * @param {string} at The type of the operation.
 * @returns {{ key: string, value: string, argument: Argument }[]}
 */
function pathArguments(document, { pathParameters }, at) {
  const names = argumentNames(pathParameters.map((one) => one.name));
  return pathParameters.map((parameter, index) => {
    const name = names[index] ?? "";
    const source = `${at}["parameters"]["path"][${JSON.stringify(parameter.name)}]`;
    const type = typeOfPathParameter(document, parameter, source);
    const isText = typesOf(resolve(document, parameter.schema)).join() === "string";
    const argument = { name, type, isOptional: false, description: parameter.node.description };
    return { key: keyText(parameter.name), value: isText ? name : `String(${name})`, argument };
  });
}

/**
 * @param {Parameter[]} query
 * @param {string} type
 * @returns {Argument}
 */
function argumentOfQuery(query, type) {
  const description = query.map((one) => `\`${one.name}\`: ${one.node.description ?? ""}`).join(" ");
  return { name: "query", type, isOptional: !query.some((one) => one.required), description };
}

/**
 * What the options hold of the request itself.
 * @param {Operation} operation
 * @param {string | undefined} queryType Of a query that is an option.
 */
function requestMembers({ query, headers }, queryType) {
  const members = [];
  const isQueryRequired = queryType !== undefined && query.some((one) => one.required);
  if (queryType) members.push(`query${isQueryRequired ? "" : "?"}: ${queryType}`);
  const required = headers.filter((one) => one.required).map(({ name }) => `${JSON.stringify(name)}: string`);
  if (required.length > 0) members.push(`headers: { ${required.join("; ")} }`);
  return { members, isOptional: !isQueryRequired && required.length === 0 };
}

/**
 * Nothing optional can come before what is required: there, undefined is said.
 * @param {Argument[]} list
 * @param {boolean} isLastOptional Whether what follows the list is.
 * @returns {Argument[]}
 */
function requireBefore(list, isLastOptional) {
  return list.map((one, index) => {
    const isLast = isLastOptional && list.slice(index + 1).every((later) => later.isOptional);
    return isLast || !one.isOptional ? one : { ...one, isOptional: false, type: `${one.type} | undefined` };
  });
}

/**
 * The type of what a list holds.
 * @param {Node} document
 * @param {import("./answer.js").Answer} answer
 * @param {string} at The type of the operation.
 */
function itemTypeOf(document, answer, at) {
  const data = resolve(document, propertyOf(document, answer.schema, "data")?.schema);
  return typeOfSchema(data?.items, `${answer.type(at)}["data"][number]`);
}

/**
 * Whether a list is one of pages: where the contract does not say, by its cursor.
 * @param {Operation} operation
 */
function pages({ node, query }) {
  return node["x-paginated"] ?? query.some(({ name }) => name === "after");
}

/**
 * The query as it is sent.
 * @param {Node} document
 * @param {Parameter[]} query
 */
function queryText(document, query) {
  const members = query.flatMap((parameter) => {
    const separator = separatorOf(document, parameter);
    const key = `[${JSON.stringify(parameter.name)}]`;
    return separator === undefined ? [] : [`${key}: query?.${key}?.join(${JSON.stringify(separator)})`];
  });
  return members.length === 0 ? "query" : `{ ...query, ${members.join(", ")} }`;
}

/**
 * @param {Node} document
 * @param {Parameter} parameter
 * @param {string} source The type in `schema.ts`.
 */
function typeOfPathParameter(document, { schema }, source) {
  const resolved = resolve(document, schema);
  const [type, ...others] = typesOf(resolved);
  if (resolved.enum || resolved.const !== undefined || others.length > 0) return source;
  const plain = /** @type {Record<string, string>} */ ({
    string: "string",
    integer: "number",
    number: "number",
    boolean: "boolean",
  });
  return plain[type ?? ""] ?? source;
}

/**
 * @param {Node} document
 * @param {Body} body
 * @param {string} at The type of the operation.
 * @returns {Argument}
 */
function argumentOfBody(document, { media, schema, node, required, isJson }, at) {
  const base = { name: "body", description: node.description, isOptional: !required };
  if (!isJson) return { ...base, type: "FormData" };
  const holder = required ? `${at}["requestBody"]` : `NonNullable<${at}["requestBody"]>`;
  const type = typeOfSchema(schema, `${holder}["content"][${JSON.stringify(media)}]`);
  return { ...base, type, isDefault: !required && acceptsEmpty(document, schema) };
}

/**
 * The name of the schema where it has one.
 * @param {Node} schema
 * @param {string} source Where its type stands in `schema.ts`.
 */
export function typeOfSchema(schema, source) {
  const name = schemaName(schema);
  return name === undefined ? source : `Schemas[${JSON.stringify(name)}]`;
}

/**
 * Whether an object with nothing in it follows a schema.
 * @param {Node} document
 * @param {Node} schema
 * @returns {boolean}
 */
function acceptsEmpty(document, schema) {
  const resolved = resolve(document, schema);
  if (!isObject(resolved)) return false;
  const { required = [], allOf = [], oneOf, anyOf, properties, additionalProperties } = resolved;
  if (required.length > 0 || oneOf || anyOf) return false;
  const isAnObject = typesOf(resolved).includes("object") || isObject(properties) || additionalProperties !== undefined;
  if (!isAnObject && allOf.length === 0) return false;
  return allOf.every((/** @type {Node} */ part) => acceptsEmpty(document, part));
}
