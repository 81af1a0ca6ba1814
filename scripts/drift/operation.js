// What became of an operation: its parameters, bodies and answers.
import { at, change, compareRequired } from "./change.js";
import { describe } from "./describe.js";
import { resolve } from "./document.js";
import { createSchemaComparison } from "./schema.js";
import { createShapes } from "./shape.js";

/** @typedef {import("./document.js").Node} Node */
/** @typedef {import("./document.js").Operation} Operation */
/** @typedef {import("./change.js").Change} Change */
/** @typedef {import("./change.js").Effect} Effect */
/** @typedef {import("./pair.js").ReadShape} ReadShape */

/**
 * Compares operations of two documents.
 * @param {Node} ours
 * @param {Node} theirs
 */
export function createOperationComparison(ours, theirs) {
  const [readOurs, readTheirs] = [createShapes(ours), createShapes(theirs)];
  const compareSchemas = createSchemaComparison(readOurs, readTheirs);

  return {
    /** @type {(a: Operation, b: Operation) => Change[]} */
    request: (a, b) => [
      ...compareNames(a.node, b.node),
      ...compareSets("server", a.servers, b.servers),
      ...compareSets("security", a.security, b.security),
      ...compareNamed(a.parameters, b.parameters, {
        both: (_key, one, other) => at(placeOf(one), compareParameters(one, other)),
        gone: (_key, one) =>
          at(placeOf(one), [change("parameter-removed", "gone", describeParameter(one, readOurs), null)]),
        come: (_key, one) => at(placeOf(one), comeParameter("parameter-added", one)),
      }),
      ...at("body", compareBodies(resolve(ours, a.node.requestBody), resolve(theirs, b.node.requestBody))),
    ],
    /** @type {(a: Operation, b: Operation) => Change[]} */
    response: (a, b) => compareResponses(a.node.responses, b.node.responses),
  };

  /**
   * @param {Node} a
   * @param {Node} b
   * @returns {Change[]}
   */
  function compareParameters(a, b) {
    const [before, after] = [styleOf(a, readOurs), styleOf(b, readTheirs)];
    return [
      ...compareRequired(a.required === true, b.required === true),
      ...(before === after ? [] : [change("style-changed", "other", before, after)]),
      ...compareSchemas(schemaOf(a), schemaOf(b)),
    ];
  }

  /**
   * @param {string} kind
   * @param {Node} one
   */
  function comeParameter(kind, one) {
    return [change(kind, one.required ? "demanded" : "come", null, describeParameter(one, readTheirs))];
  }

  /**
   * @param {Node} a
   * @param {Node} b
   * @returns {Change[]}
   */
  function compareBodies(a, b) {
    if (!a && !b) return [];
    if (!a) return [change("body-added", b.required ? "demanded" : "come", null, mediaTypes(b))];
    if (!b) return [change("body-removed", "gone", mediaTypes(a), null)];
    return [...compareRequired(a.required === true, b.required === true), ...compareContents(a, b)];
  }

  /**
   * @param {Node} a
   * @param {Node} b
   */
  function compareResponses(a, b) {
    return compareNamed(new Map(Object.entries(a)), new Map(Object.entries(b)), {
      both: (status, one, other) => {
        const [answer, answerThere] = [resolve(ours, one), resolve(theirs, other)];
        return at(status, [...compareContents(answer, answerThere), ...compareHeaders(answer, answerThere)]);
      },
      gone: (status, one) => {
        const effect = isSuccess(status) ? "gone" : "narrower";
        return at(status, [change("status-removed", effect, mediaTypes(resolve(ours, one)), null)]);
      },
      come: (status, one) => {
        // A client has to deal with failures anyway.
        const effect = isSuccess(status) ? "wider" : "come";
        return at(status, [change("status-added", effect, null, mediaTypes(resolve(theirs, one)))]);
      },
    });
  }

  /**
   * @param {Node} a A body or an answer.
   * @param {Node} b
   */
  function compareContents(a, b) {
    return compareNamed(contentsOf(a), contentsOf(b), {
      both: (type, one, other) => {
        const changes = [
          ...compareSchemas(one.schema, other.schema),
          // OpenAPI 3.2 describes a stream by its items.
          ...at("[]", compareSchemas(one.itemSchema, other.itemSchema)),
        ];
        return at(type === "application/json" ? "" : `<${type}>`, changes);
      },
      gone: (type) => at(`<${type}>`, [change("media-type-removed", "gone", type, null)]),
      // Which type comes back is for the request to say.
      come: (type) => at(`<${type}>`, [change("media-type-added", "come", null, type)]),
    });
  }

  /**
   * @param {Node} a
   * @param {Node} b
   */
  function compareHeaders(a, b) {
    return compareNamed(headersOf(ours, a), headersOf(theirs, b), {
      both: (name, one, other) => at(`.header.${name}`, compareParameters(one, other)),
      gone: (name, one) =>
        at(`.header.${name}`, [change("header-removed", "gone", describeParameter(one, readOurs), null)]),
      come: (name, one) => at(`.header.${name}`, comeParameter("header-added", one)),
    });
  }
}

