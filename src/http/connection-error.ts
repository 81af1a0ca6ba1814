import { ConnectionError, type FailedCall } from "../errors.js";

/** Codes of errors after which nothing was sent: of Node's sockets, of undici and of Bun. */
const NOT_CONNECTED =
  /^(ECONNREFUSED|ENOTFOUND|EAI_\w+|UND_ERR_CONNECT_TIMEOUT|ConnectionRefused|FailedToOpenSocket|ERR_INVALID_URL)$/;

/** System calls that come before a request is sent. */
const BEFORE_SENDING = /^(connect|getaddrinfo|query\w*)$/;

/** The network may also go away under a connection that was there. */
const UNREACHABLE = /^(EHOSTUNREACH|ENETUNREACH)$/;

/** Words where there is no code: of Deno, of the fetch standard, of undici and node-fetch, and of Node's TLS. */
const NOT_CONNECTED_WORDS =
  /client error \(Connect\)|^bad port$|Failed to parse URL|Only (absolute|HTTP\(S\)) |before secure TLS connection/;

/** What fails before anything is sent, and what is said of it. */
const REASONS: [RegExp, string][] = [
  [/wrong.version.number|packet length too long|http request/i, "the server does not speak TLS"],
  [
    /\b(CERT_\w+|\w*SELF_SIGNED\w*|UNABLE_TO_\w+|HOSTNAME_MISMATCH|ERR_TLS_CERT\w*|INVALID_CA)\b|invalid peer certificate/,
    "the server's certificate is not trusted",
  ],
  [
    /handshake.failure|alert.protocol.version|unrecognized.name|unsupported.protocol|no.application.protocol/i,
    "the handshake of TLS failed",
  ],
  [/^Proxy response|proxy closed the connection/m, "the proxy refused the connection"],
  [/\bE[MN]FILE\b/, "too many files are open"],
];

/**
 * The error of a call whose connection failed before or inside the answer.
 * @param mayBeSent Whether the request may have been sent, unless the cause tells more.
 */
export function connectionError(call: FailedCall, cause: unknown, mayBeSent = true): ConnectionError {
  for (const error of causesOf(cause)) {
    const known = REASONS.find(([words]) => words.test(`${error.code}\n${error.message}`));
    if (known) return new ConnectionError(call, false, cause, known[1]);
    if (wasNeverSent(error)) return new ConnectionError(call, false, cause);
  }
  return new ConnectionError(call, mayBeSent, cause);
}

interface Cause {
  message?: unknown;
  code?: unknown;
  syscall?: unknown;
  errors?: unknown;
  cause?: unknown;
  /** What a transport knows for sure. */
  sent?: unknown;
}

/** An error and those that caused it. */
function causesOf(error: unknown): Cause[] {
  const seen = new Set<Cause>();
  let cause: unknown = error;
  while (typeof cause === "object" && cause !== null && !seen.has(cause)) {
    seen.add(cause);
    cause = (cause as Cause).cause;
  }
  return [...seen];
}

/** Whether an error says that no connection was made. Browsers do not tell. */
function wasNeverSent({ message, code, syscall, errors, sent }: Cause): boolean {
  if (sent === false || NOT_CONNECTED.test(`${code}`) || NOT_CONNECTED_WORDS.test(`${message}`)) return true;
  // Several addresses were tried, and none of them connected.
  if (UNREACHABLE.test(`${code}`) && errors) return true;
  return BEFORE_SENDING.test(`${syscall}`);
}
