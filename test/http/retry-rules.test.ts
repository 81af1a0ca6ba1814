import { describe, expect, it } from "vitest";
import { ApiError, ConnectionError } from "../../src/errors.js";
import { milliseconds, retryAfterMs, retryDelay, shouldRetry } from "../../src/http/retry-rules.js";

const yes = true;
const no = false;

/** The decision for `GET` and `DELETE`, for `POST`, and for a `POST` with `retryUnsafe`. */
type Row = [headers: string, safe: boolean, post: boolean, unsafePost: boolean];

const STATUSES: Record<number, Row[]> = {
  408: [
    ["none", yes, no, yes],
    ["retry-after", yes, no, yes],
    ["retry-after-ms", yes, no, yes],
    ["x-should-retry: true", yes, yes, yes],
    ["x-should-retry: false", no, no, no],
  ],
  409: [
    ["none", no, no, no],
    ["retry-after", no, no, no],
    ["retry-after-ms", no, no, no],
    ["x-should-retry: true", yes, yes, yes],
    ["x-should-retry: false", no, no, no],
  ],
  429: [
    ["none", yes, yes, yes],
    ["retry-after", yes, yes, yes],
    ["retry-after-ms", yes, yes, yes],
    ["x-should-retry: true", yes, yes, yes],
    ["x-should-retry: false", no, no, no],
  ],
  500: [
    ["none", yes, no, yes],
    ["retry-after", yes, no, yes],
    ["retry-after-ms", yes, no, yes],
    ["x-should-retry: true", yes, no, yes],
    ["x-should-retry: false", no, no, no],
  ],
  502: [
    ["none", yes, no, yes],
    ["retry-after", yes, no, yes],
    ["retry-after-ms", yes, no, yes],
    ["x-should-retry: true", yes, no, yes],
    ["x-should-retry: false", no, no, no],
  ],
  503: [
    ["none", yes, no, yes],
    ["retry-after", yes, yes, yes],
    ["retry-after-ms", yes, yes, yes],
    ["x-should-retry: true", yes, yes, yes],
    ["x-should-retry: false", no, no, no],
  ],
  504: [
    ["none", yes, no, yes],
    ["retry-after", yes, no, yes],
    ["retry-after-ms", yes, no, yes],
    ["x-should-retry: true", yes, no, yes],
    ["x-should-retry: false", no, no, no],
  ],
};

const HEADERS: Record<string, Record<string, string>> = {
  none: {},
  "retry-after": { "retry-after": "2" },
  "retry-after-ms": { "retry-after-ms": "40" },
  "x-should-retry: true": { "x-should-retry": "true" },
  "x-should-retry: false": { "x-should-retry": "false" },
};

const lines = Object.entries(STATUSES).flatMap(([status, rows]) =>
  rows.map(([headers, ...decision]) => ({ status: Number(status), headers, decision })),
);

const call = { method: "GET", path: "/threads" };
const refused = (status: number, headers: Record<string, string> = {}) =>
  new ApiError(call, status, {}, new Headers(headers));
const unconnected = new ConnectionError(call, false, new Error("refused"));
const broken = new ConnectionError(call, true, new Error("reset"));

const decide = (error: unknown) => [
  shouldRetry("GET", error),
  shouldRetry("POST", error),
  shouldRetry("POST", error, true),
];

describe("shouldRetry", () => {
  it.each(lines)("after $status with $headers: [GET, POST, POST with retryUnsafe] = $decision", (line) => {
    const error = refused(line.status, HEADERS[line.headers]);
    expect(decide(error)).toEqual(line.decision);
    expect(shouldRetry("DELETE", error)).toBe(line.decision[0]);
  });

  it("sends anything again when the connection was never made", () => {
    expect(decide(unconnected)).toEqual([yes, yes, yes]);
  });

  it("sends only what is safe to repeat again when the connection broke, before the answer or inside it", () => {
    expect(decide(broken)).toEqual([yes, no, yes]);
    expect(shouldRetry("DELETE", broken)).toBe(yes);
  });

  it.each([400, 401, 403, 404, 405, 413, 415, 422])("takes %i for an answer", (status) => {
    expect(decide(refused(status))).toEqual([no, no, no]);
  });

  it("ignores an x-should-retry that is neither true nor false, and any other error", () => {
    expect(decide(refused(500, { "x-should-retry": "maybe" }))).toEqual([yes, no, yes]);
    expect(decide(new Error("something else"))).toEqual([no, no, no]);
  });

  it("hands a wait of more than a minute to the caller", () => {
    const again = (ms: number) => shouldRetry("GET", refused(429, { "retry-after-ms": `${ms}` }));
    expect([again(60_000), again(60_001)]).toEqual([yes, no]);
  });
});

describe("retryDelay", () => {
  it("is what the server asked for", () => {
    expect(retryDelay(5, refused(429, { "retry-after-ms": "1234" }), 0.5)).toBe(1_234);
    expect(retryDelay(5, refused(429, { "retry-after-ms": "0" }), 0.5)).toBe(0);
  });

  it("else is a random share of a limit that doubles up to 8 s", () => {
    const limits = [0, 1, 2, 3, 4, 5, 50].map((attempt) => retryDelay(attempt, broken, 1));
    expect(limits).toEqual([500, 1_000, 2_000, 4_000, 8_000, 8_000, 8_000]);
    expect(retryDelay(1, broken, 0.25)).toBe(250);
    expect(retryDelay(1, refused(500), 0)).toBe(0);
  });
});

describe("retryAfterMs", () => {
  const now = Date.parse("2026-01-01T00:00:00Z");

  it.each([
    [{}, undefined],
    [{ "retry-after": "3" }, 3_000],
    [{ "retry-after": "0.5" }, 500],
    [{ "retry-after": "Thu, 01 Jan 2026 00:00:09 GMT" }, 9_000],
    [{ "retry-after": "Wed, 31 Dec 2025 00:00:00 GMT" }, 0],
    [{ "retry-after": "-5" }, undefined],
    [{ "retry-after": "x 2001" }, undefined],
    [{ "retry-after": "soon" }, undefined],
    [{ "retry-after": "" }, undefined],
    [{ "retry-after-ms": "25", "retry-after": "3" }, 25],
    [{ "retry-after-ms": "x", "retry-after": "3" }, 3_000],
  ])("reads %j as %s ms", (headers, ms) => {
    expect(retryAfterMs(refused(503, headers as Record<string, string>), now)).toBe(ms);
  });
});

describe("milliseconds", () => {
  it("refuses what is no plain number", () => {
    expect(["10", " 10 ", "1e3", "-1", "Infinity", null].map((value) => milliseconds(value, 1))).toEqual([
      10,
      10,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});
