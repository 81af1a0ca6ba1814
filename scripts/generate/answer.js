// What an operation answers when it succeeds, by its responses.
import { isObject, propertyOf, resolve } from "./document.js";
import { typeOfSchema } from "./method.js";
import { isJson, typesOf } from "./operations.js";
import { Refusal } from "./refusal.js";

/** @typedef {import("./document.js").Node} Node */

/**
 * `list`: an object with `data`. `resource`: an object with an `id`. `deleted`: an object that says so. `json`: any other
 * JSON. `text` and `binary`: no JSON. `empty`: nothing.
 * @typedef {"list" | "resource" | "deleted" | "json" | "text" | "binary" | "empty"} Kind
 */

/**
 * @typedef {object} Answer
 * @property {Kind} kind
 * @property {string | undefined} object The one value of the property `object`.
 * @property {Node} schema
 * @property {string} media Empty when nothing is answered.
 * @property {string} description
 * @property {(at: string) => string} type Its TypeScript type, from that of the operation.
 */

/**
 * @param {Node} document
 * @param {string} place
 * @param {string} method
 * @param {Node} operation
 * @returns {Answer}
 */
export function answerOf(document, place, method, operation) {
  const { responses = {} } = operation;
  if (!isObject(responses)) throw new Refusal(`${place}: responses is no object`);
  const successes = Object.keys(responses)
    .filter((status) => /^2(\d\d|XX)$/i.test(status))
    .sort();
  // Where no success is described, the default response is all there is.
  if (successes.length === 0 && responses.default) successes.push("default");
  const answers = successes.map((status) => contentOf(document, place, method, status, responses[status]));
  const [answer, ...others] = [...answers.filter(({ media }) => media), ...answers.filter(({ media }) => !media)];
  const description = answers[0]?.description ?? "";
  if (!answer?.media)
    return { kind: "empty", object: undefined, schema: {}, media: "", description, type: () => "void" };
  if (others.length === 0) return answer;
  const type = (/** @type {string} */ at) =>
    [...new Set(answers.map((one) => (one.media ? one.type(at) : "undefined")))].join(" | ");
  const isOneKind = others.every((one) => one.kind === answer.kind && one.object === answer.object);
  if (isOneKind) return { ...answer, description, type };
  const isText = answers.some(({ kind }) => kind === "text" || kind === "binary");
  if (isText) throw new Refusal(`${place}: answers of several kinds are not supported`);
  return { ...answer, kind: "json", object: undefined, description, type };
}

/**
 * @param {Node} document
 * @param {string} place
 * @param {string} method
 * @param {string} status
 * @param {Node} reference
 * @returns {Answer}
 */
function contentOf(document, place, method, status, reference) {
  const response = resolve(document, reference);
  if (!isObject(response)) throw new Refusal(`${place}: response ${status}: is no object`);
  const { description = "", content = {} } = response;
  if (!isObject(content)) throw new Refusal(`${place}: response ${status}: content is no object`);
  const medias = method === "HEAD" ? [] : Object.keys(content);
  const media = medias.find(isJson) ?? medias[0] ?? "";
  const schema = content[media]?.schema ?? {};
  const kind = isJson(media) ? kindOf(document, schema) : /^text\//i.test(media) ? "text" : media ? "binary" : "empty";
  const key = /^\d+$/.test(status) ? status : JSON.stringify(status);
  const source = (/** @type {string} */ at) => `${at}["responses"][${key}]["content"][${JSON.stringify(media)}]`;
  const plain = /** @type {Partial<Record<Kind, string>>} */ ({ text: "string", binary: "Blob", empty: "void" })[kind];
  const type = (/** @type {string} */ at) => plain ?? typeOfSchema(schema, source(at));
  const object = isJson(media) ? constantOf(document, propertyOf(document, schema, "object")?.schema) : undefined;
  return { kind, object, schema, media, description, type };
}

/**
 * @param {Node} document
 * @param {Node} schema Of a JSON answer.
 * @returns {Kind}
 */
function kindOf(document, schema) {
  const property = (/** @type {string} */ name) => propertyOf(document, schema, name);
  const object = constantOf(document, property("object")?.schema);
  const isArray = typesOf(resolve(document, property("data")?.schema)).includes("array");
  if (isArray && (object === "list" || property("has_more"))) return "list";
  if (typesOf(resolve(document, property("deleted")?.schema)).includes("boolean")) return "deleted";
  const id = property("id");
  const isId = id?.required && typesOf(resolve(document, id.schema)).join() === "string";
  return isId ? "resource" : "json";
}

/**
 * The one text that a schema allows.
 * @param {Node} document
 * @param {Node} reference
 * @returns {string | undefined}
 */
function constantOf(document, reference) {
  const schema = resolve(document, reference);
  const values = schema?.const === undefined ? schema?.enum : [schema.const];
  return Array.isArray(values) && values.length === 1 && typeof values[0] === "string" ? values[0] : undefined;
}
