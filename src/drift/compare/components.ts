// Shared parts of a document other than schemas.
import { referenceOf } from "../document/references.js";

/** The section and the name of the shared part that a node refers to, such as `parameters/Limit`. */
export function sharedName(node: unknown): string | undefined {
  const [, name] = (referenceOf(node) ?? "").split("#/components/");
  return name;
}
