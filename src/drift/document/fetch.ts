// A document from a URL, asked for by its ETag when it was fetched before.
import { createHash } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { ComparisonError, reasonOf } from "./error.js";

export interface FetchLimits {
  /** For the whole document, in milliseconds. @default 30_000 */
  timeoutMs?: number | undefined;
  /** @default 67_108_864 */
  maxBytes?: number | undefined;
  /** Where the last answers are kept with their `ETag`. @default `assistants-client/drift` in the user's cache */
  cacheFolder?: string | undefined;
}

interface CacheEntry {
  etag: string;
  text: string;
}

/** @throws {ComparisonError} It did not arrive, or is too large. */
export async function fetchText(url: URL, limits: FetchLimits = {}): Promise<string> {
  const { timeoutMs = 30_000, maxBytes = 64 * 2 ** 20, cacheFolder = defaultCache() } = limits;
  const hash = createHash("sha256").update(url.href).digest("hex");
  const file = join(cacheFolder, `${hash}.json`);
  const cached = await readCache(file);
  try {
    const response = await request(url, cached?.etag, timeoutMs);
    const { status, statusText } = response;
    if (status === 304 && cached) return cached.text;
    if (!response.ok) {
      throw new ComparisonError(`the server answered ${status} ${statusText}`.trim());
    }
    const text = await readBody(response, maxBytes);
    const etag = response.headers.get("etag");
    if (etag) await writeCache(file, { etag, text });
    return text;
  } catch (error) {
    if (error instanceof ComparisonError) throw error;
    const isLate = error instanceof Error && error.name === "TimeoutError";
    const late = `it did not arrive within ${timeoutMs} ms`;
    const failed = `it could not be fetched: ${reasonOf(error)}`;
    throw new ComparisonError(isLate ? late : failed, { cause: error });
  }
}

/** User and password of the URL become a header: `fetch` refuses a URL that has them, and names them. */
async function request(url: URL, etag: string | undefined, timeoutMs: number): Promise<Response> {
  const address = new URL(url);
  const headers = new Headers();
  if (etag !== undefined) headers.set("if-none-match", etag);
  const { username, password } = url;
  if (username || password) {
    const credentials = [username, password].map(decodeURIComponent).join(":");
    const encoded = Buffer.from(credentials).toString("base64");
    headers.set("authorization", `Basic ${encoded}`);
    address.username = "";
    address.password = "";
  }
  return await fetch(address, { headers, signal: AbortSignal.timeout(timeoutMs) });
}

async function readBody(response: Response, maxBytes: number): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > maxBytes) throw new ComparisonError(`it is larger than ${maxBytes} bytes`);
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

function defaultCache(): string {
  const base = process.env.XDG_CACHE_HOME || join(homedir(), ".cache");
  return join(base, "assistants-client", "drift");
}

/** Nothing where there is none, or none that can be used. */
async function readCache(file: string): Promise<CacheEntry | undefined> {
  try {
    const { etag, text } = JSON.parse(await readFile(file, "utf8"));
    const isEntry = typeof etag === "string" && typeof text === "string";
    return isEntry ? { etag, text } : undefined;
  } catch {
    return undefined;
  }
}

/** A cache that cannot be written costs a download the next time, and nothing else. */
async function writeCache(file: string, entry: CacheEntry): Promise<void> {
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, JSON.stringify(entry), { mode: 0o600 });
  } catch {
    return;
  }
}
