import { createServer } from "node:net";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import {
  AssistantsClient,
  AssistantsError,
  ConnectionError,
  PagePromise,
  ProtocolError,
  TimeoutError,
} from "../../src/index.js";
import { aWorld, OPERATIONS, type World } from "./operations.js";
import { type BrokenServer, type Fault, openBrokenServer } from "./server.js";

type Method = keyof typeof OPERATIONS;

let server: BrokenServer;
beforeAll(async () => {
  server = await openBrokenServer();
});
afterAll(() => server.close());
beforeEach(() => {
  // The backoff is a random share of its limit: here none of it.
  vi.spyOn(Math, "random").mockReturnValue(0);
});
afterEach(() => {
  vi.restoreAllMocks();
  server.faults = [];
  server.emulator.reset();
});

const aClient = (baseUrl = server.url) => new AssistantsClient({ apiKey: "sk-test", baseUrl });

interface Count {
  fault: string;
  cases: number;
  doubled: number;
  lost: number;
  hung: number;
  untyped: number;
}
const table: Count[] = [];
afterAll(() => console.table(table));

/** Long enough for the slowest machine: reached only by what never ends. A test may take longer, so that it can tell. */
const GUARD_MS = 20_000;
vi.setConfig({ testTimeout: 2 * GUARD_MS });

/** Sends one call into the faults, and says what became of it. */
async function outcomeOf(send: (world: World) => PromiseLike<unknown>, faults: (Fault | null)[]) {
  const world = await aWorld(aClient());
  const { came, asked, done } = server;
  server.faults = [...faults];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const guard = new Promise<{ hung: true }>((resolve) => {
    timer = setTimeout(() => resolve({ hung: true }), GUARD_MS);
  });
  const settled = Promise.resolve(send(world)).then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  );
  const outcome = await Promise.race([settled, guard]);
  clearTimeout(timer);
  return { outcome, came: server.came - came, asked: server.asked - asked, done: server.done - done };
}

const status = (code: number, headers: Record<string, string> = {}) => ({ status: code, headers });

interface Row {
  name: string;
  faults: Fault[];
  methods?: Method[];
  /** Whether the caller gets the answer in the end: for what is safe to repeat, and for a `POST`. */
  recovers: { safe: boolean; post: boolean };
  error?: new (...args: never[]) => AssistantsError;
  timeoutMs?: number;
}

const SAFE = { safe: true, post: false };
const NEVER = { safe: false, post: false };
const ALWAYS = { safe: true, post: true };

