// Where a document comes from: a file, or a URL that may hold a secret.
import { basename, dirname, resolve, sep } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { ComparisonError } from "./error.js";

export interface Source {
  /** For messages and reports: a URL without user, password, query and fragment. */
  name: string;
  /** `file:` or `http(s):`. */
  url: URL;
}

/** @throws {ComparisonError} It looks like a URL and is none. */
export function readSource(text: string): Source {
  if (!/^https?:/i.test(text)) return { name: text, url: pathToFileURL(resolve(text)) };
  if (!URL.canParse(text)) throw new ComparisonError("that is not a URL that can be fetched");
  const url = new URL(text);
  return { name: nameOf(url), url };
}

/**
 * The file that a document refers to.
 * @param address The whole address of the file.
 * @param from The document that refers to it.
 * @throws {ComparisonError} It may not be read from there.
 */
export function readLinkedSource(address: string, from: Source): Source {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url) throw new ComparisonError(`a reference leads to ${address}, which is no address`);
  const isBeside = url.protocol === "file:" ? isBelow(url, from.url) : url.origin === from.url.origin;
  if (url.protocol === from.url.protocol && isBeside) return { name: nameOf(url), url };
  const where = url.protocol === "file:" ? "outside of the folder of the document" : "of another origin";
  throw new ComparisonError(`a reference leads to ${nameOf(url)}, which is ${where} and is not read`);
}

function isBelow(file: URL, document: URL): boolean {
  if (document.protocol !== "file:") return false;
  return fileURLToPath(file).startsWith(dirname(fileURLToPath(document)) + sep);
}

function nameOf(url: URL): string {
  if (url.protocol === "file:") return basename(fileURLToPath(url));
  return `${url.protocol}//${url.host}${url.pathname}`;
}
