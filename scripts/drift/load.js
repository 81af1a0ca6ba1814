// Reading an OpenAPI document from a file or a URL, or saying in one line why it is none.
import { createHash } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import { CannotCompare, follow } from "./document.js";

/** @typedef {import("./document.js").Node} Node */

/**
 * @typedef {object} FetchLimits
 * @property {number} [timeoutMs] For the whole document. Default 30,000.
 * @property {number} [maxBytes] Default 64 MiB.
 * @property {string} [cacheFolder] Where the last answers are kept with their `ETag`.
 */

/**
 * Reads a document and makes sure that it is a whole OpenAPI 3 document.
 * @param {string} source A file, or a URL of http or https.
 * @param {FetchLimits} [limits]
 * @returns {Promise<{ document: Node, text: string }>}
 * @throws {CannotCompare} It cannot be read, or is cut, or is something else.
 */
export async function loadDocument(source, limits) {
  try {
    const text = /^https?:\/\//.test(source) ? await fetchText(source, limits) : await readText(source);
    const document = await parse(text);
    checkDocument(document);
    return { document, text };
  } catch (error) {
    if (error instanceof CannotCompare) throw new CannotCompare(`${source}: ${error.message}`, { cause: error });
    throw error;
  }
}

/** @param {string} path */
async function readText(path) {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    throw new CannotCompare(reasonOf(error), { cause: error });
  }
}

/**
 * @param {string} url
 * @param {FetchLimits} [limits]
 */
async function fetchText(url, { timeoutMs = 30_000, maxBytes = 64 * 2 ** 20, cacheFolder = defaultCache() } = {}) {
  const file = join(cacheFolder, `${createHash("sha256").update(url).digest("hex")}.json`);
  const cached = await readCache(file);
  try {
    const headers = cached ? { "if-none-match": cached.etag } : undefined;
    const response = await fetch(url, { headers: headers ?? {}, signal: AbortSignal.timeout(timeoutMs) });
    if (response.status === 304 && cached) return cached.text;
    if (!response.ok) throw new CannotCompare(`the server answered ${response.status} ${response.statusText}`.trim());
    const text = await readBody(response, maxBytes);
    const etag = response.headers.get("etag");
    if (etag) await writeCache(file, { etag, text });
    return text;
  } catch (error) {
    if (error instanceof CannotCompare) throw error;
    const isLate = error instanceof Error && error.name === "TimeoutError";
    const why = isLate ? `it did not arrive within ${timeoutMs} ms` : `it could not be fetched: ${reasonOf(error)}`;
    throw new CannotCompare(why, { cause: error });
  }
}

/**
 * @param {Response} response
 * @param {number} maxBytes
 */
async function readBody(response, maxBytes) {
  const decoder = new TextDecoder();
  let text = "";
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > maxBytes) throw new CannotCompare(`it is larger than ${maxBytes} bytes`);
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

function defaultCache() {
  return join(process.env.XDG_CACHE_HOME || join(homedir(), ".cache"), "assistants-client", "drift");
}

/**
 * @param {string} file
 * @returns {Promise<{ etag: string, text: string } | undefined>} Nothing where there is none, or none that can be used.
 */
async function readCache(file) {
  try {
    const { etag, text } = JSON.parse(await readFile(file, "utf8"));
    return typeof etag === "string" && typeof text === "string" ? { etag, text } : undefined;
  } catch {
    return undefined;
  }
}

/**
 * A cache that cannot be written costs a download the next time, and nothing else.
 * @param {string} file
 * @param {{ etag: string, text: string }} entry
 */
async function writeCache(file, entry) {
  try {
    await mkdir(join(file, ".."), { recursive: true });
    await writeFile(file, JSON.stringify(entry));
  } catch {
    return;
  }
}

/** @param {unknown} error */
function reasonOf(error) {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return cause instanceof Error ? cause.message.replace(/\n[\s\S]*/, "") : String(cause);
}

/**
 * The parser, which a project that only uses the client does not need.
 * @returns {Promise<typeof import("js-yaml")>}
 */
export async function yaml() {
  try {
    return await import("js-yaml");
  } catch (error) {
    throw new CannotCompare("drift reads YAML with js-yaml, which is not installed: npm install --save-dev js-yaml@4", {
      cause: error,
    });
  }
}

/** @param {string} text */
async function parse(text) {
  if (/^\s*<(!doctype|html|\?xml)/i.test(text)) throw new CannotCompare("it is HTML, not an OpenAPI document");
  if (text.trim() === "") throw new CannotCompare("it is empty");
  try {
    // JSON is read by its own parser: it is quicker, and every JSON document is also YAML.
    return text.trimStart().startsWith("{") ? JSON.parse(text) : (await yaml()).load(text);
  } catch (error) {
    if (error instanceof CannotCompare) throw error;
    throw new CannotCompare(`it cannot be parsed, so it is cut or broken: ${reasonOf(error)}`, { cause: error });
  }
}

/** @param {Node} document */
function checkDocument(document) {
  const version = document?.openapi;
  if (typeof version !== "string") {
    const what = document?.swagger ? `it is Swagger ${document.swagger}` : "it is not an OpenAPI document";
    throw new CannotCompare(`${what}; OpenAPI 3.0, 3.1 and 3.2 are read`);
  }
  if (!/^3\.[0-2](\.|$)/.test(version)) throw new CannotCompare(`it is OpenAPI ${version}; 3.0, 3.1 and 3.2 are read`);
  if (!isRecord(document.paths)) throw new CannotCompare("it has no paths, so it is cut or broken");
  for (const [path, item] of Object.entries(document.paths)) {
    if (!isRecord(item)) throw new CannotCompare(`the path ${path} says nothing, so the document is cut or broken`);
  }
  // The end is what a cut document lacks: what the beginning refers to, and in many the security.
  const lost = [...referencesIn(document)].filter((reference) => follow(document, reference) === undefined);
  if (lost.length > 0) {
    throw new CannotCompare(`it is cut or broken: ${lost.length} references lead nowhere, such as ${lost[0]}`);
  }
  const asks = [document, ...Object.values(document.paths).flatMap(Object.values)].some((at) => at?.security);
  if (!asks && Object.keys(document.components?.securitySchemes ?? {}).length > 0) {
    throw new CannotCompare("it is cut or broken: it defines security schemes and asks for none of them");
  }
}

/**
 * Every reference of a document, also where nobody will follow it.
 * @param {Node} document
 */
function referencesIn(document) {
  /** @type {Set<string>} */
  const references = new Set();
  /** @type {Set<Node>} */
  const seen = new Set();
  const ahead = [document];
  for (let node = ahead.pop(); node !== undefined; node = ahead.pop()) {
    // What YAML repeats by an alias is one object.
    if (seen.has(node)) continue;
    seen.add(node);
    if (typeof node.$ref === "string") references.add(node.$ref);
    for (const [key, value] of Object.entries(node)) {
      const isData = key === "example" || key === "examples" || key.startsWith("x-");
      if (typeof value === "object" && value !== null && !isData) ahead.push(value);
    }
  }
  return references;
}

/** @param {unknown} value */
function isRecord(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
