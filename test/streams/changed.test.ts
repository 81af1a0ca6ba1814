import fc from "fast-check";
import { expect, it, vi } from "vitest";
import { AssistantsClient, AssistantsError, type RunStream, ToolError } from "../../src/index.js";
import { aRun, aRunThatAsks } from "../runs.js";
import { collect, write } from "./server.js";

// PROPERTY_RUNS=10000 npx vitest run test/streams/changed.test.ts
const numRuns = Number(process.env.PROPERTY_RUNS ?? 200);

interface Sent {
  event: string;
  data: unknown;
}

const WORDS = ["Rain in ", "the north, ", "sun in ", "the south."];
const TEXT = WORDS.join("");
const ids = { created_at: 0, thread_id: "thread_1", run_id: "run_1", assistant_id: "asst_1" };
const aMessage = (status: string, words: string[]) => ({
  ...{ id: "msg_1", object: "thread.message", ...ids, role: "assistant", status },
  content: words.length === 0 ? [] : [{ type: "text", text: { value: words.join(""), annotations: [] } }],
});
const aStep = (id: string, status: string, step_details: object) => ({
  ...{ id, object: "thread.run.step", ...ids, status, step_details },
});
const calls = (output: string | null) => ({
  type: "tool_calls",
  tool_calls: [{ id: "call_0", type: "function", function: { name: "look_up", arguments: "{}", output } }],
});
const creation = { type: "message_creation", message_creation: { message_id: "msg_1" } };
const delta = (value: string): Sent => ({
  event: "thread.message.delta",
  data: {
    ...{ id: "msg_1", object: "thread.message.delta" },
    delta: { content: [{ index: 0, type: "text", text: { value } }] },
  },
});
const run = (status: Parameters<typeof aRun>[0]): Sent => ({ event: `thread.run.${status}`, data: aRun(status) });
const step = (id: string, status: string, details: object, change = status): Sent => ({
  event: `thread.run.step.${change}`,
  data: aStep(id, status, details),
});

const FIRST: Sent[] = [
  { event: "thread.run.created", data: aRun("queued") },
  run("queued"),
  run("in_progress"),
  step("step_1", "in_progress", calls(null), "created"),
  {
    event: "thread.run.step.delta",
    data: { id: "step_1", object: "thread.run.step.delta", delta: { step_details: calls(null) } },
  },
  { event: "thread.run.requires_action", data: aRunThatAsks(["call_0"]) },
  { event: "done", data: "[DONE]" },
];
const SECOND: Sent[] = [
  run("in_progress"),
  step("step_1", "completed", calls("rain")),
  step("step_2", "in_progress", creation, "created"),
  { event: "thread.message.created", data: aMessage("in_progress", []) },
  ...WORDS.map(delta),
  { event: "thread.message.completed", data: aMessage("completed", WORDS) },
  step("step_2", "completed", creation),
  run("completed"),
  { event: "done", data: "[DONE]" },
];

/** A server that answers these events, and knows all the same how the run goes. */
function aServer(first: Sent[], second: Sent[]) {
  let created = 0;
  let submitted = 0;
  const page = (data: object[]) => Response.json({ object: "list", data, first_id: "", last_id: "", has_more: false });
  const streamed = (events: Sent[]) =>
    // An event with no data is none (WHATWG HTML, 9.2.6).
    new Response(
      events
        .filter(({ data }) => data !== undefined)
        .map(write)
        .join(""),
      { headers: { "content-type": "text/event-stream" } },
    );
  const fetch = async ({ method, url }: Request) => {
    const { pathname } = new URL(url);
    if (pathname.endsWith("/messages")) return page([aMessage("completed", WORDS)]);
    if (pathname.endsWith("/steps")) {
      return page([aStep("step_1", "completed", calls("rain")), aStep("step_2", "completed", creation)]);
    }
    // Calls that make no sense are no calls that can be answered: that is a ToolError, and the run is cancelled.
    if (pathname.endsWith("/cancel")) return Response.json(aRun("cancelled"));
    if (method === "GET") return Response.json(submitted === 0 ? aRunThatAsks(["call_0"]) : aRun("completed"));
    if (pathname.endsWith("/submit_tool_outputs")) {
      submitted += 1;
      return streamed(second);
    }
    created += 1;
    return streamed(first);
  };
  const client = new AssistantsClient({ apiKey: "k", baseUrl: "http://server.test/v1", fetch });
  return { client, counts: () => ({ created, submitted }) };
}

