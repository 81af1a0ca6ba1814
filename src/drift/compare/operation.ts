// What became of an operation: its parameters, bodies and responses.
import type { Holder } from "../document/holder.js";
import type { JsonObject } from "../document/node.js";
import type { Operation, Response } from "../document/operations.js";
import { without } from "../shape/canonical.js";
import type { Both } from "./both.js";
import { added, addedUse, compareDeprecated, compareFacts, compareRequired, removed } from "./change.js";
import type { Schemas } from "./comparison.js";
import { compareContents } from "./contents.js";
import { describeContents } from "./describe.js";
import { at, type Change, type Found, inside } from "./found.js";
import { compareHeaders, compareParameters } from "./parameters.js";
import { isRange, isSuccess, pairStatuses } from "./statuses.js";

/** What is sent: by the client, or by the server where the server calls. */
export function compareRequests({ ours, theirs }: Both<Operation>, schemas: Schemas): Found[] {
  const parameters = { ours: ours.parameters, theirs: theirs.parameters };
  const bodies = { ours: ours.body, theirs: theirs.body };
  return [
    ...compareNames(ours.node, theirs.node),
    ...compareLists("server", ours.servers, theirs.servers),
    ...compareLists("security", ours.security, theirs.security),
    ...compareParameters(parameters, schemas),
    ...at("body", compareBodies(bodies, schemas)),
  ];
}

/** What has no weight on the wire, but in a client's code or plans. */
function compareNames(ours: JsonObject, theirs: JsonObject): Change[] {
  const { operationId: before = null, deprecated: wasDeprecated } = ours;
  const { operationId: after = null, deprecated: isDeprecated } = theirs;
  return [
    ...compareFacts("operation-renamed", "remark", before, after),
    ...compareDeprecated("operation", wasDeprecated === true, isDeprecated === true),
  ];
}

function compareLists(noun: string, ours: readonly string[], theirs: readonly string[]): Found[] {
  return at(noun, [
    ...without(ours, theirs).map((one) => removed(noun, "removed", one)),
    ...without(theirs, ours).map((one) => added(noun, "added", one)),
  ]);
}

function compareBodies({ ours, theirs }: Both<Holder | undefined>, schemas: Schemas): Found[] {
  if (!ours) return theirs ? [addedBody(theirs)] : [];
  if (!theirs) return [removed("body", "removed", describeContents(ours))];
  return inside(ours.component, [
    ...compareRequired(ours.isRequired, theirs.isRequired),
    ...compareContents({ ours, theirs }, schemas),
  ]);
}

function addedBody(body: Holder): Change {
  return addedUse("body", body.isRequired, describeContents(body));
}

/** What is answered. */
export function compareResponses({ ours, theirs }: Both<Operation>, schemas: Schemas): Found[] {
  const statuses = pairStatuses(ours.responses, theirs.responses);
  return [
    ...statuses.pairs.flatMap((pair) => compareResponse(pair, schemas)),
    ...statuses.removed.flatMap((response) => {
      const effect = isSuccess(response, ours.responses) ? "removed" : "narrower";
      const change = removed("status", effect, describeContents(response));
      return at(response.status, [change]);
    }),
    ...statuses.added.flatMap((response) => {
      // A client has to deal with failures anyway.
      const effect = isSuccess(response, theirs.responses) ? "wider" : "added";
      const change = added("status", effect, describeContents(response));
      return at(response.status, [change]);
    }),
  ];
}

function compareResponse(pair: Both<Response>, schemas: Schemas): Found[] {
  const { ours, theirs } = pair;
  const headers = { ours: ours.headers, theirs: theirs.headers };
  const status = compareStatus(ours.status, theirs.status);
  const inContents = compareContents(pair, schemas);
  const inHeaders = compareHeaders(headers, schemas);
  const found = inside(ours.component, [...inContents, ...inHeaders]);
  return at(ours.status, [...status, ...found]);
}

/** A status that became its range, or the other way. A default beside it makes no difference. */
function compareStatus(before: string, after: string): Change[] {
  if (before === "default" || after === "default") return [];
  const effect = isRange(after) ? "wider" : "narrower";
  return compareFacts("status-changed", effect, before, after);
}
