import { type AssistantsError, ConnectionError, ProtocolError, TimeoutError } from "../../src/index.js";
import type { Method } from "./operations.js";
import type { Fault } from "./server.js";

/** An error status, with headers. */
export const status = (code: number, headers: Record<string, string> = {}) => ({ status: code, headers });

/** A fault, and what becomes of a call that meets it. */
export interface Row {
  name: string;
  faults: Fault[];
  /** The methods of the calls that meet it. @default all */
  methods?: Method[];
  /** Whether every operation meets it, and not one of each class alone. */
  meetsAll?: true;
  /** Whether the caller gets the answer in the end: for what is safe to repeat, and for a `POST`. */
  recovers: { safe: boolean; post: boolean };
  error?: new (...args: never[]) => AssistantsError;
  timeoutMs?: number;
}

const SAFE = { safe: true, post: false };
const NEVER = { safe: false, post: false };
const ALWAYS = { safe: true, post: true };

export const ROWS: Row[] = [
  { name: "reset before the work", faults: [{ after: false, how: "reset" }], recovers: SAFE, error: ConnectionError },
  { name: "reset after the work", faults: [{ after: true, how: "reset" }], recovers: SAFE, error: ConnectionError },
  {
    name: "half an answer, then cut",
    faults: [{ after: true, how: "half answer" }],
    meetsAll: true,
    recovers: SAFE,
    error: ConnectionError,
  },
  {
    name: "half an answer in chunks, then cut",
    faults: [{ after: true, how: "half answer, chunked" }],
    recovers: SAFE,
    error: ConnectionError,
  },
  {
    name: "a body that stalls",
    faults: [{ after: true, how: "stalled body" }],
    recovers: NEVER,
    error: TimeoutError,
    timeoutMs: 50,
  },
  ...(["dripping body", "stalled error", "silence"] as const).map((how) => ({
    name: `${how} after the work`,
    faults: [{ after: true, how }],
    recovers: NEVER,
    error: TimeoutError,
    timeoutMs: 50,
  })),
  {
    name: "no HTTP at all, after the work",
    faults: [{ after: true, how: "no HTTP" }],
    recovers: SAFE,
    error: ConnectionError,
  },
  {
    name: "200 with gzip that is none",
    faults: [{ after: true, how: { body: "{}", headers: { "content-encoding": "gzip" } } }],
    recovers: SAFE,
    error: ConnectionError,
  },
  { name: "500 after the work", faults: [{ after: true, how: status(500) }], recovers: SAFE },
  { name: "500 before the work", faults: [{ after: false, how: status(500) }], recovers: SAFE },
  { name: "502 after the work", faults: [{ after: true, how: status(502) }], recovers: SAFE },
  { name: "503 after the work", faults: [{ after: true, how: status(503) }], recovers: SAFE },
  { name: "504 after the work", faults: [{ after: true, how: status(504) }], recovers: SAFE },
  {
    name: "500 that says retry, after the work",
    faults: [{ after: true, how: status(500, { "x-should-retry": "true" }) }],
    recovers: SAFE,
  },
  {
    name: "500 that says do not",
    faults: [{ after: false, how: status(500, { "x-should-retry": "false" }) }],
    recovers: NEVER,
  },
  {
    name: "503 that says retry",
    faults: [{ after: false, how: status(503, { "x-should-retry": "true" }) }],
    recovers: ALWAYS,
  },
  { name: "408 after the work", faults: [{ after: true, how: status(408) }], recovers: SAFE },
  { name: "408 before the work", faults: [{ after: false, how: status(408) }], recovers: SAFE },
  { name: "409 before the work", faults: [{ after: false, how: status(409) }], recovers: NEVER },
  {
    name: "429, twice",
    faults: [
      { after: false, how: status(429, { "retry-after-ms": "1" }) },
      { after: false, how: status(429) },
    ],
    recovers: ALWAYS,
  },
  { name: "429 for an hour", faults: [{ after: false, how: status(429, { "retry-after": "3600" }) }], recovers: NEVER },
  {
    name: "503 with retry-after",
    faults: [{ after: false, how: status(503, { "retry-after": "0" }) }],
    recovers: ALWAYS,
  },
  {
    name: "one fault after the other",
    faults: [
      { after: true, how: "reset" },
      { after: true, how: status(500) },
    ],
    recovers: SAFE,
  },
  {
    name: "more faults than retries",
    faults: Array(3).fill({ after: true, how: "reset" }),
    recovers: NEVER,
    error: ConnectionError,
    methods: ["GET", "POST"],
  },
  {
    name: "200 with HTML",
    faults: [{ after: true, how: { body: "<html>Welcome</html>" } }],
    recovers: NEVER,
    error: ProtocolError,
  },
  {
    name: "200 with nothing",
    faults: [{ after: true, how: { body: "" } }],
    methods: ["GET", "POST"],
    recovers: NEVER,
    error: ProtocolError,
  },
  // What was deleted is deleted, whatever the answer tells of it.
  ...["", '{"id":"m","object":"model"}', '{"object":"list"}'].map((body) => ({
    name: `200 with ${body || "nothing"} for what is deleted`,
    faults: [{ after: true, how: { body } }],
    methods: ["DELETE"] satisfies Method[],
    recovers: ALWAYS,
  })),
  {
    name: "200 with half a JSON",
    faults: [{ after: true, how: { body: '{"id":"a' } }],
    recovers: NEVER,
    error: ProtocolError,
  },
  {
    name: "200 with another object",
    faults: [{ after: true, how: { body: '{"id":"m","object":"model"}' } }],
    methods: ["GET", "POST"],
    recovers: NEVER,
    error: ProtocolError,
  },
  {
    name: "200 with a list of no data",
    faults: [{ after: true, how: { body: '{"object":"list"}' } }],
    methods: ["GET", "POST"],
    recovers: NEVER,
    error: ProtocolError,
  },
];
