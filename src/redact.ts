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
