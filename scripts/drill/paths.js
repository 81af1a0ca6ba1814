// The operations of a document that a drill is about.
import { resolve } from "../generate/document.js";

/** @typedef {import("../generate/document.js").Node} Node */

const METHODS = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/**
 * @param {string} path
 * @param {string[]} scope Beginnings of paths.
 */
export function isInScope(path, scope) {
  return scope.some((prefix) => path === prefix || path.startsWith(`${prefix}/`));
}

/**
 * @param {Node} document
 * @param {string[]} scope Beginnings of paths.
 * @returns {Map<string, Node>} By method and path, in which the names of parameters do not matter.
 */
export function operationsIn(document, scope) {
  /** @type {Map<string, Node>} */
  const operations = new Map();
  for (const [path, item] of Object.entries(document.paths)) {
    const found = resolve(document, item);
    if (!isInScope(path, scope)) continue;
    for (const method of METHODS) {
      if (found[method]) operations.set(`${method.toUpperCase()} ${path.replace(/\{[^{}]*\}/g, "{}")}`, found[method]);
    }
  }
  return operations;
}
