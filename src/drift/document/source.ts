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
  return sourceOf(new URL(text));
}

/**
 * The file that a document refers to.
 * @param address The whole address of the file.
 * @param from The document that refers to it.
 * @throws {ComparisonError} It may not be read from there.
 */
export function readLinkedSource(address: string, from: Source): Source {
  if (!URL.canParse(address)) {
    throw new ComparisonError(`a reference leads to ${address}, which is no address`);
  }
  const url = new URL(address);
  const linked = sourceOf(url);
  if (isBeside(url, from.url)) return linked;
  const isFile = url.protocol === "file:";
  const where = isFile ? "outside of the folder of the document" : "of another origin";
  throw new ComparisonError(`a reference leads to ${linked.name}, which is ${where} and is not read`);
}

/** Whether a file is in the folder of the document or below it, or comes from the same origin. */
function isBeside(url: URL, document: URL): boolean {
  if (url.protocol !== document.protocol) return false;
  if (url.protocol !== "file:") return url.origin === document.origin;
  const folder = dirname(fileURLToPath(document)) + sep;
  return fileURLToPath(url).startsWith(folder);
}

function sourceOf(url: URL): Source {
  const { protocol, host, pathname } = url;
  if (protocol === "file:") return { name: basename(fileURLToPath(url)), url };
  return { name: `${protocol}//${host}${pathname}`, url };
}

/** The address of a source without its fragment. */
export function addressOf({ url }: Source): string {
  const [address = ""] = url.href.split("#", 1);
  return address;
}
