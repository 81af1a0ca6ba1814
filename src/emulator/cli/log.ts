import type { Exchange } from "../index.js";

/** A line of the log: when, what, and how it went. */
export function describeExchange({ atMs, method, path, operation, status, answer }: Exchange): string {
  const time = new Date(atMs).toISOString().slice(11, 23);
  const parts = [time, status ?? "---", method.padEnd(6), hideValues(path)];
  if (operation !== null) parts.push(`(${operation})`);
  const message = messageOf(answer);
  if (message !== undefined) parts.push(message);
  return escapeControls(parts.join(" "));
}

/** The parameters whose values are shown. Any other may hold a key, as gateways and proxies have them. */
const SHOWN = new Set(["limit", "order", "after", "before", "run_id", "api-version"]);

function hideValues(path: string): string {
  return path.replace(/([?&])([^=&]*)=[^&]*/g, (parameter, mark: string, name: string) => {
    return SHOWN.has(name) ? parameter : `${mark}${name}=***`;
  });
}

function messageOf(answer: unknown): string | undefined {
  const { error }: { error?: { message: string } } = Object(answer);
  return error?.message;
}

/** Characters that would move the cursor, colour the terminal, forge a line or reverse the text. */
function escapeControls(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, (character) => {
    const code = character.codePointAt(0)?.toString(16);
    return `\\u{${code}}`;
  });
}
