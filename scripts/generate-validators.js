// The emulator's view of openapi.yaml: how each operation is asked for, and validators compiled ahead of time, so
// that nobody who installs the package needs a validator library.
import { fileURLToPath } from "node:url";
import { Ajv2020 } from "ajv/dist/2020.js";
import standalone from "ajv/dist/standalone/index.js";
import { build } from "esbuild";
import { load } from "js-yaml";

const METHODS = ["get", "post", "delete", "put", "patch"];

/** @typedef {any} Schema A part of the document: what it holds is known by its place only. */

/**
 * The part of the document as the validators read it, with no descriptions. A union whose branches are told apart by
 * `type` is validated by the branch that `type` names, which is quicker and gives the errors of that branch alone.
 * @param {unknown} node
 * @param {Schema} document
 * @returns {unknown}
 */
function forValidation(node, document) {
  if (Array.isArray(node)) return node.map((item) => forValidation(item, document));
  if (typeof node !== "object" || node === null) return node;
  /** @type {Schema} */
  const copy = {};
  for (const [key, value] of Object.entries(node)) {
    // A property may be called `description` as well, but then it is no text.
    if (key !== "description" || typeof value !== "string") copy[key] = forValidation(value, document);
  }
  /** @type {Schema[]} */
  const branches = copy.oneOf?.map((/** @type {Schema} */ branch) => resolve(branch, document)) ?? [];
  const tags = branches.flatMap(
    ({ required, properties }) => (required?.includes("type") && properties.type.enum) || [],
  );
  if (tags.length === 0 || tags.length !== branches.length) return copy;
  const tag = { type: "object", required: ["type"], properties: { type: { enum: tags } } };
  return { allOf: [tag, { ...copy, type: "object", discriminator: { propertyName: "type" } }] };
}

/**
 * @param {Schema} node
 * @param {Schema} document
 * @returns {Schema}
 */
function resolve(node, document) {
  if (typeof node.$ref !== "string") return node;
  return node.$ref
    .split("/")
    .slice(1)
    .reduce((/** @type {Schema} */ at, /** @type {string} */ key) => at[key], document);
}

/**
 * The operations of the document with the schemas of their queries and bodies.
 * @param {Schema} document
 */
function operationsOf(document) {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    METHODS.filter((method) => item[method]).map((method) => {
      const operation = item[method];
      const parameters = [...(item.parameters ?? []), ...(operation.parameters ?? [])].map((one) =>
        resolve(one, document),
      );
      const query = parameters.filter((one) => one.in === "query");
      return {
        id: operation.operationId,
        method: method.toUpperCase(),
        path,
        bodyRequired: operation.requestBody?.required ?? false,
        body: operation.requestBody?.content["application/json"].schema,
        query: query.length > 0 && {
          type: "object",
          properties: Object.fromEntries(query.map((one) => [one.name, one.schema])),
        },
      };
    }),
  );
}

/**
 * Makes one self-contained script of what ajv wrote, which calls for pieces of its own library.
 * @param {string} contents
 */
async function bundle(contents) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: fileURLToPath(new URL("..", import.meta.url)) },
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
 * The source of `generated/validators.ts`, not formatted.
 * @param {string} specText What openapi.yaml holds.
 */
export async function generateValidators(specText) {
  const original = /** @type {Schema} */ (load(specText));
  const document = /** @type {Schema} */ (forValidation(original, original));
  const operations = operationsOf(document);

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
  const forQueries = new Ajv2020({ ...options, coerceTypes: true });
  forBodies.addSchema(document, "spec");
  /** @type {Record<string, string>} By the name of the schema, which is the name of the validator. */
  const bodies = {};
  /** @type {Map<string, string>} Names by schema, as most lists are asked for alike. */
  const queries = new Map();
  const rules = operations.map(({ id, method, path, body, bodyRequired, query }) => {
    const rule = [`method: "${method}"`, `path: "${path}"`];
    if (body) {
      const name = body.$ref.split("/").at(-1);
      bodies[name] = body.$ref.replace("#", "spec#");
      rule.push(`body: { required: ${bodyRequired}, validate: bodies.${name} }`);
    }
    if (query) {
      const schema = JSON.stringify(query);
      const name = queries.get(schema) ?? id;
      if (name === id) forQueries.addSchema(query, id);
      queries.set(schema, name);
      rule.push(`query: queries.${name}`);
    }
    return `  ${id}: { ${rule.join(", ")} },\n`;
  });
  // The default export of a CommonJS module, which some loaders wrap once more.
  const write = /** @type {typeof standalone.default} */ (standalone.default ?? standalone);
  const compiledBodies = await bundle(write(forBodies, bodies));
  const compiledQueries = await bundle(
    write(forQueries, Object.fromEntries([...queries.values()].map((name) => [name, name]))),
  );
  return `// Written by \`npm run generate\` from openapi.yaml. Do not edit.
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
  method: "GET" | "POST" | "DELETE" | "PUT" | "PATCH";
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

/** The operations of openapi.yaml. */
export const requestRules: Record<keyof operations, RequestRule> = {
${rules.join("")}};
`;
}
