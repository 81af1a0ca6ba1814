// A schema by the values that it allows, so that two spellings of the same values have the same shape.
import { gather, infer, intersect, onlyItsLimits, UNDESCRIBED, unite } from "./algebra.js";
import { canonical } from "./canonical.js";
import { CannotCompare, follow, resolve } from "./document.js";

/** @typedef {import("./document.js").Node} Node */

/**
 * One type of value and what is asked of it.
 * @typedef {object} Branch
 * @property {string | undefined} type Undefined is any type.
 * @property {string | undefined} component The shared schema that it was written in, for people to find it.
 * @property {unknown[] | undefined} values The only ones allowed.
 * @property {unknown[]} known Values that are named beside others that are not.
 * @property {Map<string, Node>} properties
 * @property {Set<string>} required
 * @property {Node} additional Of properties that are not named.
 * @property {Node} items
 * @property {Map<string, unknown>} limits Everything else that is asked, by keyword.
 */

/**
 * @typedef {object} Shape
 * @property {boolean | undefined} nullable Undefined while nothing has been said of it.
 * @property {Branch[]} branches
 * @property {unknown} default
 */

/** Keywords that ask nothing of a value, and those that are read into the other fields of a shape. */
const UNLIMITING = new Set([
  ...["title", "summary", "description", "example", "examples", "externalDocs", "deprecated", "xml", "discriminator"],
  ...["readOnly", "writeOnly", "$comment", "$schema", "$id", "$anchor", "$defs", "definitions"],
  ...["$ref", "type", "nullable", "enum", "const", "default", "allOf", "anyOf", "oneOf"],
  ...["properties", "required", "additionalProperties", "items"],
]);

/** @param {unknown} value */
function typeOf(value) {
  if (Array.isArray(value)) return "array";
  return Number.isInteger(value) ? "integer" : typeof value;
}

/**
 * @param {string | undefined} type
 * @param {unknown} value
 */
function isOf(type, value) {
  return typeOf(value) === type || (type === "number" && typeof value === "number");
}

/**
 * Reads the schemas of one document.
 * @param {Node} document
 */
