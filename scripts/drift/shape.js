// A schema by the values that it allows, so that two spellings of the same values have the same shape.
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

/** The schema of a property that is required and never described. */
export const UNDESCRIBED = Object.freeze({});

/** Keywords that ask nothing of a value, and those that are read into the other fields of a shape. */
const UNLIMITING = new Set([
  ...["title", "summary", "description", "example", "examples", "externalDocs", "deprecated", "xml", "discriminator"],
  ...["readOnly", "writeOnly", "$comment", "$schema", "$id", "$anchor", "$defs", "definitions"],
  ...["$ref", "type", "nullable", "enum", "const", "default", "allOf", "anyOf", "oneOf"],
  ...["properties", "required", "additionalProperties", "items"],
]);

/** The types that a limit is about. A keyword that is not listed limits every type. */
const LIMITED_TYPES = new Map([
  ...["minLength", "maxLength", "pattern", "contentEncoding", "contentMediaType", "contentSchema"].map((keyword) =>
    pair(keyword, ["string"]),
  ),
  ...["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"].map((keyword) =>
    pair(keyword, ["integer", "number"]),
  ),
  ...["minItems", "maxItems", "uniqueItems", "contains", "minContains", "maxContains", "prefixItems"].map((keyword) =>
    pair(keyword, ["array"]),
  ),
  ...["minProperties", "maxProperties", "propertyNames", "patternProperties", "unevaluatedProperties"].map((keyword) =>
    pair(keyword, ["object"]),
  ),
]);

/**
 * @param {string} keyword
 * @param {string[]} types
 * @returns {[string, string[]]}
 */
function pair(keyword, types) {
  return [keyword, types];
}

/**
 * JSON with sorted keys, so that equal values have equal texts.
 * @param {unknown} value
 * @returns {string}
 */
