// What a request has to bring to be authorized.
import { type Document, dereference, fault, listAt, objectAt } from "./document.js";
import { ComparisonError } from "./error.js";
import { isObject, type JsonObject, nameOfType, own } from "./node.js";

/**
 * Each way to be authorized by what it asks for, as the names of schemes are not on the wire.
 * @param holder An operation or the document.
 * @throws {ComparisonError} A scheme is not defined, or a requirement is malformed.
 */
export function describeSecurity(document: Document, holder: JsonObject): string[] {
  const requirements = own(holder, "security") === undefined ? [{}] : listAt(document, holder, "security");
  return requirements.map((requirement) => {
    if (!isObject(requirement)) {
      throw fault(document, holder, `security lists ${nameOfType(requirement)}, not an object`);
    }
    const parts = Object.keys(requirement).map((name) => describeScheme(document, requirement, name));
    return parts.sort().join(" and ") || "nothing";
  });
}

function describeScheme(document: Document, requirement: JsonObject, name: string): string {
  const scopes = listAt(document, requirement, name).map(String);
  const schemes = objectAt(document, objectAt(document, document.root, "components"), "securitySchemes");
  const scheme = dereference(document, own(schemes, name));
  if (!isObject(scheme)) throw new ComparisonError(`${document.name}: the security scheme ${name} is not defined`);
  const place = scheme.type === "apiKey" ? `${scheme.in} ${scheme.name}` : String(scheme.scheme ?? "").toLowerCase();
  return [String(scheme.type), place, ...scopes.sort()].filter(Boolean).join(" ");
}
