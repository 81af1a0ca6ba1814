// The part of an upstream document that this project would be generated from.
import { follow } from "../generate/document.js";
import { isInScope } from "./paths.js";

/** @typedef {import("../generate/document.js").Node} Node */

/**
 * The operations in scope with all that they refer to, and nothing else.
 * @param {Node} document
 * @param {string[]} scope Beginnings of paths.
 * @returns {Node}
 */
export function extract({ openapi, info, servers, security, paths, components = {} }, scope) {
  const kept = Object.fromEntries(Object.entries(paths).filter(([path]) => isInScope(path, scope)));
  /** @type {Record<string, Node>} */
  const parts = { securitySchemes: components.securitySchemes ?? {} };
  for (const reference of closureOf({ paths: kept, components })) {
    const [, , section = "", ...rest] = reference.split("/");
    parts[section] = { ...parts[section], [rest.join("/")]: follow({ components }, reference) };
  }
  return { openapi, info, servers, security, paths: kept, components: parts };
}

/**
 * The components that the paths refer to, also by way of others.
 * @param {Node} document
 * @returns {Set<string>}
 */
function closureOf(document) {
  /** @type {Set<string>} */
  const references = new Set();
  const ahead = [document.paths];
  for (let node = ahead.pop(); node !== undefined; node = ahead.pop()) {
    for (const [key, value] of Object.entries(node)) {
      if (typeof value === "object" && value !== null) ahead.push(value);
      if (key !== "$ref" || typeof value !== "string" || references.has(value)) continue;
      const target = follow(document, value);
      if (target === undefined) continue;
      references.add(value);
      ahead.push(target);
    }
  }
  return references;
}