/** What a value becomes whose type a server has wrong; undefined where it is left out. */
const WRONG = [undefined, null, 5, -1, true, [], {}, [null], [[]], { id: 5 }];
type Change = { kind: "drop" | "swap" | "retype"; at: number; other: number };

function changed(events: Sent[], changes: Change[]): Sent[] {
  const all = structuredClone(events);
  for (const { kind, at, other } of changes) {
    const index = at % all.length;
    const event = all[index];
    if (!event) continue;
    if (kind === "drop") all.splice(index, 1);
    else if (kind === "retype") retype(event, other);
    else [all[index], all[other % all.length]] = [all[other % all.length] ?? event, event];
  }
  return all;
}

/** Gives one of the values in the data of an event another type. */
function retype(event: Sent, choice: number): void {
  const places: [object, string][] = [];
  const visit = (owner: object, name: string) => {
    places.push([owner, name]);
    const value: unknown = Reflect.get(owner, name);
    if (typeof value === "object" && value !== null) for (const key of Object.keys(value)) visit(value, key);
  };
  visit(event, "data");
  const [owner, name] = places[choice % places.length] ?? expect.unreachable();
  const wrong = structuredClone(WRONG[Math.floor(choice / places.length) % WRONG.length]);
  // A name that says what is right is not changed to another, only to what is no name.
  if (event.event !== "done") Reflect.set(owner, name, wrong);
}

const isNamed = ({ data }: Sent) => {
  const { id, run_id } = Object(data);
  return id === "run_1" || run_id === "run_1";
};

const aChange = fc.record({
  kind: fc.constantFrom<Change["kind"]>("drop", "swap", "retype"),
  at: fc.nat(30),
  other: fc.nat(2_000),
});
const changes = fc.array(aChange, { maxLength: 6 });

async function outcomeOf<T>(promise: Promise<T>): Promise<{ value?: T; error?: unknown }> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("it hangs")), 10_000);
  });
  const outcome = promise.then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  );
  return Promise.race([outcome, late]).finally(() => clearTimeout(timer));
}

async function readAll(running: RunStream) {
  const pieces: string[] = [];
  const text = (async () => {
    for await (const piece of running.textDeltas()) pieces.push(piece);
    return pieces.join("");
  })();
  return Promise.all([text, running.finalRun(), running.finalMessages(), running.finalSteps()].map(outcomeOf<unknown>));
}

it("whatever events become of a conversation, no run is lost or doubled, and no text is missing in silence", async () => {
  const unhandled = vi.fn();
  process.on("unhandledRejection", unhandled);
  const figures = { runs: 0, text: 0, rejected: 0, lost: 0 };
  const property = fc.asyncProperty(changes, changes, async (ofFirst, ofSecond) => {
    const first = changed(FIRST, ofFirst);
    const second = changed(SECOND, ofSecond);
    const { client, counts } = aServer(first, second);
    const look_up = vi.fn(() => "rain");
    const running = client.streamRun("thread_1", { assistant_id: "asst_1" }, { toolHandlers: { look_up } });
    const [events, snapshots] = [collect(running), collect(running.snapshots())].map(outcomeOf<unknown>);
    const [text, run, messages, steps] = await readAll(running);
    for (const outcome of [text, run, messages, steps, await events, await snapshots]) {
      const error = outcome?.error;
      if (error !== undefined) expect(error).toBeInstanceOf(AssistantsError);
    }
    expect(counts().created).toBe(1);
    expect(look_up.mock.calls.length).toBeLessThanOrEqual(counts().submitted);
    const isRefused = run?.error instanceof ToolError;
    if (first.some(isNamed) && !isRefused) expect(run?.value).toMatchObject({ id: "run_1", status: "completed" });
    if (text?.error === undefined) expect(text?.value).toBe(TEXT);
    if (messages?.error === undefined) expect(messages?.value).toMatchObject([{ id: "msg_1" }]);
    figures.runs += 1;
    figures.text += text?.error === undefined ? 1 : 0;
    figures.rejected += text?.error === undefined ? 0 : 1;
    figures.lost += run?.error === undefined ? 0 : 1;
  });
  await fc.assert(property, { numRuns, seed: 15 });
  await new Promise((resolve) => setImmediate(resolve));
  process.off("unhandledRejection", unhandled);
  expect(unhandled).not.toHaveBeenCalled();
  // Most of what is changed loses no text.
  expect(figures.text).toBeGreaterThan(figures.rejected);
  if (numRuns > 1_000) console.log(figures);
}, 120_000);
