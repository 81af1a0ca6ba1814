// The operations of a contract, and what is not supported in them.
import { answerOf } from "./answer.js";
import { isObject, resolve } from "./document.js";
import { Refusal } from "./refusal.js";
import { camelCase } from "./words.js";

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
  const name = (Object.hasOwn(names, id) && names[id]) || camelCase(id);
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