export function createShapes(document) {
  /** @type {Map<Node, Shape>} */
  const open = new Map();
  /** @type {Map<Node, Shape>} */
  const closed = new Map();

  /**
   * The shape as far as this schema says it; what stands around the schema may say more.
   * @param {Node} node
   * @returns {Shape}
   */
  function read(node) {
    if (node === undefined || node === true) return own({});
    if (node === false) return { nullable: false, branches: [], default: undefined };
    if (typeof node !== "object" || node === null)
      throw new CannotCompare(`${JSON.stringify(node)} stands for a schema`);
    const known = open.get(node);
    if (known) return known;
    // A schema that is a branch of itself adds nothing by it.
    open.set(node, { nullable: false, branches: [], default: undefined });
    const parts = [own(node)];
    if (node.$ref !== undefined) parts.push(readReference(node.$ref));
    for (const part of node.allOf ?? []) parts.push(read(part));
    for (const branches of [node.anyOf, node.oneOf]) {
      if (branches) parts.push(unite(branches.map(read)));
    }
    const shape = parts.reduce(intersect);
    // Beside a reference or a union as well, whatever the version: nobody writes it there and means nothing.
    if (node.nullable === true) shape.nullable = true;
    open.set(node, shape);
    return shape;
  }

  /** @param {string} reference */
  function readReference(reference) {
    const target = resolve(document, { $ref: reference });
    const shape = read(target);
    const component = /^#\/components\/schemas\/([^/]+)$/.exec(reference)?.[1];
    return { ...shape, branches: shape.branches.map((one) => ({ ...one, component: one.component ?? component })) };
  }

  /**
   * What the schema itself asks, without the schemas that it refers to.
   * @param {Node} node
   * @returns {Shape}
   */
  function own(node) {
    const all = node.const !== undefined ? [node.const] : /** @type {unknown[] | undefined} */ (node.enum);
    const values = all?.filter((value) => value !== null);
    const named = node.type === undefined ? undefined : [node.type].flat();
    const types = named?.filter((type) => type !== "null") ?? (values ? [...new Set(values.map(typeOf))] : [undefined]);
    const branches = types.map((type) =>
      ownBranch(node, type, types.length > 1 ? values?.filter((value) => isOf(type, value)) : values),
    );
    const allowsNull = node.nullable === true || named?.includes("null") || all?.includes(null);
    return { nullable: allowsNull ? true : named ? false : undefined, branches, default: node.default ?? undefined };
  }

  /**
   * @param {Node} node
   * @param {string | undefined} type
   * @param {unknown[] | undefined} values
   * @returns {Branch}
   */
  function ownBranch(node, type, values) {
    const required = new Set(/** @type {string[]} */ (node.required ?? []));
    const undeclared = [...required].filter((name) => !Object.hasOwn(node.properties ?? {}, name));
    return {
      type,
      component: undefined,
      values,
      known: [],
      properties: new Map([
        ...Object.entries(node.properties ?? {}),
        ...undeclared.map((name) => pairOf(name, UNDESCRIBED)),
      ]),
      required,
      additional: node.additionalProperties,
      items: node.items,
      limits: limitsOf(node),
    };
  }

  /** @param {Node} node */
  function limitsOf(node) {
    /** @type {Map<string, unknown>} */
    const limits = new Map();
    for (const [keyword, value] of Object.entries(node)) {
      if (UNLIMITING.has(keyword) || keyword.startsWith("x-") || isNoLimit(keyword, value)) continue;
      limits.set(keyword, typeof value === "object" && value !== null ? canonical(bare(value, [])) : value);
    }
    // OpenAPI 3.0 says with a boolean that the minimum or maximum itself is out.
    for (const inclusive of ["minimum", "maximum"]) {
      const exclusive = `exclusiveM${inclusive.slice(1)}`;
      if (limits.get(exclusive) !== true) continue;
      limits.set(exclusive, limits.get(inclusive));
      limits.delete(inclusive);
    }
    return limits;
  }

  /**
   * A part that is compared as a whole, with documentation left out and references followed.
   * @param {Node} node
   * @param {Node[]} above
   * @returns {unknown}
   */
  function bare(node, above) {
    if (typeof node !== "object" || node === null || above.includes(node)) return node === true ? {} : node;
    if (Array.isArray(node)) return node.map((one) => bare(one, [...above, node]));
    const target = typeof node.$ref === "string" ? follow(document, node.$ref) : node;
    const entries = Object.entries(target).filter(([key, value]) => !isDocumentation(key, value));
    return Object.fromEntries(entries.map(([key, value]) => [key, bare(value, [...above, node, target])]));
  }

  /**
   * The shape of a schema, all said.
   * @param {Node} node
   * @returns {Shape}
   */
  return function shape(node) {
    const known = closed.get(node);
    if (known) return known;
    const { nullable, branches, default: value } = read(node);
    const typed = branches.map(infer);
    const isAny = typed.some(({ type, values }) => type === undefined && values === undefined);
    const result = { nullable: nullable ?? isAny, branches: gather(typed.map(onlyItsLimits)), default: value };
    if (node !== undefined) closed.set(node, result);
    return result;
  };
}

/**
 * A property may be called `description` as well, but then it is a schema.
 * @param {string} key
 * @param {unknown} value
 */
function isDocumentation(key, value) {
  if (key.startsWith("x-")) return true;
  const isText = typeof value !== "object" || Array.isArray(value);
  return isText && ["title", "description", "example", "examples", "$comment", "deprecated"].includes(key);
}

/**
 * @param {string} name
 * @param {Node} node
 * @returns {[string, Node]}
 */
function pairOf(name, node) {
  return [name, node];
}

/**
 * @param {string} keyword
 * @param {unknown} value
 */
function isNoLimit(keyword, value) {
  if (value === 0) return ["minLength", "minItems", "minProperties"].includes(keyword);
  return value === false && ["uniqueItems", "exclusiveMinimum", "exclusiveMaximum"].includes(keyword);
}
