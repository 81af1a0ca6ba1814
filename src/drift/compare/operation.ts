// What became of an operation: its parameters, bodies and responses.
import { type Document, objectAt, resolve } from "../document/document.js";
import { isExtension, type JsonObject, own } from "../document/node.js";
import type { Operation } from "../document/operations.js";
import { at, type Change, change, compareDeprecated, compareRequired, type Found, inside } from "./change.js";
import type { SchemaComparison } from "./comparison.js";
import { sharedName } from "./components.js";
import { compareContents, describeContents } from "./contents.js";
import { compareHeaders, compareParameters } from "./parameters.js";
import { isSuccess, pairStatuses, type StatusPair } from "./statuses.js";

/** What is sent: by the client, or by the server where the server calls. */
export function compareRequests(ours: Operation, theirs: Operation, schemas: SchemaComparison): Found[] {
  return [
    ...compareNames(ours.node, theirs.node),
    ...compareSets("server", ours.servers, theirs.servers),
    ...compareSets("security", ours.security, theirs.security),
    ...compareParameters(ours.parameters, theirs.parameters, schemas),
    ...at("body", compareBodies(ours.node, theirs.node, schemas)),
  ];
}

/** What has no weight on the wire, but in a client's code or plans. */
function compareNames(ours: JsonObject, theirs: JsonObject): Change[] {
  const [before, after] = [ours.operationId ?? null, theirs.operationId ?? null];
  return [
    ...(before === after ? [] : [change("operation-renamed", "remark", before, after)]),
    ...compareDeprecated("operation", ours.deprecated === true, theirs.deprecated === true),
  ];
}

function compareSets(noun: "server" | "security", ours: readonly string[], theirs: readonly string[]): Found[] {
  const removed = ours.filter((one) => !theirs.includes(one));
  const added = theirs.filter((one) => !ours.includes(one));
  return at(noun, [
    ...removed.map((one) => change(`${noun}-removed`, "removed", one, null)),
    ...added.map((one) => change(`${noun}-added`, "added", null, one)),
  ]);
}

function compareBodies(ours: JsonObject, theirs: JsonObject, schemas: SchemaComparison): Found[] {
  const [a, b] = [bodyOf(schemas.ours.document, ours), bodyOf(schemas.theirs.document, theirs)];
  if (!a) {
    if (!b) return [];
    const effect = b.required === true ? "addedRequired" : "added";
    return [change("body-added", effect, null, describeContents(schemas.theirs.document, b))];
  }
  if (!b) return [change("body-removed", "removed", describeContents(schemas.ours.document, a), null)];
  const found = [...compareRequired(a.required === true, b.required === true), ...compareContents(a, b, schemas)];
  return inside(sharedName(ours.requestBody), found);
}

function bodyOf(document: Document, operation: JsonObject): JsonObject | undefined {
  const body = own(operation, "requestBody");
  return body === undefined ? undefined : resolve(document, body, "a body");
}

/** What is answered. */
export function compareResponses(ours: Operation, theirs: Operation, schemas: SchemaComparison): Found[] {
  const a = responsesOf(schemas.ours.document, ours);
  const b = responsesOf(schemas.theirs.document, theirs);
  const [inOurs, inTheirs] = [Object.keys(a), Object.keys(b)];
  const { pairs, removed, added } = pairStatuses(inOurs, inTheirs);
  return [
    ...pairs.flatMap((pair) => compareResponse(pair, a[pair.ours], b[pair.theirs], schemas)),
    ...removed.flatMap((status) => {
      const before = describeContents(schemas.ours.document, resolve(schemas.ours.document, a[status], "a response"));
      const effect = isSuccess(status, inOurs) ? "removed" : "narrower";
      return at(status, [change("status-removed", effect, before, null)]);
    }),
    ...added.flatMap((status) => {
      const after = describeContents(
        schemas.theirs.document,
        resolve(schemas.theirs.document, b[status], "a response"),
      );
      // A client has to deal with failures anyway.
      const effect = isSuccess(status, inTheirs) ? "wider" : "added";
      return at(status, [change("status-added", effect, null, after)]);
    }),
  ];
}

function responsesOf(document: Document, { node }: Operation): JsonObject {
  const responses = Object.entries(objectAt(document, node, "responses"));
  return Object.fromEntries(responses.filter(([status]) => !isExtension(status)));
}

function compareResponse(pair: StatusPair, ours: unknown, theirs: unknown, schemas: SchemaComparison): Found[] {
  const one = resolve(schemas.ours.document, ours, "a response");
  const other = resolve(schemas.theirs.document, theirs, "a response");
  const headers = compareHeaders(
    headersOf(schemas.ours.document, one),
    headersOf(schemas.theirs.document, other),
    schemas,
  );
  return at(pair.ours, [
    ...compareStatus(pair),
    ...inside(sharedName(ours), [...compareContents(one, other, schemas), ...headers]),
  ]);
}

/** A status that became its range, or the other way. A default beside it makes no difference. */
function compareStatus({ ours, theirs }: StatusPair): Change[] {
  if (ours === theirs || ours === "default" || theirs === "default") return [];
  const isRange = theirs.toLowerCase().endsWith("xx");
  return [change("status-changed", isRange ? "wider" : "narrower", ours, theirs)];
}

function headersOf(document: Document, response: JsonObject): Parameters<typeof compareHeaders>[0] {
  const named = Object.entries(objectAt(document, response, "headers")).map(([name, written]) => {
    const node = resolve(document, written, "a header");
    return [name.toLowerCase(), { place: "header", name, written, node }] as const;
  });
  // OpenAPI leaves this one to the content.
  return new Map(named.filter(([name]) => name !== "content-type"));
}
