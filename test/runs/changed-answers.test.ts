import fc from "fast-check";
import { expect, it } from "vitest";
import { AssistantsClient, AssistantsError } from "../../src/index.js";
import { aRun, aRunThatAsks } from "../runs.js";

const JUNK = [null, undefined, {}, [], [null], 5, -1, 1e9, "x", "", true, "2024-01-01"];
const WAITS = ["create", "createThread", "poll", "advance", "cancel", "idle", "submit", "message", "list"] as const;

/** Which value of an answer is changed, and into what: the n-th of them, counted through. */
const change = fc.record({ answer: fc.nat(3), at: fc.nat(40), junk: fc.constantFrom(...JUNK) });
const conversation = fc.record({
  wait: fc.constantFrom(...WAITS),
  answers: fc.array(fc.constantFrom("queued", "asks", "completed", "incomplete", "locked", "refused"), {
    minLength: 1,
  }),
  changes: fc.array(change, { maxLength: 4 }),
  toolErrors: fc.constantFrom("throw" as const, "tell" as const),
  whenLocked: fc.constantFrom("throw" as const, "wait" as const, "cancel" as const),
});
type Conversation = typeof conversation extends fc.Arbitrary<infer T> ? T : never;

/** The text of an answer, with the values changed that the changes name. */
function changed(body: object, changes: readonly { at: number; junk: unknown }[]): string {
  let count = 0;
  return JSON.stringify(body, (_, value) => {
    const found = changes.find(({ at }) => at === count);
    count += 1;
    return found ? found.junk : value;
  });
}

function aClient({ answers, changes }: Conversation): AssistantsClient {
  let asked = 0;
  const fetch = async ({ url, method }: Request) => {
    const n = Math.min(asked++, answers.length - 1);
    const answer = answers[n];
    const run = answer === "asks" ? aRunThatAsks(["call_1"]) : aRun((answer ?? "queued") as never);
    const error = { message: answer === "locked" ? "Thread thread_1 already has an active run run_9." : "No." };
    const isList = method === "GET" && url.includes("/runs?");
    const list = { object: "list", data: [run, aRun("completed", { id: `run_${asked}` })], has_more: asked < 5 };
    const isRefused = answer === "locked" || answer === "refused";
    const body = isRefused ? { error } : isList ? { ...list, first_id: "run_1", last_id: `run_${asked}` } : run;
    const text = changed(
      body,
      changes.filter((one) => one.answer === n),
    );
    return new Response(text, { status: isRefused ? 400 : 200, headers: { "openai-poll-after-ms": "1" } });
  };
  return new AssistantsClient({ apiKey: "sk", baseUrl: "http://server.test", fetch, maxRetries: 0 });
}

async function hold(told: Conversation): Promise<unknown> {
  const client = aClient(told);
  const { toolErrors, whenLocked } = told;
  const wait = { timeoutMs: 100 };
  const poll = { ...wait, toolErrors, toolHandlers: { look_up: () => "found" } };
  const body = { assistant_id: "asst_1" };
  switch (told.wait) {
    case "create":
      return client.createRunAndPoll("thread_1", body, { ...poll, whenLocked });
    case "createThread":
      return client.createThreadAndRunAndPoll(body, poll);
    case "poll":
      return client.pollRun("thread_1", "run_1", poll);
    case "advance":
      return client.advanceRun("thread_1", "run_1", { toolErrors, toolHandlers: poll.toolHandlers });
    case "cancel":
      return client.cancelRunAndPoll("thread_1", "run_1", wait);
    case "idle":
      return client.waitForIdleThread("thread_1", wait);
    case "submit":
      return client.submitToolOutputsAndPoll("thread_1", "run_1", { tool_outputs: [] }, poll);
    case "message":
      return client.createMessage("thread_1", { role: "user", content: "Hello" }, { ...wait, whenLocked });
    case "list": {
      for await (const _ of client.listRuns("thread_1", { limit: 2 })) if (told.answers.length > 5) break;
      return undefined;
    }
  }
}

it("whatever is changed in answers, a wait ends with a result or with an error of this package", async () => {
  const unhandled: unknown[] = [];
  const onUnhandled = (error: unknown) => unhandled.push(error);
  process.on("unhandledRejection", onUnhandled);
  const outcomes = await Promise.all(
    fc.sample(conversation, { numRuns: 1_000, seed: 1 }).map(async (told) => ({
      told,
      error: await hold(told).then(
        () => {},
        (e) => e,
      ),
    })),
  );
  const bare = outcomes.filter(({ error }) => error !== undefined && !(error instanceof AssistantsError));
  expect(bare).toEqual([]);
  expect(outcomes.filter(({ error }) => error === undefined).length).toBeGreaterThan(100);
  expect(unhandled).toEqual([]);
  process.off("unhandledRejection", onUnhandled);
});
