import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { AssistantsClient, AssistantsError, ConnectionError, PagePromise, ProtocolError } from "../../src/index.js";
import { CONTRACTS } from "../contracts.js";
import { aClosedAddress } from "../servers.js";
import { aWorld, CALLS, METHODS, SAMPLE, type World } from "./operations.js";
import { ROWS, status } from "./rows.js";
import { type BrokenServer, type Fault, openBrokenServer } from "./server.js";

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

const options = () => ({ apiKey: "sk-test", baseUrl: server.url });
const aClient = () => new AssistantsClient(options());

/** What may be wrong with the end of a call. */
const FLAWLESS = { doubled: false, lost: false, hung: false, untyped: false };
type Flaws = typeof FLAWLESS;

const table: Record<string, Record<keyof Flaws | "cases", number>> = {};
afterAll(() => console.table(table));

/** Counts a case in the table, and fails it when anything is wrong. */
function judge(fault: string, flaws: Flaws, seen: object): void {
  table[fault] ??= { cases: 0, doubled: 0, lost: 0, hung: 0, untyped: 0 };
  const row = table[fault];
  row.cases += 1;
  for (const flaw of ["doubled", "lost", "hung", "untyped"] as const) row[flaw] += Number(flaws[flaw]);
  expect({ ...seen, ...flaws }).toMatchObject(FLAWLESS);
}

/** Long enough for the slowest machine: reached only by what never ends. A test may take longer, so that it can tell. */
const GUARD_MS = 20_000;
vi.setConfig({ testTimeout: 2 * GUARD_MS });

/** Sends one call into the faults, and says what became of it. */
async function outcomeOf(send: (world: World) => PromiseLike<unknown>, faults: (Fault | null)[]) {
  // Made without the wire, which is for the call alone.
  const { fetch } = server.emulator;
  const world = await aWorld(new AssistantsClient({ ...options(), fetch }));
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

it.each(CONTRACTS)("every operation of $version meets one of the faults", ({ version, operations }) => {
  const here = CALLS.filter(({ contract }) => contract === version).map(({ method, id }) => `${method} ${id}`);
  expect(here.sort()).toEqual(operations.map(({ method, name }) => `${method} ${name}`).sort());
  expect(ROWS.some(({ meetsAll }) => meetsAll)).toBe(true);
});

describe.each(ROWS)("$name", ({ name, faults, methods = METHODS, meetsAll, recovers, error, timeoutMs }) => {
  const calls = (meetsAll ? CALLS : SAMPLE).filter(({ method }) => methods.includes(method));

  it.each(calls)("$contract: $method $id", async ({ method, send }) => {
    const call = (world: World) => send({ ...options(), timeoutMs }, world);
    const { outcome, asked, done } = await outcomeOf(call, faults);
    const isPost = method === "POST";
    const succeeds = isPost ? recovers.post : recovers.safe;
    const flaws = {
      // Once is enough even where the emulator would refuse to do it again.
      doubled: isPost && asked > 1,
      lost: "value" in outcome ? done === 0 || !succeeds : succeeds,
      hung: "hung" in outcome,
      untyped: "error" in outcome && !(outcome.error instanceof (error ?? AssistantsError)),
    };
    judge(name, flaws, { outcome, asked, done });
  });
});

describe("a connection that is never made", () => {
  let closedUrl = "";
  beforeAll(async () => {
    closedUrl = `http://${await aClosedAddress()}/v1`;
  });

  it.each(SAMPLE)("$contract: $method $id", async ({ send }) => {
    const { outcome } = await outcomeOf((world) => send({ ...options(), baseUrl: closedUrl }, world), []);
    const told = "error" in outcome && outcome.error instanceof ConnectionError && !outcome.error.sent;
    const flaws = {
      ...FLAWLESS,
      lost: "value" in outcome,
      hung: "hung" in outcome,
      untyped: "error" in outcome && !told,
    };
    judge("never connected", flaws, { outcome });
  });
});

describe.each([
  ["the same cursor again", "item_1", 2],
  ["has_more with no cursor", undefined, 1],
])("%s", (name, id, requests) => {
  const page = { object: "list", data: [{ id }], first_id: id, last_id: id, has_more: true };

  it.each(CALLS.filter(({ id }) => id.startsWith("list")))(
    "ends $id of $contract with a ProtocolError",
    async ({ send }) => {
      const faults: Fault[] = Array(9).fill({ after: false, how: { body: JSON.stringify(page) } });
      const { outcome, came } = await outcomeOf(async (world) => {
        const list = send(options(), world);
        if (!(list instanceof PagePromise)) return expect.unreachable("no list");
        for await (const _ of list);
      }, faults);
      const untyped = "error" in outcome && !(outcome.error instanceof ProtocolError);
      judge(name, { ...FLAWLESS, lost: "value" in outcome, hung: came !== requests, untyped }, { outcome, came });
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
    const submitted = server.emulator.journal().filter(({ operation }) => operation === "submitToolOutputsToRun");
    expect(submitted).toHaveLength(1);
  });
});
