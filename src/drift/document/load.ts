// Reading an OpenAPI document from a file or a URL, or saying in one line why it is none.
import { readFile } from "node:fs/promises";
import { createDocument, type Document } from "./document.js";
import { ComparisonError, reasonOf } from "./error.js";
import { type FetchLimits, fetchText } from "./fetch.js";
import { isExtension, isObject, type JsonObject, own } from "./node.js";
import { parseText } from "./parse.js";
import { isInScope, lostWithin } from "./reach.js";
import { referenceOf } from "./references.js";
import { readLinkedSource, readSource, type Source } from "./source.js";

export interface LoadOptions extends FetchLimits {
  /** Beginnings of paths. What only other operations refer to may be missing. @default ["/"] */
  scope?: readonly string[] | undefined;
  /** Whether the webhooks are in scope, which have no path. @default true */
  webhooks?: boolean | undefined;
}

/**
 * Reads a document with the files that it refers to, and makes sure that all that is in scope is there.
 * @param text A file, or a URL of http or https.
 * @throws {ComparisonError} It cannot be read, or is cut, or is something else.
 */
export async function loadDocument(text: string, options: LoadOptions = {}): Promise<Document> {
  const source = readSource(text);
  try {
    const written = await readText(source, options);
    const root = await parseText(written);
    checkVersion(root);
    const document = createDocument(root, source.name, written, source.url.href.split("#", 1)[0]);
    checkPaths(document, options.scope ?? ["/"]);
    await loadReferences(document, source, options);
    return document;
  } catch (error) {
    if (!(error instanceof ComparisonError) || error.message.startsWith(`${source.name}:`)) throw error;
    if (error.message.startsWith(source.name)) throw error;
    throw new ComparisonError(`${source.name}: ${error.message}`, { cause: error });
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
  const document = isObject(root) ? root : {};
  const version = document.openapi;
  if (typeof version !== "string") {
    const isSwagger = ["string", "number"].includes(typeof document.swagger);
    const what = isSwagger ? `it is Swagger ${document.swagger}` : "it is not an OpenAPI document";
    throw new ComparisonError(`${what}; OpenAPI 3.0, 3.1 and 3.2 are read`);
  }
  if (!/^3\.[0-2](\.|$)/.test(version)) {
    throw new ComparisonError(`it is OpenAPI ${version}; 3.0, 3.1 and 3.2 are read`);
  }
  if (!isObject(document.paths) && document.webhooks === undefined) {
    throw new ComparisonError("it has no paths, so it is cut or broken");
  }
}

function checkPaths({ root }: Document, scope: readonly string[]): void {
  for (const [path, item] of Object.entries(root.paths ?? {})) {
    if (isObject(item) || isExtension(path) || !isInScope(path, scope)) continue;
    throw new ComparisonError(`the path ${path} says nothing, so the document is cut or broken`);
  }
}

/** Reads the files that the parts in scope refer to, until nothing is missing. */
async function loadReferences(document: Document, source: Source, options: LoadOptions): Promise<void> {
  const { root, references } = document;
  const findLost = () => lostWithin(document, options.scope ?? ["/"], options.webhooks ?? true);
  const asked = new Set<string>();
  for (let lost = findLost(); lost.length > 0; lost = findLost()) {
    const addresses = new Set(lost.map((holder) => references.address(holder)));
    const files = [...addresses].filter((address) => address !== source.url.href && !asked.has(address));
    if (files.length === 0) throw cut(lost.map((holder) => referenceOf(holder)));
    for (const address of files) {
      asked.add(address);
      references.add(address, await loadLinked(address, source, options));
    }
  }
  const file = source.url.href.split("#", 1)[0];
  // Other files are not read for what is out of scope.
  const lostHere = references.lost().filter((holder) => references.address(holder) === file);
  const outside = lostHere.map((holder) => referenceOf(holder));
  if (outside.length === 0) return;
  // A document that was cut has lost its end, which in most is where the components are.
  const hasComponents = Object.keys(own(root, "components") ?? {}).length > 0;
  if (!hasComponents && outside.some((reference) => reference?.startsWith("#/components/"))) throw cut(outside);
  document.warnings.push(`${count(outside)} outside of the scope, such as ${outside[0]}`);
}

async function loadLinked(address: string, source: Source, limits: FetchLimits): Promise<unknown> {
  const linked = readLinkedSource(address, source);
  try {
    return await parseText(await readText(linked, limits));
  } catch (error) {
    if (!(error instanceof ComparisonError)) throw error;
    throw new ComparisonError(`the file ${linked.name} that it refers to: ${error.message}`, { cause: error });
  }
}

function cut(references: (string | undefined)[]): ComparisonError {
  return new ComparisonError(`it is cut or broken: ${count(references)}, such as ${references[0]}`);
}

function count({ length }: readonly unknown[]): string {
  return `${length} references lead nowhere`;
}
