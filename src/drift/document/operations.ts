// The operations of a document: those of its paths, its webhooks, and the callbacks of each.
import { type Document, dereference, fault, listAt, objectAt, resolve, textAt } from "./document.js";
import { ComparisonError } from "./error.js";
import { isExtension, isObject, type JsonObject, nameOfType, own } from "./node.js";
import { isInScope } from "./reach.js";
import { describeSecurity } from "./security.js";

const METHODS = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"];

/** Headers that OpenAPI leaves to the body, the responses and the security. */
const RESERVED_HEADERS = ["accept", "content-type", "authorization"];

export interface Operation {
  /** Method and path without the names of its parameters, which are not on the wire. */
  key: string;
  /** Its `operationId`, or method and path. */
  name: string;
  /** Method and path. */
  title: string;
  /** Whether the server calls the client: a webhook or a callback. */
  isIncoming: boolean;
  node: JsonObject;
  /** Resolved, by place and name; those of a path by their position. */
  parameters: Map<string, Parameter>;
  servers: string[];
  /** Each way to be authorized, described. */
  security: string[];
}

export interface Parameter {
  place: string;
  name: string;
  /** As it is written, perhaps a reference. */
  written: unknown;
  node: JsonObject;
}

/**
 * The operations whose paths begin with one of these.
 * @throws {ComparisonError} A part of them is not what it should be.
 */
export function operationsOf(document: Document, scope: readonly string[]): Map<string, Operation> {
  const paths = Object.entries(objectAt(document, document.root, "paths"));
  const operations = paths
    .filter(([path]) => !isExtension(path) && isInScope(path, scope))
    .flatMap(([path, item]) => operationsOfItem(document, { path, key: keyOf(path), isIncoming: false }, item));
  return new Map(withKeys(operations));
}

/** The requests that the server sends to the client on its own. */
export function webhooksOf(document: Document): Map<string, Operation> {
  const webhooks = Object.entries(objectAt(document, document.root, "webhooks"));
  const operations = webhooks
    .filter(([name]) => !isExtension(name))
    .map(([name, item]) => ({ path: `webhook ${name}`, item }))
    .flatMap(({ path, item }) => operationsOfItem(document, { path, key: path, isIncoming: true }, item));
  return new Map(withKeys(operations));
}

/** By key. Where two paths differ by the names of their parameters alone, those names have to tell them apart. */
function withKeys(operations: Operation[]): [string, Operation][] {
  const keys = new Map<string, number>();
  for (const { key } of operations) keys.set(key, (keys.get(key) ?? 0) + 1);
  return operations.map((operation) => {
    const key = keys.get(operation.key) === 1 ? operation.key : operation.title;
    return [key, { ...operation, key }];
  });
}

/** A path without the names of its parameters. */
function keyOf(path: string): string {
  return path.replace(/\{[^{}]*\}/g, "{}");
}

interface Route {
  path: string;
  key: string;
  isIncoming: boolean;
}

function operationsOfItem(document: Document, route: Route, written: unknown): Operation[] {
  const { path } = route;
  if (!isObject(written))
    throw new ComparisonError(`${document.name}: ${path} is ${nameOfType(written)}, not an object`);
  const item = { ...resolve(document, written, "a path"), ...written };
  const additional = Object.entries(objectAt(document, item, "additionalOperations"));
  const methods = METHODS.filter((method) => own(item, method) !== undefined).map((method) => [method, item[method]]);
  return [...methods, ...additional].flatMap(([method, node]) => {
    const verb = String(method).toUpperCase();
    const operation = readOperation(document, route, verb, item, resolve(document, node, `${verb} ${path}`));
    return [operation, ...callbacksOf(document, operation)];
  });
}

function readOperation(
  document: Document,
  { path, key, isIncoming }: Route,
  verb: string,
  item: JsonObject,
  node: JsonObject,
): Operation {
  const title = `${verb} ${path}`;
  if (own(node, "responses") === undefined && String(document.root.openapi).startsWith("3.0")) {
    throw fault(document, node, `${title} has no responses, so the document is cut or broken`);
  }
  const { root } = document;
  const holderOfServers = [node, item, root].find((part) => listAt(document, part, "servers").length > 0);
  const holderOfSecurity = own(node, "security") === undefined ? root : node;
  return {
    key: `${verb} ${key}`,
    title,
    name: typeof node.operationId === "string" ? node.operationId : title,
    isIncoming,
    node,
    parameters: parametersOf(document, [item, node], path),
    servers: holderOfServers ? listAt(document, holderOfServers, "servers").map((one) => urlOf(document, one)) : ["/"],
    security: describeSecurity(document, holderOfSecurity),
  };
}

/** Those of the path first, so that the operation's own take their place. */
function parametersOf(document: Document, holders: JsonObject[], path: string): Map<string, Parameter> {
  const pathNames = [...path.matchAll(/\{([^{}]*)\}/g)].map(([, name]) => name);
  const parameters = new Map<string, Parameter>();
  for (const written of holders.flatMap((holder) => listAt(document, holder, "parameters"))) {
    const node = resolve(document, written, "a parameter");
    const place = textAt(document, node, "in");
    const name = textAt(document, node, "name");
    const wireName = place === "header" ? name.toLowerCase() : name;
    if (place === "header" && RESERVED_HEADERS.includes(wireName)) continue;
    const position = pathNames.indexOf(name);
    const key = place === "path" && position !== -1 ? `path ${position}` : `${place} ${wireName}`;
    parameters.set(key, { place, name, written, node });
  }
  return parameters;
}

/** The address of a server, its variables filled in and with no slash at its end. */
function urlOf(document: Document, node: unknown): string {
  const server = resolve(document, node, "a server");
  const variables = objectAt(document, server, "variables");
  const filled = textAt(document, server, "url").replace(/\{([^{}]*)\}/g, (whole, name: string) => {
    const variable = own(variables, name);
    return isObject(variable) && variable.default !== undefined ? String(variable.default) : whole;
  });
  return filled.length > 1 && filled.endsWith("/") ? filled.slice(0, -1) : filled;
}

function callbacksOf(document: Document, { title, key, node, isIncoming }: Operation): Operation[] {
  const callbacks = Object.entries(objectAt(document, node, "callbacks"));
  return callbacks.flatMap(([name, written]) => {
    const callback = dereference(document, written);
    if (!isObject(callback)) throw fault(document, node, `the callback ${name} is not an object`);
    const items = Object.entries(callback).filter(([expression]) => !isExtension(expression));
    return items.flatMap(([expression, item]) => {
      const callee = `${expression} callback ${name} of`;
      const route = { path: `${callee} ${title}`, key: `${callee} ${key}`, isIncoming: !isIncoming };
      return operationsOfItem(document, route, item);
    });
  });
}
