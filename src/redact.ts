import { isObject } from "./types.js";

const SECRET_NAME = /key|token|secret|auth|cookie|credential|pass|pwd|jwt|sig|code|subscription/i;

/** What is shorter is a placeholder such as `test`, and may as well be part of a word. */
const SHORTEST_SECRET = 8;

/** The beginning or the end of a secret is hidden from this length on. */
const SHORTEST_PART = 12;

/** What stands where a secret stood. */
const REDACTED = "[redacted]";

/** How many secrets are kept in mind. The oldest go first; one that is sent again is noted again. */
const MOST_SECRETS = 100;

/** The secrets that this process sent, each in the forms in which it may come back. */
const forms = new Map<string, readonly string[]>();

/** Takes note of the secrets of a request: headers and query parameters that are secret by their names. */
export function noteSecrets({ headers, url }: Pick<Request, "headers" | "url">): void {
  const query = url.includes("?") ? new URL(url).searchParams : [];
  for (const [name, value] of [...headers, ...query]) {
    // The header `authorization` has a scheme before it.
    if (SECRET_NAME.test(name) && name !== "idempotency-key") noteSecret(value.replace(/^\w+ /, ""));
  }
}

function noteSecret(secret: string): void {
  if (secret.length < SHORTEST_SECRET || forms.has(secret)) return;
  const [oldest] = forms.keys();
  if (forms.size >= MOST_SECRETS && oldest) forms.delete(oldest);
  const inForm = new URLSearchParams({ s: secret }).toString().slice(2);
  const inJson = JSON.stringify(secret).slice(1, -1);
  const all = [secret, encodeURIComponent(secret), inForm, inJson, ...inBase64(secret)];
  forms.set(secret, [...new Set(all)]);
}

/** The secret in base64, which begins in one of three ways by what is before it, in both alphabets. */
function inBase64(secret: string): string[] {
  const bytes = String.fromCharCode(...new TextEncoder().encode(secret));
  return [0, 1, 2].flatMap((before) => {
    const text = btoa("\0".repeat(before) + bytes);
    // The characters at both ends hold bits of what stands beside the secret.
    const inner = text.slice(Math.ceil((before * 4) / 3), Math.floor(((before + bytes.length) * 4) / 3));
    return [inner, inner.replace(/\+/g, "-").replace(/\//g, "_")];
  });
}

/** A text without the secrets that this process sent: as they are, encoded, in base64, and cut at either end. */
export function redact(text: string): string {
  const spans = [...forms.values()].flat().flatMap((secret) => spansOf(text, secret));
  spans.sort(([one], [other]) => one - other);
  let shown = "";
  let from = 0;
  for (const [start, end] of spans) {
    // Those of secrets that are alike overlap.
    if (start >= from) shown += text.slice(from, start) + REDACTED;
    from = Math.max(from, end);
  }
  return shown + text.slice(from);
}

/** Where something begins in a text and where it ends. */
type Span = [start: number, end: number];

/** Where a text has the secret, or as much of its beginning or of its end as there is. */
function spansOf(text: string, secret: string): Span[] {
  const spans = beginningsOf(text, secret);
  if (!text.includes(secret.slice(-SHORTEST_PART))) return spans;
  // An end is the beginning of what is written backward.
  const ends = beginningsOf(backward(text), backward(secret));
  return [...spans, ...ends.map(([start, end]): Span => [text.length - end, text.length - start])];
}

function beginningsOf(text: string, secret: string): Span[] {
  const beginning = secret.slice(0, SHORTEST_PART);
  const spans = new Map<number, number>();
  let start = 0;
  let end = 0;
  for (let at = text.indexOf(beginning); at >= 0; at = text.indexOf(beginning, at + 1)) {
    if (at >= end) start = at;
    // What is in a span already is not compared again, so that a text of beginnings alone takes no longer.
    end = Math.max(end, at + beginning.length);
    while (end < text.length && text[end] === secret[end - at]) end += 1;
    spans.set(start, end);
  }
  return [...spans];
}

function backward(text: string): string {
  return text.split("").reverse().join("");
}

/**
 * Whether an error holds no secret, as far as one can look into it: what is neither an error nor plain data may show
 * anything.
 */
export function isClean(error: unknown): boolean {
  const seen = new Set<unknown>();
  const isPlain = (value: object) =>
    value instanceof Error || Array.isArray(value) || [Object.prototype, null].includes(Object.getPrototypeOf(value));
  const look = (value: unknown): boolean => {
    if (typeof value === "string") return redact(value) === value;
    if (typeof value === "function") return false;
    if (!isObject(value) || seen.has(value)) return true;
    seen.add(value);
    // An error may have some of these from its prototype.
    const shown = ["name", "message", "stack", "cause", ...Reflect.ownKeys(value)] as string[];
    return seen.size < 100 && isPlain(value) && shown.every((key) => look(key) && look(value[key]));
  };
  try {
    return look(error);
  } catch {
    // What cannot be read.
    return false;
  }
}
