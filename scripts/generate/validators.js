// The emulator's view of a contract: how each operation is asked for, and validators compiled ahead of time, so
// that nobody who installs the package needs a validator library.
import { fileURLToPath } from "node:url";
import { Ajv2020 } from "ajv/dist/2020.js";
import standalone from "ajv/dist/standalone/index.js";
import { build } from "esbuild";
import { escapeKey, isObject, resolve, schemaName } from "./document.js";
import { operationsOf, typesOf } from "./operations.js";

/** @typedef {import("./document.js").Node} Schema */
/** @typedef {import("./operations.js").Operation} Operation */

/**
 * The part of the document as the validators read it, with no descriptions. A union whose branches are told apart by
 * `type` is validated by the branch that `type` names, which is quicker and gives the errors of that branch alone.
 * @param {unknown} node
 * @param {Schema} document
 * @returns {unknown}
 */
function forValidation(node, document) {
  if (Array.isArray(node)) return node.map((item) => forValidation(item, document));
  if (!isObject(node)) return node;
  /** @type {Schema} */
  const copy = {};
  for (const [key, value] of Object.entries(node)) {
    // Properties may be called `description` or `discriminator` as well: then they are schemas.
    const isText = key === "description" && typeof value === "string";
    const isHint = key === "discriminator" && value?.propertyName !== undefined;
    if (!isText && !isHint) copy[key] = forValidation(value, document);
  }
  const tags = Array.isArray(copy.oneOf) ? tagsOf(copy.oneOf, document) : [];
  if (tags.length === 0) return copy;
  const tag = { type: "object", required: ["type"], properties: { type: { enum: tags } } };
  return { allOf: [tag, { ...copy, type: "object", discriminator: { propertyName: "type" } }] };
}

/**
 * What `type` says in each branch of a union. Empty when it does not tell them apart.
 * @param {Schema[]} branches
 * @param {Schema} document
 * @returns {unknown[]}
 */
function tagsOf(branches, document) {
  const tags = branches.flatMap((branch) => {
    const { required, properties } = resolve(document, branch) ?? {};
    const type = properties?.type;
    if (!required?.includes?.("type") || !isObject(type)) return [];
    return type.const === undefined ? (type.enum ?? []) : [type.const];
  });
  const isOneEach = tags.length === branches.length && new Set(tags).size === tags.length;
  return isOneEach ? tags : [];
}

/**
 * The schema of a query as a whole.
 * @param {Operation} operation
 */
function querySchema({ query }) {
  if (query.length === 0) return undefined;
  const required = query.filter((one) => one.required).map(({ name }) => name);
  const properties = Object.fromEntries(query.map(({ name, schema }) => [name, schema]));
  return { type: "object", properties, ...(required.length > 0 ? { required } : {}) };
}

/**
 * Makes one self-contained script of what ajv wrote, which calls for pieces of its own library.
 * @param {string} contents
 */
async function bundle(contents) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: fileURLToPath(new URL("../..", import.meta.url)) },
    bundle: true,
    write: false,
    format: "iife",
    globalName: "compiled",
    target: "es2022",
    minify: true,
    legalComments: "none",
  });
  return outputFiles[0]?.text ?? "";
}

/**
 * Where the schema of a body stands in the document, and what its validator is called.
 * @param {Operation} operation
 * @param {Schema} document
 */
function bodyValidator({ name, path, method, node, body }, document) {
  const component = schemaName(body?.schema);
  if (component !== undefined) return { name: component, pointer: body?.schema.$ref };
  const holder = node.requestBody.$ref ?? `#/paths/${escapeKey(path)}/${method.toLowerCase()}/requestBody`;
  const isInPlace = document.paths[path].$ref === undefined;
  if (!isInPlace) throw new Error(`${method} ${path}: a body in a path that is a reference needs a named schema`);
  return { name: `${name}Body`, pointer: `${holder}/content/${escapeKey(body?.media ?? "")}/schema` };
}

/**
 * A name that can be one of a module's exports, and is no other's.
 * @param {string} name
 * @param {Record<string, string>} taken What each name stands for.
 * @param {string} meaning
 */
