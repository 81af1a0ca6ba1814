// An OpenAPI document as the comparison reads it: references followed, operations collected.

/** The document cannot be compared; the message is one line that says why. */
export class CannotCompare extends Error {}

/** @typedef {any} Node A part of a document: what it holds is known by its place only. */

const METHODS = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"];

/**
 * Follows a JSON pointer of a document.
 * @param {Node} document
 * @param {string} pointer Such as `#/components/schemas/Run`.
 * @returns {Node} Undefined where it leads nowhere.
 */
export function follow(document, pointer) {
  if (pointer !== "#" && !pointer.startsWith("#/")) return undefined;
  return pointer
    .split("/")
    .slice(1)
    .map((key) => decodeURIComponent(key).replaceAll("~1", "/").replaceAll("~0", "~"))
    .reduce((/** @type {Node} */ at, key) => at?.[key], document);
}

/**
 * A part of the document, with `$ref` followed.
 * @param {Node} document
 * @param {Node} node
 * @returns {Node}
 */
export function resolve(document, node) {
  const seen = new Set();
  let at = node;
  while (typeof at?.$ref === "string" && !seen.has(at)) {
    seen.add(at);
    const target = follow(document, at.$ref);
    if (target === undefined) throw new CannotCompare(`the reference ${at.$ref} leads nowhere`);
    at = target;
  }
  return at;
}

/**
 * @param {string} path
 * @param {string[]} scope
 */
function isInScope(path, scope) {
  return scope.some((prefix) => path === prefix || path.startsWith(`${prefix.replace(/\/$/, "")}/`));
}

/**
 * @typedef {object} Operation
 * @property {string} key Method and path with the names of its parameters left out, as they are not on the wire.
 * @property {string} name Its `operationId`, or method and path.
 * @property {string} title Method and path.
 * @property {string[]} pathNames The parameters of the path, in order.
 * @property {Node} node
 * @property {Map<string, Node>} parameters By place and name; those of a path by place and position.
 * @property {string[]} servers
 * @property {string[]} security Each way to be let in, described.
 */

/**
 * The operations whose paths lie in scope.
 * @param {Node} document
 * @param {string[]} scope Beginnings of paths, whole segments.
 * @returns {Map<string, Operation>}
 */
export function operationsOf(document, scope) {
  /** @type {Map<string, Operation>} */
  const operations = new Map();
  for (const [path, at] of Object.entries(document.paths)) {
    if (!isInScope(path, scope)) continue;
    const item = resolve(document, at);
    const verbs = METHODS.filter((method) => item[method]).map((method) => [method, item[method]]);
    for (const [method, node] of [...verbs, ...Object.entries(item.additionalOperations ?? {})]) {
      const title = `${method.toUpperCase()} ${path}`;
      if (!node?.responses) throw new CannotCompare(`${title} has no responses, so the document is cut or broken`);
      const key = title.replace(/\{[^}]*\}/g, "{}");
      const pathNames = [...path.matchAll(/\{([^}]*)\}/g)].map(([, name]) => name ?? "");
      operations.set(key, {
        key,
        title,
        name: node.operationId ?? title,
        pathNames,
        node,
        parameters: parametersOf(document, [...(item.parameters ?? []), ...(node.parameters ?? [])], pathNames),
        servers: (node.servers ?? item.servers ?? document.servers ?? [{ url: "/" }]).map(serverUrl),
        security: (node.security ?? document.security ?? [{}]).map((/** @type {Node} */ one) =>
          describeSecurity(document, one),
        ),
      });
    }
  }
  return operations;
}

/**
 * @param {Node} document
 * @param {Node[]} list Those of the path item first, so that the operation's own take their place.
 * @param {string[]} pathNames
 */
function parametersOf(document, list, pathNames) {
  /** @type {Map<string, Node>} */
  const parameters = new Map();
  for (const at of list) {
    const node = resolve(document, at);
    const name = node.in === "header" ? node.name.toLowerCase() : node.name;
    // OpenAPI leaves these three headers to the body, the answers and the security.
    if (node.in === "header" && ["accept", "content-type", "authorization"].includes(name)) continue;
    parameters.set(node.in === "path" ? `path ${pathNames.indexOf(name)}` : `${node.in} ${name}`, node);
  }
  return parameters;
}

/** @param {Node} server */
function serverUrl({ url, variables = {} }) {
  const filled = url.replace(/\{([^}]*)\}/g, (/** @type {string} */ whole, /** @type {string} */ name) =>
    String(variables[name]?.default ?? whole),
  );
  return filled.length > 1 ? filled.replace(/\/$/, "") : filled;
}

/**
 * One security requirement by what it asks for, as the names of schemes are not on the wire.
 * @param {Node} document
 * @param {Node} requirement
 */
function describeSecurity(document, requirement) {
  const parts = Object.entries(requirement).map(([name, scopes]) => {
    const scheme = resolve(document, document.components?.securitySchemes?.[name]);
    if (scheme === undefined) throw new CannotCompare(`the security scheme ${name} is not defined`);
    const place = scheme.type === "apiKey" ? `${scheme.in} ${scheme.name}` : (scheme.scheme ?? "").toLowerCase();
    return [scheme.type, place, ...[...scopes].sort()].filter(Boolean).join(" ");
  });
  return parts.sort().join(" and ") || "nothing";
}
