// What a request has to bring to be authorized.
import type { Document } from "./document.js";
import { ComparisonError } from "./error.js";
import { isObject, type JsonObject, nameOfType, own } from "./node.js";

/**
 * Each way to be authorized by what it asks for, as the names of schemes are not on the wire.
 * @param holder An operation or the document.
 * @throws {ComparisonError} A scheme is not defined, or a requirement is malformed.
 */
export function describeSecurity(document: Document, holder: JsonObject): string[] {
  if (own(holder, "security") === undefined) return ["nothing"];
  return document.listAt(holder, "security").map((requirement) => {
    if (isObject(requirement)) return describeRequirement(document, requirement);
    const type = nameOfType(requirement);
    throw document.fault(holder, `security lists ${type}, not an object`);
  });
}

function describeRequirement(document: Document, requirement: JsonObject): string {
  const schemes = Object.keys(requirement).map((name) => {
    const scopes = document.listAt(requirement, name).map(String);
    const scheme = describeScheme(document, name);
    return [...scheme, ...scopes.sort()].filter(Boolean).join(" ");
  });
  return schemes.sort().join(" and ") || "nothing";
}

function describeScheme(document: Document, name: string): string[] {
  const components = document.objectAt(document.root, "components");
  const schemes = document.objectAt(components, "securitySchemes");
  const found = document.dereference(own(schemes, name));
  if (!isObject(found)) {
    throw new ComparisonError(`${document.name}: the security scheme ${name} is not defined`);
  }
  const { type, scheme } = found;
  if (type === "apiKey") return [type, `${found.in} ${found.name}`];
  return [String(type), String(scheme ?? "").toLowerCase()];
}