function exportName(name, taken, meaning) {
  let free = name.replace(/[^\w$]/g, "_").replace(/^\d/, "_$&");
  while ((taken[free] ?? meaning) !== meaning) free += "_";
  return free;
}

/**
 * The source of `generated/validators.ts`, not formatted.
 * @param {Schema} original
 * @param {string} title What the document is called.
 */
export async function generateValidators(original, title) {
  const document = /** @type {Schema} */ (forValidation(original, original));
  const operations = operationsOf(document);
  const isArray = (/** @type {Schema} */ { schema }) => typesOf(resolve(document, schema)).includes("array");
  const hasLists = operations.some(({ query }) => query.some(isArray));

  // Queries are text, so they are read as what the parameter says; bodies are JSON and mean what they say.
  const options = {
    strict: false,
    validateSchema: false,
    validateFormats: false,
    discriminator: true,
    inlineRefs: false,
    unevaluated: false,
    messages: false,
    code: { source: true, esm: true },
  };
  const forBodies = new Ajv2020(options);
  const forQueries = new Ajv2020({ ...options, coerceTypes: hasLists ? "array" : true });
  for (const ajv of [forBodies, forQueries]) ajv.addSchema(document, "spec");
  /** @type {Record<string, string>} Pointers to schemas, by the names of their validators. */
  const bodies = {};
  /** @type {Map<string, string>} Names by schema, as most lists are asked for alike. */
  const queries = new Map();
  const rules = operations.map((operation) => {
    const { id, method, path, body } = operation;
    const rule = [`method: "${method}"`, `path: ${JSON.stringify(path)}`];
    if (body?.isJson) {
      const { name, pointer } = bodyValidator(operation, document);
      const unique = exportName(name, bodies, `spec${pointer}`);
      bodies[unique] = `spec${pointer}`;
      rule.push(`body: { required: ${body.required}, validate: bodies.${unique} }`);
    }
    const query = querySchema(operation);
    if (query) {
      const schema = JSON.stringify(query).replaceAll('"$ref":"#/', '"$ref":"spec#/');
      const name = queries.get(schema) ?? operation.name;
      if (name === operation.name) forQueries.addSchema(JSON.parse(schema), name);
      queries.set(schema, name);
      rule.push(`query: queries.${name}`);
    }
    return `  ${JSON.stringify(id)}: { ${rule.join(", ")} },\n`;
  });
  // The default export of a CommonJS module, which some loaders wrap once more.
  const write = /** @type {typeof standalone.default} */ (standalone.default ?? standalone);
  const compiledBodies = await bundle(write(forBodies, bodies));
  const compiledQueries = await bundle(
    write(forQueries, Object.fromEntries([...queries.values()].map((name) => [name, name]))),
  );
  return `// Written by \`npm run generate\` from ${title}. Do not edit.
// @ts-nocheck
import type { operations, paths } from "./schema.js";

/** What a validator found wrong, as ajv says it. */
export interface Violation {
  /** Where in the value, as a JSON pointer. */
  instancePath: string;
  keyword: string;
  /** The property whose name is at fault, where it is the name. */
  propertyName?: string;
  /** What the keyword asked for or met. */
  params: {
    missingProperty?: string;
    additionalProperty?: string;
    propertyName?: string;
    type?: string | string[];
    allowedValues?: unknown[];
    limit?: number;
    comparison?: string;
  };
}

/** Says whether a value follows its schema; if it does not, \`errors\` says why until the next call. */
export interface Validator {
  (value: unknown): boolean;
  errors?: Violation[] | null;
}

/** How an operation is asked for. */
export interface RequestRule {
  method: "GET" | "POST" | "DELETE" | "PUT" | "PATCH" | "HEAD" | "OPTIONS";
  path: keyof paths & string;
  /** Turns the text of the parameters into the types that they have. */
  query?: Validator;
  body?: { required: boolean; validate: Validator };
}

const bodies: Record<string, Validator> = (() => {
${compiledBodies}
return compiled;
})();

const queries: Record<string, Validator> = (() => {
${compiledQueries}
return compiled;
})();

/** The operations of the contract. */
export const requestRules: Record<keyof operations, RequestRule> = {
${rules.join("")}};
`;
}
