// What each operation of a contract becomes: a method with arguments, a call, and an answer.
import { answerOf } from "./answer.js";
import { isObject, resolve, schemaName } from "./document.js";
import { Refusal } from "./refusal.js";
import { argumentNames, camelCase, keyText, upperFirst } from "./words.js";

/** @typedef {import("./document.js").Node} Node */

/**
 * @typedef {object} Parameter
 * @property {string} name As the contract has it.
 * @property {string} in
 * @property {boolean} required
 * @property {Node} schema
 * @property {Node} node The parameter itself.
 */

/**
 * @typedef {object} Body
 * @property {string} media
 * @property {Node} schema
 * @property {Node} node The request body itself.
 * @property {boolean} required
 * @property {boolean} isJson
 */

/**
 * @typedef {object} Operation
 * @property {string} id As the contract has it.
 * @property {string} name The name of the method.
 * @property {string} place Such as `GET /threads/{thread_id}`.
 * @property {string} method In capitals.
 * @property {string} path
 * @property {Node} node The operation itself.
 * @property {Parameter[]} pathParameters In the order of the path.
 * @property {Parameter[]} query
 * @property {Parameter[]} headers
 * @property {Body | undefined} body
 * @property {import("./answer.js").Answer} answer
 */

/**
 * @typedef {object} Argument
 * @property {string} name
 * @property {string} type
 * @property {boolean} isOptional
 * @property {boolean} [isDefault] An object with nothing in it is sent when nothing is given.
 * @property {unknown} description
 */

const METHODS = ["get", "put", "post", "delete", "options", "head", "patch"];

/** Members of the class that every method goes through, and names that a class or a promise gives a meaning. */
const RESERVED = new Set(["http", "send", "sendList", "constructor", "then"]);

/**
 * @param {Node} document
 * @param {Record<string, string>} [names] Other names for methods, by `operationId`.
 * @returns {Operation[]} In the order of the document.
 * @throws {Refusal} An operation holds what is not supported; the message says which and what.
 */
