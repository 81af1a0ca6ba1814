// Reading an OpenAPI document from a file or a URL, or saying in one line why it is none.
import { readFile } from "node:fs/promises";
import { Document } from "./document.js";
import { ComparisonError, reasonOf } from "./error.js";
import { type FetchLimits, fetchText } from "./fetch.js";
import { isExtension, isObject, type JsonObject, own } from "./node.js";
import { parseText } from "./parse.js";
import { isInScope, lostWithin } from "./reach.js";
import { referenceOf } from "./references.js";
import { addressOf, readLinkedSource, readSource, type Source } from "./source.js";

export interface LoadOptions extends FetchLimits {
  /** Beginnings of paths. What only other operations refer to may be missing. @default ["/"] */
  scope?: readonly string[] | undefined;
  /** Whether the webhooks are in scope, which have no path. @default true */
  webhooks?: boolean | undefined;
}

/**
 * Reads a document with the files that it refers to, and makes sure that all that is in scope is there.
 * @param location A file, or a URL of http or https.
 * @throws {ComparisonError} It cannot be read, or is cut, or is something else.
 */
export async function loadDocument(location: string, options: LoadOptions = {}): Promise<Document> {
  const { scope = ["/"], webhooks = true, ...limits } = options;
  const source = readSource(location);
  const { name } = source;
  try {
    const text = await readText(source, limits);
    const root = await parseText(text);
    checkVersion(root);
    checkPaths(root, scope);
    const document = new Document(root, name, text, addressOf(source));
    const findLost = () => lostWithin(document, scope, webhooks);
    await loadReferences(document, source, findLost, limits);
    checkOutside(document, source);
    return document;
  } catch (error) {
    if (!(error instanceof ComparisonError) || error.message.startsWith(name)) throw error;
    throw new ComparisonError(`${name}: ${error.message}`, { cause: error });
  }
}

async function readText({ url }: Source, limits: FetchLimits): Promise<string> {
  if (url.protocol !== "file:") return await fetchText(url, limits);
  try {
    return await readFile(url, "utf8");
  } catch (error) {
    throw new ComparisonError(reasonOf(error), { cause: error });
  }
}

function checkVersion(root: unknown): asserts root is JsonObject {
  const { openapi, swagger, paths, webhooks } = isObject(root) ? root : {};
  if (typeof openapi !== "string") {
    const isSwagger = typeof swagger === "string" || typeof swagger === "number";
    const what = isSwagger ? `it is Swagger ${swagger}` : "it is not an OpenAPI document";
    throw new ComparisonError(`${what}; OpenAPI 3.0, 3.1 and 3.2 are read`);
  }
  if (!/^3\.[0-2](\.|$)/.test(openapi)) {
    throw new ComparisonError(`it is OpenAPI ${openapi}; 3.0, 3.1 and 3.2 are read`);
  }
  if (!isObject(paths) && webhooks === undefined) {
    throw new ComparisonError("it has no paths, so it is cut or broken");
  }
}

function checkPaths({ paths }: JsonObject, scope: readonly string[]): void {
  for (const [path, item] of Object.entries(paths ?? {})) {
    if (isObject(item) || isExtension(path) || !isInScope(path, scope)) continue;
    throw new ComparisonError(`the path ${path} says nothing, so the document is cut or broken`);
  }
}

/** Reads the files that the parts in scope refer to, until nothing is missing. */
async function loadReferences(
  { references }: Document,
  source: Source,
  findLost: () => JsonObject[],
  limits: FetchLimits,
): Promise<void> {
  const asked = new Set([addressOf(source)]);
  for (let lost = findLost(); lost.length > 0; lost = findLost()) {
    const addresses = new Set(lost.map((holder) => references.address(holder)));
    const files = [...addresses].filter((address) => !asked.has(address));
    if (files.length === 0) throw cut(lost);
    for (const address of files) {
      asked.add(address);
      references.add(address, await loadLinked(address, source, limits));
    }
  }
}

async function loadLinked(address: string, source: Source, limits: FetchLimits): Promise<unknown> {
  const linked = readLinkedSource(address, source);
  try {
    return await parseText(await readText(linked, limits));
  } catch (error) {
    if (!(error instanceof ComparisonError)) throw error;
    const message = `the file ${linked.name} that it refers to: ${error.message}`;
    throw new ComparisonError(message, { cause: error });
  }
}

/** Warns of references out of scope that lead nowhere in the document. Other files are not read for them. */
function checkOutside(document: Document, source: Source): void {
  const { root, references, warnings } = document;
  const file = addressOf(source);
  const lost = references.lost().filter((holder) => references.address(holder) === file);
  if (lost.length === 0) return;
  // A document that was cut has lost its end, which in most is where the components are.
  const hasComponents = Object.keys(own(root, "components") ?? {}).length > 0;
  const targets = lost.map((holder) => referenceOf(holder));
  const areComponents = targets.some((target) => target?.startsWith("#/components/"));
  if (!hasComponents && areComponents) throw cut(lost);
  warnings.push(`${count(lost)} outside of the scope, ${example(lost)}`);
}

function cut(lost: readonly JsonObject[]): ComparisonError {
  return new ComparisonError(`it is cut or broken: ${count(lost)}, ${example(lost)}`);
}

function count({ length }: readonly JsonObject[]): string {
  return `${length} references lead nowhere`;
}

function example([first]: readonly JsonObject[]): string {
  return `such as ${referenceOf(first)}`;
}
