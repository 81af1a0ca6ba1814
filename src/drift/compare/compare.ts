// Our document against an upstream one: what became of each operation.
import type { Document } from "../document/document.js";
import { ComparisonError } from "../document/error.js";
import { type Operation, operationsOf, webhooksOf } from "../document/operations.js";
import { type Direction, directShapes } from "../shape/direction.js";
import { createShapes, type Shapes } from "../shape/read.js";
import { change } from "./change.js";
import { collectFindings, type Section } from "./collect.js";
import type { SchemaComparison } from "./comparison.js";
import type { Finding } from "./finding.js";
import { compareRequests, compareResponses } from "./operation.js";
import { readAll } from "./read-all.js";
import { createSchemaComparison } from "./schemas.js";

export interface Comparison {
  /** In the order of our document. */
  findings: Finding[];
  /** How many operations of ours were compared. */
  operations: number;
}

/**
 * @param scope Beginnings of paths.
 * @throws {ComparisonError} A part in scope is not what it should be, or nothing of ours is in scope.
 */
export function compareDocuments(ours: Document, theirs: Document, scope: readonly string[]): Comparison {
  const [ourOperations, theirOperations] = [operationsOf(ours, scope), operationsOf(theirs, scope)];
  const ourWebhooks = webhooksOf(ours);
  if (ourOperations.size + ourWebhooks.size === 0) {
    throw new ComparisonError(`our document has no operation under ${scope.join(" or ") || "an empty scope"}`);
  }
  // Webhooks have no path to be in scope by: they are compared where our document describes any.
  const theirWebhooks: typeof ourWebhooks = ourWebhooks.size > 0 ? webhooksOf(theirs) : new Map();
  const shapes = { ours: createShapes(ours), theirs: createShapes(theirs) };
  const all = new Map([...ourOperations, ...ourWebhooks]);
  const allTheirs = new Map([...theirOperations, ...theirWebhooks]);
  readAll(all.values(), shapes.ours);
  readAll(allTheirs.values(), shapes.theirs);
  const schemas = createComparisons(shapes.ours, shapes.theirs);
  const sections = sectionsOf(all, allTheirs, schemas);
  schemas.request.finish();
  schemas.response.finish();
  return { findings: collectFindings(sections), operations: all.size };
}

/** One for each direction. Where no property goes one way only, both are the same. */
function createComparisons(ours: Shapes, theirs: Shapes): Record<Direction, SchemaComparison> {
  const compare = (direction: Direction) =>
    createSchemaComparison(directShapes(ours, direction), directShapes(theirs, direction));
  const request = compare("request");
  const isDirected = [ours, theirs].some(({ document }) => document.references.isDirected());
  return { request, response: isDirected ? compare("response") : request };
}

function sectionsOf(
  ours: Map<string, Operation>,
  theirs: Map<string, Operation>,
  schemas: Record<Direction, SchemaComparison>,
): Section[] {
  const sections: Section[] = [];
  for (const [key, operation] of ours) {
    const other = theirs.get(key);
    // Where the server calls, the client receives the request and sends the response.
    const [sent, answered] = operation.isIncoming
      ? (["response", "request"] as const)
      : (["request", "response"] as const);
    if (!other) {
      const found = [change("operation-removed", "removed", operation.title, null)];
      sections.push({ operation, direction: sent, found });
      continue;
    }
    sections.push({ operation, direction: sent, found: compareRequests(operation, other, schemas[sent]) });
    sections.push({ operation, direction: answered, found: compareResponses(operation, other, schemas[answered]) });
  }
  for (const [key, operation] of theirs) {
    if (ours.has(key)) continue;
    const found = [change("operation-added", "added", null, operation.title)];
    sections.push({ operation, direction: operation.isIncoming ? "response" : "request", found });
  }
  return sections;
}
