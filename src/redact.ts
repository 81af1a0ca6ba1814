import type { ClientSettings } from "./options.js";

/** Takes keys out of text that came from the server, which may repeat what it was sent. */
export interface Redactor {
  /** Adds a key that was just used; it replaces the one before the last. */
  remember: (key: string) => void;
  redact: (text: string) => string;
}

/** Knows the secrets among the headers and the query, and the last two keys. */
export function createRedactor({ headers, query }: Pick<ClientSettings, "headers" | "query">): Redactor {
  const fixed = [...Object.entries(headers), ...Object.entries(query)]
    .filter(([name]) => /key|token|secret|auth|cookie|password/i.test(name))
    .flatMap(([, value]) => [value, ...value.split(" ").slice(1)]);
  let recent: string[] = [];
  return {
    remember: (key) => {
      if (key !== recent[0]) recent = [key, ...recent.slice(0, 1)];
    },
    redact: (text) =>
      [...fixed, ...recent]
        .filter((secret) => secret !== "")
        .reduce((t, secret) => t.replaceAll(secret, "[redacted]"), text),
  };
}