export function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "";
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, one]) => `${JSON.stringify(key)}:${canonical(one)}`).join(",")}}`;
}

/**
 * @param {unknown[]} a
 * @param {unknown[]} b
 */
export function without(a, b) {
  const taken = new Set(b.map(canonical));
  return a.filter((value) => !taken.has(canonical(value)));
}

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

/**
 * The values that both allow.
 * @param {Shape} a
 * @param {Shape} b
 * @returns {Shape}
 */
function intersect(a, b) {
  const branches = a.branches.flatMap((one) => b.branches.flatMap((other) => intersectBranches(one, other)));
  const nullable =
    a.nullable === undefined ? b.nullable : b.nullable === undefined ? a.nullable : a.nullable && b.nullable;
  return { nullable, branches, default: a.default ?? b.default };
}

/**
 * @param {Branch} a
 * @param {Branch} b
 * @returns {Branch[]} None where no value is both.
 */
function intersectBranches(a, b) {
  const types = [a.type, b.type];
  const type = types.includes("integer") && types.includes("number") ? "integer" : (a.type ?? b.type);
  if (a.type !== undefined && b.type !== undefined && a.type !== b.type && type !== "integer") return [];
  const values = a.values && b.values ? without(a.values, without(a.values, b.values)) : (a.values ?? b.values);
  return [
    {
      type,
      component: a.component ?? b.component,
      values,
      known: [],
      properties: merge(a.properties, b.properties, both),
      required: new Set([...a.required, ...b.required]),
      additional: both(a.additional, b.additional),
      items: both(a.items, b.items),
      limits: merge(a.limits, b.limits, (x, y, keyword) => tighter(keyword, x, y)),
    },
  ];
}

/**
 * The schema of what has to be valid by both.
 * @param {Node} a
 * @param {Node} b
 * @returns {Node}
 */
function both(a, b) {
  if (a === false || b === false) return false;
  const asksNothing = (/** @type {Node} */ node) => node === undefined || node === true || node === UNDESCRIBED;
  if (asksNothing(a) || a === b) return b;
  return asksNothing(b) ? a : { allOf: [a, b] };
}

/**
 * @template T
 * @param {Map<string, T>} a
 * @param {Map<string, T>} b
 * @param {(x: T, y: T, key: string) => T} join
 */
function merge(a, b, join) {
  const all = new Map(a);
  for (const [key, value] of b) {
    const there = all.get(key);
    all.set(key, there === undefined ? value : join(there, value, key));
  }
  return all;
}

/**
 * @param {string} keyword
 * @param {unknown} x
 * @param {unknown} y
 */
function tighter(keyword, x, y) {
  if (typeof x === "number" && typeof y === "number") {
    if (/^min|Minimum$/.test(keyword)) return Math.max(x, y);
    if (/^max|Maximum$/.test(keyword)) return Math.min(x, y);
  }
  return canonical(x) === canonical(y) ? x : [x, y].map(canonical).sort().join(" and ");
}

/**
 * The values that at least one allows.
 * @param {Shape[]} shapes
 * @returns {Shape}
 */
function unite(shapes) {
  const says = shapes.map(({ nullable }) => nullable);
  const nullable = says.includes(true) ? true : says.includes(undefined) ? undefined : false;
  return {
    nullable,
    branches: shapes.flatMap(({ branches }) => branches),
    default: shapes.map((shape) => shape.default).find((value) => value !== undefined),
  };
}

/**
 * Who names properties or items means an object or an array.
 * @param {Branch} branch
 * @returns {Branch}
 */
function infer(branch) {
  if (branch.type !== undefined) return branch;
  if (branch.properties.size > 0 || branch.additional !== undefined) return { ...branch, type: "object" };
  return branch.items === undefined ? branch : { ...branch, type: "array" };
}

/**
 * @param {Branch} branch
 * @returns {Branch}
 */
function onlyItsLimits(branch) {
  const limits = new Map(branch.limits);
  for (const keyword of limits.keys()) {
    if (LIMITED_TYPES.get(keyword)?.includes(branch.type ?? "") === false) limits.delete(keyword);
  }
  if (branch.type === "integer") {
    if (limits.get("format") === "unixtime") limits.delete("format");
    // Of whole numbers, those above 0 are those from 1.
    for (const [exclusive, inclusive, step] of /** @type {const} */ ([
      ["exclusiveMinimum", "minimum", 1],
      ["exclusiveMaximum", "maximum", -1],
    ])) {
      const limit = limits.get(exclusive);
      if (typeof limit !== "number") continue;
      limits.delete(exclusive);
      limits.set(
        inclusive,
        limits.has(inclusive) ? tighter(inclusive, limits.get(inclusive), limit + step) : limit + step,
      );
    }
  }
  return { ...branch, limits };
}

/**
 * Branches of plain values that differ by their values only are one branch with all the values, and any value takes in
 * every other.
 * @param {Branch[]} branches
 */
function gather(branches) {
  const any = branches.find(
    ({ type, values, limits }) => type === undefined && values === undefined && limits.size === 0,
  );
  if (any) return [any];
  /** @type {Map<string, Branch>} */
  const plain = new Map();
  /** @type {Branch[]} */
  const gathered = [];
  for (const branch of branches) {
    const isPlain = ["string", "integer", "number", "boolean"].includes(branch.type ?? "");
    const key = canonical([branch.type, ...[...branch.limits].sort()]);
    const there = isPlain ? plain.get(key) : undefined;
    if (!there) {
      const copy = { ...branch };
      if (isPlain) plain.set(key, copy);
      gathered.push(copy);
    } else if (there.values && branch.values) {
      there.values = [...there.values, ...without(branch.values, there.values)];
    } else {
      there.known = [...there.known, ...(there.values ?? []), ...(branch.values ?? [])];
      there.values = undefined;
    }
  }
  for (const branch of gathered) {
    if (branch.type === "boolean" && branch.values && new Set(branch.values).size === 2) branch.values = undefined;
  }
  return gathered;
}
