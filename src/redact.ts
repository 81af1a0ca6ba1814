const SECRET = /key|token|secret|auth|cookie|credential|pass|pwd|jwt|sig|code|subscription/i;

/** What is shorter is a placeholder such as `test`, and may as well be part of a word. */
const SHORTEST_SECRET = 8;

/**
 * Takes the secrets of a request out of text that came back, which may repeat what was sent: headers and query
 * parameters that are secret by their names, also as they stand in a URL.
 */
export function createRedactor({ headers, url }: Pick<Request, "headers" | "url">): (text: string) => string {
  const secrets = [...headers, ...new URL(url).searchParams]
    .filter(([name]) => SECRET.test(name) && name !== "idempotency-key")
    .flatMap(([, value]) => [value, ...value.split(" ").slice(1)])
    .flatMap((secret) => [secret, encodeURIComponent(secret), `${new URLSearchParams({ s: secret })}`.slice(2)])
    .filter((secret) => secret.length >= SHORTEST_SECRET);
  return (text) => secrets.reduce((redacted, secret) => redacted.replaceAll(secret, "[redacted]"), text);
}

/**
 * Whether an error holds nothing to be redacted, as far as one can look into it: what is neither an error nor plain data
 * may show anything.
 */
export function isClean(error: unknown, redact: (text: string) => string): boolean {
  const seen = new Set<unknown>();
  const isPlain = (value: object) =>
    value instanceof Error || Array.isArray(value) || [Object.prototype, null].includes(Object.getPrototypeOf(value));
  const look = (value: unknown): boolean => {
    if (typeof value === "string") return redact(value) === value;
    if (typeof value === "function") return false;
    if (typeof value !== "object" || value === null || seen.has(value)) return true;
    seen.add(value);
    // An error may have some of these from its prototype.
    const shown = ["name", "message", "stack", "cause", ...Reflect.ownKeys(value)] as (keyof typeof value)[];
    return seen.size < 100 && isPlain(value) && shown.every((key) => look(key) && look(value[key]));
  };
  try {
    return look(error);
  } catch {
    // What cannot be read.
    return false;
  }
}
