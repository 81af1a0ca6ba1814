import { ConnectionError, type FailedCall } from "../errors.js";
import { isObject } from "../types.js";

/**
 * How errors look after which nothing was sent, and what is said of them, where their own words are no help: codes of
 * Node's sockets and TLS, of undici and Bun, words of Deno, of the fetch standard and of node-fetch.
 */
const NEVER_SENT: readonly [RegExp, string?][] = [
  [/wrong.version.number|packet.length.too.long/i, "the server does not speak TLS"],
  [/CERT_|SELF_SIGNED|UNABLE_TO_\w|HOSTNAME_MISMATCH|invalid peer cert/, "the server's certificate is not trusted"],
  [/handshake.failure|protocol.version|unrecognized.name|unsupported.protocol/i, "the handshake of TLS failed"],
  [/Proxy response|proxy closed/, "the proxy refused the connection"],
  [/^E[MN]FILE/, "too many files are open"],
  [/^(ECONNREFUSED|ENOTFOUND|EAI_|UND_ERR_CONNECT_|ConnectionRefused|FailedToOpenSocket|ERR_INVALID_URL)/],
  [/client error \(Connect\)|\nbad port$|parse URL|Only (absolute|HTTP)|before secure TLS/],
];

/** System calls that come before a request is sent. */
const BEFORE_SENDING = /^(connect|getaddrinfo|query\w+)$/;

interface Cause {
  message?: unknown;
  code?: unknown;
  syscall?: unknown;
  /** What was tried, where a server has several addresses. */
  errors?: unknown;
  cause?: unknown;
  /** What a transport knows for sure. */
  sent?: unknown;
}

/**
 * The error of a call whose connection failed before or inside the answer.
 * @param mayBeSent Whether the request may have been sent, unless the cause tells more. Browsers do not tell.
 */
export function connectionError(call: FailedCall, cause: unknown, mayBeSent = true): ConnectionError {
  const causes = [...causesOf(cause)];
  const texts = causes.map(({ code, message }) => `${code}\n${message}`);
  const known = NEVER_SENT.find(([words]) => texts.some((text) => words.test(text)));
  const sent = mayBeSent && !known && !causes.some(wasNeverSent);
  return new ConnectionError(call, sent, cause, known?.[1]);
}

function wasNeverSent({ code, syscall, errors, sent }: Cause): boolean {
  // The network may also go away under a connection that was there.
  const isUnreachable = /^E(HOST|NET)UNREACH$/.test(`${code}`) && Boolean(errors);
  return sent === false || isUnreachable || BEFORE_SENDING.test(`${syscall}`);
}

/** An error and those that caused it. */
function causesOf(error: unknown): Set<Cause> {
  const causes = new Set<Cause>();
  let cause: unknown = error;
  while (isObject(cause) && !causes.has(cause)) {
    causes.add(cause);
    cause = cause.cause;
  }
  return causes;
}
