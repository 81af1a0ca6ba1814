// Our document against an upstream one: what became of each operation.
import type { Document } from "../document/document.js";
import { ComparisonError } from "../document/error.js";
import { type Operation, operationsOf, webhooksOf } from "../document/operations.js";
import { type Direction, directShapes } from "../shape/direction.js";
import { createShapes, type Shapes } from "../shape/read.js";
import type { Both } from "./both.js";
import { added, removed } from "./change.js";
import { collectFindings, type Section } from "./collect.js";
import type { Schemas } from "./comparison.js";
import type { Finding } from "./finding.js";
import { compareRequests, compareResponses } from "./operation.js";
import { readAll } from "./read-all.js";
import { createSchemas } from "./schemas.js";

export interface Comparison {
  /** In the order of our document. */
  findings: Finding[];
  /** How many operations of ours were compared. */
  operations: number;
}

type Operations = Map<string, Operation>;
type ByDirection = Record<Direction, Schemas>;

/**
 * @param scope Beginnings of paths.
 * @throws {ComparisonError} A part in scope is not what it should be, or nothing of ours is in scope.
 */
export function compareDocuments(ours: Document, theirs: Document, scope: readonly string[]): Comparison {
  const operations = operationsIn({ ours, theirs }, scope);
  const count = operations.ours.size;
  if (count === 0) {
    const paths = scope.join(" or ") || "an empty scope";
    throw new ComparisonError(`our document has no operation under ${paths}`);
  }
  const shapes = { ours: createShapes(ours), theirs: createShapes(theirs) };
  readAll(operations.ours.values(), shapes.ours);
  readAll(operations.theirs.values(), shapes.theirs);
  const schemas = createComparisons(shapes);
  const sections = sectionsOf(operations, schemas);
  schemas.request.finish();
  schemas.response.finish();
  return { findings: collectFindings(sections), operations: count };
}

function operationsIn({ ours, theirs }: Both<Document>, scope: readonly string[]): Both<Operations> {
  const ourOperations = operationsOf(ours, scope);
  const theirOperations = operationsOf(theirs, scope);
  const webhooks = webhooksOf(ours);
  // Webhooks have no path to be in scope by: they are compared where our document describes any.
  const theirWebhooks = webhooks.size > 0 ? webhooksOf(theirs) : [];
  return {
    ours: new Map([...ourOperations, ...webhooks]),
    theirs: new Map([...theirOperations, ...theirWebhooks]),
  };
}

/** One for each direction. Where no property goes one way only, both are the same. */
function createComparisons({ ours, theirs }: Both<Shapes>): ByDirection {
  const compare = (direction: Direction) => {
    const one = directShapes(ours, direction);
    const other = directShapes(theirs, direction);
    return createSchemas(one, other);
  };
  const request = compare("request");
  const documents = [ours.document, theirs.document];
  const isDirected = documents.some(({ references }) => references.isDirected());
  return { request, response: isDirected ? compare("response") : request };
}

function sectionsOf({ ours, theirs }: Both<Operations>, schemas: ByDirection): Section[] {
  const sections = [...ours].flatMap(([key, operation]) => {
    const other = theirs.get(key);
    if (!other) return [removedOperation(operation)];
    return compareOperations({ ours: operation, theirs: other }, schemas);
  });
  const others = [...theirs].filter(([key]) => !ours.has(key));
  return [...sections, ...others.map(([, operation]) => addedOperation(operation))];
}

function compareOperations(pair: Both<Operation>, schemas: ByDirection): Section[] {
  const operation = pair.ours;
  const { sent, answered } = directionsOf(operation);
  const requests = compareRequests(pair, schemas[sent]);
  const responses = compareResponses(pair, schemas[answered]);
  return [
    { operation, direction: sent, found: requests },
    { operation, direction: answered, found: responses },
  ];
}

function removedOperation(operation: Operation): Section {
  const found = removed("operation", "removed", operation.title);
  return { operation, direction: directionsOf(operation).sent, found: [found] };
}

function addedOperation(operation: Operation): Section {
  const found = added("operation", "added", operation.title);
  return { operation, direction: directionsOf(operation).sent, found: [found] };
}

/** Where the server calls, the client receives the request and sends the response. */
function directionsOf({ isIncoming }: Operation): { sent: Direction; answered: Direction } {
  if (isIncoming) return { sent: "response", answered: "request" };
  return { sent: "request", answered: "response" };
}