const ROWS: Row[] = [
  { name: "reset before the work", faults: [{ after: false, how: "reset" }], recovers: SAFE, error: ConnectionError },
  { name: "reset after the work", faults: [{ after: true, how: "reset" }], recovers: SAFE, error: ConnectionError },
  {
    name: "half an answer, then cut",
    faults: [{ after: true, how: "half answer" }],
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
  { name: "408", faults: [{ after: false, how: status(408) }], recovers: SAFE },
  { name: "409", faults: [{ after: false, how: status(409) }], recovers: NEVER },
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
  { name: "200 with nothing", faults: [{ after: true, how: { body: "" } }], recovers: NEVER, error: ProtocolError },
  {
    name: "200 with half a JSON",
    faults: [{ after: true, how: { body: '{"id":"a' } }],
    recovers: NEVER,
    error: ProtocolError,
  },
  {
    name: "200 with another object",
    faults: [{ after: true, how: { body: '{"id":"m","object":"model"}' } }],
    recovers: NEVER,
    error: ProtocolError,
  },
  {
    name: "200 with a list of no data",
    faults: [{ after: true, how: { body: '{"object":"list"}' } }],
    recovers: NEVER,
    error: ProtocolError,
  },
];

describe.each(ROWS)(
  "$name",
  ({ name, faults, methods = ["GET", "POST", "DELETE"], recovers, error: expected, timeoutMs }) => {
    const count: Count = { fault: name, cases: 0, doubled: 0, lost: 0, hung: 0, untyped: 0 };
    table.push(count);

    it.each(methods.flatMap((method) => Object.keys(OPERATIONS[method]).map((id) => [method, id] as const)))(
      "%s %s",
      async (method, id) => {
        const client = timeoutMs
          ? new AssistantsClient({ apiKey: "sk-test", baseUrl: server.url, timeoutMs })
          : aClient();
        const { outcome, asked, done } = await outcomeOf((world) => OPERATIONS[method][id]!(client, world), faults);
        count.cases += 1;
        const isSafe = method !== "POST";
        const shouldRecover = isSafe ? recovers.safe : recovers.post;
        if ("hung" in outcome) count.hung += 1;
        else if ("error" in outcome) {
          if (!(outcome.error instanceof (expected ?? AssistantsError))) count.untyped += 1;
          if (shouldRecover) count.lost += 1;
        } else if (done === 0 || !shouldRecover) count.lost += 1;
        // Once is enough even where the emulator would refuse to do it again.
        if (method === "POST" && asked > 1) count.doubled += 1;
        expect({ outcome, asked, done, ...count }).toMatchObject({ doubled: 0, lost: 0, hung: 0, untyped: 0 });
      },
    );
  },
);

describe("a connection that is never made", () => {
  const count: Count = { fault: "never connected", cases: 0, doubled: 0, lost: 0, hung: 0, untyped: 0 };
  table.push(count);
  let closedUrl = "";
  beforeAll(async () => {
    const socket = createServer();
    await new Promise<void>((resolve) => socket.listen(0, "127.0.0.1", resolve));
    closedUrl = `http://127.0.0.1:${(socket.address() as { port: number }).port}/v1`;
    await new Promise((resolve) => socket.close(resolve));
  });

  it.each(Object.values(OPERATIONS).flatMap((operations) => Object.entries(operations)))("%s", async (_, send) => {
    const { outcome } = await outcomeOf((world) => send(aClient(closedUrl), world), []);
    count.cases += 1;
    if ("hung" in outcome) count.hung += 1;
    else if (!("error" in outcome)) count.lost += 1;
    else if (!(outcome.error instanceof ConnectionError) || outcome.error.sent) count.untyped += 1;
    expect({ outcome, ...count }).toMatchObject({ lost: 0, hung: 0, untyped: 0 });
  });
});

describe.each([
  ["the same cursor again", "item_1", 2],
  ["has_more with no cursor", undefined, 1],
])("%s", (name, id, requests) => {
  const count: Count = { fault: name, cases: 0, doubled: 0, lost: 0, hung: 0, untyped: 0 };
  table.push(count);
  const page = { object: "list", data: [{ id }], first_id: id, last_id: id, has_more: true };

  it.each(Object.entries(OPERATIONS.GET).filter(([id]) => id.startsWith("list")))(
    "ends %s with a ProtocolError",
    async (_, send) => {
      const faults: Fault[] = Array(9).fill({ after: false, how: { body: JSON.stringify(page) } });
      const { outcome, came } = await outcomeOf(async (world) => {
        const list = send(aClient(), world);
        if (!(list instanceof PagePromise)) return expect.unreachable("no list");
        for await (const _ of list);
      }, faults);
      count.cases += 1;
      if (came !== requests) count.hung += 1;
      if (!("error" in outcome)) count.lost += 1;
      else if (!(outcome.error instanceof ProtocolError)) count.untyped += 1;
      expect({ outcome, came, ...count }).toMatchObject({ lost: 0, hung: 0, untyped: 0 });
    },
  );
});

describe("a run that is created", () => {
  it.each<[string, Fault]>([
    ["reset after the work", { after: true, how: "reset" }],
    ["500 after the work", { after: true, how: status(500) }],
    ["half an answer", { after: true, how: "half answer" }],
  ])("is there once, whatever the helper is told: %s", async (_, fault) => {
    const { outcome } = await outcomeOf(
      ({ thread, assistant }) => aClient().createRunAndPoll(thread, { assistant_id: assistant }),
      [fault],
    );
    expect(outcome).toEqual({ error: expect.any(AssistantsError) });
    const [thread] = server.emulator.snapshot().threads;
    expect(thread?.runs).toHaveLength(2);
  });

  it("is followed to its end through an outage", async () => {
    const outage: (Fault | null)[] = [
      null,
      { after: false, how: "reset" },
      { after: false, how: status(503) },
      { after: true, how: "half answer" },
    ];
    const { outcome } = await outcomeOf(
      ({ thread, assistant }) => aClient().createRunAndPoll(thread, { assistant_id: assistant }),
      outage,
    );
    expect(outcome).toMatchObject({ value: { status: "completed" } });
  });

  it("has its tool outputs submitted once when the answer is lost", async () => {
    const toolHandlers = { get_weather: vi.fn(() => "12 degrees") };
    const { outcome } = await outcomeOf(
      ({ busyThread, busyRun }) => aClient().pollRun(busyThread, busyRun, { toolHandlers }),
      [null, { after: true, how: "reset" }],
    );
    expect(outcome).toMatchObject({ value: { status: "completed" } });
    expect(toolHandlers.get_weather).toHaveBeenCalledTimes(1);
    const submitted = server.emulator.journal().filter(({ operation }) => operation === "submitToolOuputsToRun");
    expect(submitted).toHaveLength(1);
  });
});