/**
 * @template T
 * @param {Map<string, T>} ours
 * @param {Map<string, T>} theirs
 * @param {{
 *   both: (key: string, one: T, other: T) => Change[],
 *   gone: (key: string, one: T) => Change[],
 *   come: (key: string, one: T) => Change[],
 * }} say
 * @returns {Change[]}
 */
function compareNamed(ours, theirs, { both, gone, come }) {
  return [...new Set([...ours.keys(), ...theirs.keys()])].flatMap((key) => {
    const [one, other] = [ours.get(key), theirs.get(key)];
    if (one !== undefined && other !== undefined) return both(key, one, other);
    return one !== undefined ? gone(key, one) : other !== undefined ? come(key, other) : [];
  });
}

/**
 * What is of no weight on the wire, but in a client's code or plans.
 * @param {Node} a
 * @param {Node} b
 * @returns {Change[]}
 */
function compareNames(a, b) {
  const [before, after] = [a.operationId ?? null, b.operationId ?? null];
  return [
    ...(before === after ? [] : [change("operation-renamed", "remark", before, after)]),
    ...(!a.deprecated && b.deprecated ? [change("operation-deprecated", "remark", null, "deprecated")] : []),
  ];
}

/**
 * @param {"server" | "security"} name
 * @param {string[]} a
 * @param {string[]} b
 */
function compareSets(name, a, b) {
  const gone = a.filter((one) => !b.includes(one)).map((one) => change(`${name}-removed`, "gone", one, null));
  const come = b.filter((one) => !a.includes(one)).map((one) => change(`${name}-added`, "come", null, one));
  return at(name, [...gone, ...come]);
}

/** @param {string} status */
function isSuccess(status) {
  return status.startsWith("2");
}

/** @param {Node} parameter */
function placeOf(parameter) {
  return `${parameter.in}.${parameter.name}`;
}

/**
 * @param {Node} holder A body or an answer.
 * @returns {Map<string, Node>}
 */
function contentsOf({ content = {} }) {
  return new Map(Object.entries(content).map(([type, value]) => [type.replace(/\s*;.*/, "").toLowerCase(), value]));
}

/** @param {Node} holder */
function mediaTypes(holder) {
  return [...contentsOf(holder).keys()].sort().join(", ") || "no content";
}

/**
 * @param {Node} document
 * @param {Node} answer
 * @returns {Map<string, Node>}
 */
function headersOf(document, { headers = {} }) {
  const named = new Map(Object.entries(headers).map(([name, one]) => [name.toLowerCase(), resolve(document, one)]));
  // OpenAPI leaves this one to the content.
  named.delete("content-type");
  return named;
}

/**
 * @param {Node} parameter
 * @returns {Node}
 */
function schemaOf(parameter) {
  return parameter.content ? contentsOf(parameter).values().next().value?.schema : parameter.schema;
}

/**
 * How a parameter is written into the request.
 * @param {Node} parameter
 * @param {ReadShape} read
 */
function styleOf(parameter, read) {
  if (parameter.content) return mediaTypes(parameter);
  const style = parameter.style ?? (["query", "cookie"].includes(parameter.in) ? "form" : "simple");
  // A single value is written the same way, exploded or not.
  const isList = read(parameter.schema).branches.some(({ type }) => type === "array" || type === "object");
  const isExploded = isList && (parameter.explode ?? style === "form");
  return [style, isExploded && "exploded", parameter.allowReserved && "unescaped"].filter(Boolean).join(", ");
}

/**
 * @param {Node} parameter
 * @param {ReadShape} read
 */
function describeParameter(parameter, read) {
  return `${describe(read(schemaOf(parameter)), read)}, ${parameter.required ? "required" : "optional"}`;
}
