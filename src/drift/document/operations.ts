// The operations of a document: those of its paths, its webhooks, and the callbacks of each.
import type { Document } from "./document.js";
import { ComparisonError } from "./error.js";
import { type Holder, readHolder } from "./holder.js";
import { isExtension, isObject, type JsonObject, nameOfType, own } from "./node.js";
import { type Parameter, parametersOf } from "./parameters.js";
import { isInScope } from "./reach.js";
import { describeSecurity } from "./security.js";

const METHODS = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"];

export interface Operation extends Route {
  /** Its `operationId`, or method and path. */
  name: string;
  /** Method and path. */
  title: string;
  node: JsonObject;
  parameters: Map<string, Parameter>;
  body: Holder | undefined;
  responses: Response[];
  servers: string[];
  /** Each way to be authorized, described. */
  security: string[];
}

export interface Response extends Holder {
  status: string;
  /** By name in lower case. */
  headers: Map<string, Holder>;
}

/** Where an operation is, or all those of a path. */
interface Route {
  path: string;
  /** The same without the names of its parameters, which are not on the wire. */
  key: string;
  /** Whether the server calls the client: a webhook or a callback. */
  isIncoming: boolean;
}

/** A path with what is written at it. */
interface Item extends Route {
  node: JsonObject;
}

/**
 * The operations whose paths begin with one of these.
 * @throws {ComparisonError} A part of them is not what it should be.
 */
export function operationsOf(document: Document, scope: readonly string[]): Map<string, Operation> {
  const paths = document.itemsAt(document.root, "paths");
  const inScope = paths.filter(([path]) => isInScope(path, scope));
  const operations = inScope.flatMap(([path, item]) => {
    const key = path.replace(/\{[^{}]*\}/g, "{}");
    return operationsOfItem(document, { path, key, isIncoming: false }, item);
  });
  return byKey(operations);
}

/** The requests that the server sends to the client on its own. */
export function webhooksOf(document: Document): Map<string, Operation> {
  const webhooks = document.itemsAt(document.root, "webhooks");
  const operations = webhooks.flatMap(([name, item]) => {
    const path = `webhook ${name}`;
    return operationsOfItem(document, { path, key: path, isIncoming: true }, item);
  });
  return byKey(operations);
}

/** Where two paths differ by the names of their parameters alone, those names have to tell them apart. */
function byKey(operations: Operation[]): Map<string, Operation> {
  const count = new Map<string, number>();
  for (const { key } of operations) count.set(key, (count.get(key) ?? 0) + 1);
  const all = operations.map((operation) => {
    const isAlone = count.get(operation.key) === 1;
    const key = isAlone ? operation.key : operation.title;
    return [key, { ...operation, key }] as const;
  });
  return new Map(all);
}

function operationsOfItem(document: Document, route: Route, written: unknown): Operation[] {
  const { path } = route;
  if (!isObject(written)) {
    const type = nameOfType(written);
    throw new ComparisonError(`${document.name}: ${path} is ${type}, not an object`);
  }
  const node: JsonObject = { ...document.resolve(written, "a path"), ...written };
  const usual = METHODS.filter((method) => own(node, method) !== undefined);
  const methods = [
    ...usual.map((method) => [method, node[method]] as const),
    ...document.entriesAt(node, "additionalOperations"),
  ];
  return methods.flatMap(([method, operation]) => {
    const verb = method.toUpperCase();
    const read = readOperation(document, { ...route, node }, verb, operation);
    return [read, ...callbacksOf(document, read)];
  });
}

function readOperation(document: Document, item: Item, verb: string, written: unknown): Operation {
  const { path, isIncoming } = item;
  const title = `${verb} ${path}`;
  const node = document.resolve(written, title);
  checkResponses(document, node, title);
  const securityHolder = own(node, "security") === undefined ? document.root : node;
  return {
    path,
    key: `${verb} ${item.key}`,
    isIncoming,
    title,
    name: typeof node.operationId === "string" ? node.operationId : title,
    node,
    parameters: parametersOf(document, [item.node, node], path),
    body: bodyOf(document, node),
    responses: responsesOf(document, node),
    servers: serversOf(document, [node, item.node, document.root]),
    security: describeSecurity(document, securityHolder),
  };
}

/** Until OpenAPI 3.1 every operation has responses. */
function checkResponses(document: Document, node: JsonObject, title: string): void {
  const { openapi } = document.root;
  const mayLack = !String(openapi).startsWith("3.0");
  if (mayLack || own(node, "responses") !== undefined) return;
  throw document.fault(node, `${title} has no responses, so the document is cut or broken`);
}

function bodyOf(document: Document, operation: JsonObject): Holder | undefined {
  const body = own(operation, "requestBody");
  return body === undefined ? undefined : readHolder(document, body, "a body");
}

function responsesOf(document: Document, operation: JsonObject): Response[] {
  return document.itemsAt(operation, "responses").map(([status, written]) => {
    const holder = readHolder(document, written, "a response");
    return { ...holder, status, headers: headersOf(document, holder.node) };
  });
}

function headersOf(document: Document, response: JsonObject): Map<string, Holder> {
  const headers = new Map<string, Holder>();
  for (const [name, written] of document.entriesAt(response, "headers")) {
    headers.set(name.toLowerCase(), readHolder(document, written, "a header"));
  }
  return headers;
}

/** @param holders The operation, its path and the document, of which the first that has servers decides. */
function serversOf(document: Document, holders: JsonObject[]): string[] {
  for (const holder of holders) {
    const servers = document.listAt(holder, "servers");
    if (servers.length > 0) return servers.map((server) => urlOf(document, server));
  }
  return ["/"];
}

/** The address of a server, its variables filled in and with no slash at its end. */
function urlOf(document: Document, node: unknown): string {
  const server = document.resolve(node, "a server");
  const variables = document.objectAt(server, "variables");
  const template = document.textAt(server, "url");
  const url = template.replace(/\{([^{}]*)\}/g, (whole, name: string) => {
    const variable = own(variables, name);
    const value = isObject(variable) ? variable.default : undefined;
    return value === undefined ? whole : String(value);
  });
  return url.length > 1 && url.endsWith("/") ? url.slice(0, -1) : url;
}

function callbacksOf(document: Document, { title, key, node, isIncoming }: Operation): Operation[] {
  return document.entriesAt(node, "callbacks").flatMap(([name, written]) => {
    const callback = document.dereference(written);
    if (!isObject(callback)) {
      throw document.fault(node, `the callback ${name} is not an object`);
    }
    const items = Object.entries(callback).filter(([expression]) => !isExtension(expression));
    return items.flatMap(([expression, item]) => {
      const callee = `${expression} callback ${name} of`;
      const route = {
        path: `${callee} ${title}`,
        key: `${callee} ${key}`,
        isIncoming: !isIncoming,
      };
      return operationsOfItem(document, route, item);
    });
  });
}
