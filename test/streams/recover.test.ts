import { describe, expect, it } from "vitest";
import { aRun, aRunThatAsks } from "../runs.js";
import { aServer, began, body, collect, endServers, json, list, stream } from "./server.js";

// What is listed after a stream that broke.
endServers();

const { created_at } = aRun("in_progress");
const content = [{ type: "text", text: { value: "a", annotations: [] } }];
const aMessage = (fields: object) => ({ id: "msg_1", object: "thread.message", role: "assistant", content, ...fields });
const aStep = (fields: object) => ({ id: "step_1", object: "thread.run.step", type: "tool_calls", ...fields });

/** The events that tell of a message or a step, and its status, when the stream broke before it. */
async function recovered(
  status: "completed" | "failed" | "requires_action",
  lists: { messages?: object[]; steps?: object[] },
) {
  const run = status === "requires_action" ? aRunThatAsks(["call_1"]) : aRun(status);
  const { client } = await aServer({
    "POST runs": stream(began),
    "GET run_1": json(run),
    "GET messages": list(lists.messages ?? []),
    "GET steps": list(lists.steps ?? []),
  });
  const events = await collect(client.streamRun("thread_1", body));
  const items = events.filter(({ event }) => /message|step/.test(event));
  return items.map(({ event, data }) => [event, (data as { status?: string }).status]);
}

describe("a message that was listed", () => {
  const completed = ["thread.message.completed", "completed"];

  it.each([
    ["of the run", { run_id: "run_1", created_at: 0 }, [completed]],
    ["of another run", { run_id: "run_2", created_at }, []],
    ["of no run, by the assistant, since the run began", { created_at }, [completed]],
    ["of no run, by the assistant, before the run began", { created_at: created_at - 1 }, []],
    ["of no run, by the user", { role: "user", created_at }, []],
  ])("%s", async (_, fields, events) => {
    const messages = [aMessage({ status: "completed", ...fields })];
    expect(await recovered("completed", { messages })).toEqual(events);
  });

  it.each([
    ["completed", "in_progress", completed],
    ["failed", "in_progress", ["thread.message.incomplete", "incomplete"]],
    ["failed", "completed", completed],
    ["completed", undefined, ["thread.message.completed", undefined]],
  ] as const)("of a run that %s, with the status %s", async (end, status, event) => {
    const messages = [aMessage({ run_id: "run_1", status })];
    expect(await recovered(end, { messages })).toEqual([event]);
  });
});

describe("a step that was listed", () => {
  it.each([
    ["completed", { run_id: "run_1", status: "in_progress" }, [["thread.run.step.completed", "completed"]]],
    ["failed", { run_id: "run_1", status: "in_progress" }, [["thread.run.step.failed", "failed"]]],
    ["failed", { run_id: "run_1", status: "completed" }, [["thread.run.step.completed", "completed"]]],
    ["completed", { run_id: "run_2", status: "completed" }, []],
    ["completed", { role: "assistant", created_at, status: "completed" }, []],
  ] as const)("of a run that %s: %j", async (end, fields, events) => {
    expect(await recovered(end, { steps: [aStep(fields)] })).toEqual(events);
  });
});

it("what still goes on is not told when it is listed, and what has ended is", async () => {
  const messages = ["in_progress", "completed"].map((status) =>
    aMessage({ id: `msg_${status}`, run_id: "run_1", status }),
  );
  const steps = [aStep({ run_id: "run_1", status: "in_progress" })];
  expect(await recovered("requires_action", { messages, steps })).toEqual([["thread.message.completed", "completed"]]);
});