export function operationsOf(document, names = {}) {
  /** @type {Map<string, Operation>} */
  const operations = new Map();
  for (const [path, item] of Object.entries(document.paths)) {
    if (path.startsWith("x-")) continue;
    if (!path.startsWith("/") || /[?#]/.test(path)) throw new Refusal(`path ${path}: is no path of a resource`);
    const resolved = resolve(document, item);
    if (!isObject(resolved)) throw new Refusal(`path ${path}: holds no operations`);
    if (resolved.trace) throw new Refusal(`TRACE ${path}: fetch does not send this method`);
    for (const method of METHODS.filter((name) => resolved[name] !== undefined)) {
      const place = `${method.toUpperCase()} ${path}`;
      const operation = operationOf(document, place, resolved, resolved[method], names);
      const other = operations.get(operation.name);
      if (other) throw new Refusal(`${place}: its method ${operation.name} is that of ${other.place} already`);
      operations.set(operation.name, operation);
    }
  }
  return [...operations.values()];
}

/**
 * @param {Node} document
 * @param {string} place
 * @param {Node} item The path item.
 * @param {Node} node
 * @param {Record<string, string>} names
 * @returns {Operation}
 */
function operationOf(document, place, item, node, names) {
  const [method = "", path = ""] = place.split(" ");
  if (!isObject(node)) throw new Refusal(`${place}: is no operation`);
  const id = node.operationId;
  if (typeof id !== "string" || id === "") throw new Refusal(`${place}: has no operationId, which names its method`);
  const name = names[id] ?? camelCase(id);
  if (name === "" || RESERVED.has(name)) {
    throw new Refusal(`${place}: no method can be called ${name || id}: give ${id} a name in operationIdNameMappings`);
  }
  const parameters = parametersOf(document, place, item, node);
  const body = bodyOf(document, place, node);
  if (body && (method === "GET" || method === "HEAD"))
    throw new Refusal(`${place}: fetch sends no body with ${method}`);
  return {
    ...{ id, name, place, method, path, node, body },
    pathParameters: pathParametersOf(place, path, parameters),
    query: parameters.filter((one) => one.in === "query"),
    headers: parameters.filter((one) => one.in === "header"),
    answer: answerOf(document, place, method, node),
  };
}

/** Headers that a description of a parameter says nothing about, by the OpenAPI Specification. */
const IGNORED_HEADERS = new Set(["accept", "content-type", "authorization"]);

/**
 * Those of the path and of the operation, which win.
 * @param {Node} document
 * @param {string} place
 * @param {Node} item
 * @param {Node} node
 * @returns {Parameter[]}
 */
function parametersOf(document, place, item, node) {
  /** @type {Map<string, Parameter>} */
  const parameters = new Map();
  for (const list of [item.parameters, node.parameters]) {
    if (list !== undefined && !Array.isArray(list)) throw new Refusal(`${place}: parameters is no list`);
    for (const one of list ?? []) {
      const parameter = parameterOf(document, place, one);
      const isIgnored = parameter.in === "header" && IGNORED_HEADERS.has(parameter.name.toLowerCase());
      if (!isIgnored) parameters.set(`${parameter.in} ${parameter.name}`, parameter);
    }
  }
  return [...parameters.values()];
}

/**
 * @param {Node} document
 * @param {string} place
 * @param {Node} reference
 * @returns {Parameter}
 */
function parameterOf(document, place, reference) {
  const node = resolve(document, reference);
  const { name, in: where, required = false, schema, content } = isObject(node) ? node : {};
  if (typeof name !== "string" || !["path", "query", "header", "cookie"].includes(where)) {
    throw new Refusal(`${place}: a parameter has no name or no place`);
  }
  const at = `${place}: parameter ${name}`;
  if (where === "cookie" && required) throw new Refusal(`${at}: a required cookie is not supported`);
  if (content !== undefined) throw new Refusal(`${at}: a parameter with content is not supported`);
  const resolved = resolve(document, schema ?? {});
  const isValue = !typesOf(resolved).includes("object") && !isObject(resolved.properties);
  if (!isValue) throw new Refusal(`${at}: an object in a parameter is not supported`);
  if (where === "path" && typesOf(resolved).includes("array")) {
    throw new Refusal(`${at}: a list in the path is not supported`);
  }
  return { name, in: where, required, schema: schema ?? {}, node };
}

/**
 * @param {string} place
 * @param {string} path
 * @param {Parameter[]} parameters
 */
function pathParametersOf(place, path, parameters) {
  const names = [...path.matchAll(/\{([^{}]*)\}/g)].map(([, name]) => name ?? "");
  const described = parameters.filter((one) => one.in === "path");
  const stray = described.find(({ name }) => !names.includes(name));
  if (stray) throw new Refusal(`${place}: parameter ${stray.name}: is not in the path`);
  if (new Set(names).size < names.length) throw new Refusal(`${place}: a parameter is twice in the path`);
  return names.map((name) => {
    const parameter = described.find((one) => one.name === name);
    if (!parameter) throw new Refusal(`${place}: parameter ${name}: is in the path and not described`);
    const { style = "simple" } = parameter.node;
    if (style !== "simple") throw new Refusal(`${place}: parameter ${name}: style ${style} is not supported`);
    return parameter;
  });
}

/**
 * @param {Node} document
 * @param {string} place
 * @param {Node} operation
 * @returns {Body | undefined}
 */
function bodyOf(document, place, operation) {
  const node = resolve(document, operation.requestBody);
  if (node === undefined) return undefined;
  const content = node?.content;
  if (!isObject(content)) throw new Refusal(`${place}: requestBody has no content`);
  const medias = Object.keys(content);
  const json = medias.find(isJson);
  const media = json ?? medias.find((name) => name.startsWith("multipart/form-data"));
  if (media === undefined) {
    throw new Refusal(`${place}: a body of ${medias.join(", ") || "no content type"} is not supported`);
  }
  return {
    media,
    schema: content[media]?.schema ?? {},
    node,
    required: node.required === true,
    isJson: json === media,
  };
}

/** @param {string} media */
export function isJson(media) {
  return /^(application\/([\w.-]+\+)?json|\*\/\*|application\/\*)\s*(;|$)/i.test(media);
}

/**
 * @param {Node} schema
 * @returns {string[]}
 */
export function typesOf(schema) {
  return [schema?.type ?? []].flat();
}

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
  const { id, name, path, pathParameters, query, headers, body, answer } = operation;
  const at = `operations[${JSON.stringify(id)}]`;
  const names = argumentNames(pathParameters.map((one) => one.name));
  const queryType = query.length > 0 ? `${upperFirst(name)}Query` : undefined;
  const isQueryRequired = query.some((one) => one.required);
  const isQueryOption = Boolean(queryType && body);
  const isPaginated = answer.kind === "list" && !body && pages(operation);

  const ofPath = pathParameters.map((parameter, index) => {
    const key = keyText(parameter.name);
    const argument = names[index] ?? "";
    const type = typeOfPathParameter(
      document,
      parameter,
      `${at}["parameters"]["path"][${JSON.stringify(parameter.name)}]`,
    );
    const value = typesOf(resolve(document, parameter.schema)).join() === "string" ? argument : `String(${argument})`;
    return {
      key,
      value,
      argument: { name: argument, type, isOptional: false, description: parameter.node.description },
    };
  });
  /** @type {Argument[]} */
  const argumentList = ofPath.map(({ argument }) => argument);
  if (body) argumentList.push(argumentOfBody(document, body, at));
  if (queryType && !body) {
    const description = query.map((one) => `\`${one.name}\`: ${one.node.description ?? ""}`).join(" ");
    argumentList.push({ name: "query", type: queryType, isOptional: !isQueryRequired, description });
  }

  const required = headers.filter((one) => one.required);
  const members = [
    ...(isQueryOption ? [`query${isQueryRequired ? "" : "?"}: ${queryType}`] : []),
    ...(required.length > 0
      ? [`headers: { ${required.map((one) => `${JSON.stringify(one.name)}: string`).join("; ")} }`]
      : []),
  ];
  const base = isPaginated ? "ListOptions" : "Options";
  const isOptional = required.length === 0 && !(isQueryOption && isQueryRequired);
  // Nothing optional can come before what is required.
  const arguments_ = argumentList.map((one, index) => {
    const isBeforeRequired = !isOptional || argumentList.slice(index + 1).some((later) => !later.isOptional);
    return isBeforeRequired && one.isOptional ? { ...one, isOptional: false, type: `${one.type} | undefined` } : one;
  });
  const separated = query.flatMap((one) => {
    const separator = separatorOf(document, one);
    return separator === undefined ? [] : [{ name: one.name, separator }];
  });
  return {
    path: JSON.stringify(path),
    arguments: arguments_,
    optionsType: members.length > 0 ? `${base} & { ${members.join("; ")} }` : base,
    isOptionsOptional: isOptional,
    optionMembers: { query: isQueryOption ? query : [], headers },
    isPaginated,
    returnType: answer.type(at),
    pathMembers: ofPath.map(({ key, value }) => ({ key, value })),
    queryType,
    queryTypeSource: `NonNullable<${at}["parameters"]["query"]>`,
    isQueryOption,
    queryValue: queryText(separated),
  };
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
 * @param {{ name: string, separator: string }[]} separated
 */
function queryText(separated) {
  if (separated.length === 0) return "query";
  const members = separated.map(({ name, separator }) => {
    const key = JSON.stringify(name);
    return `[${key}]: query?.[${key}]?.join(${JSON.stringify(separator)})`;
  });
  return `{ ...query, ${members.join(", ")} }`;
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
