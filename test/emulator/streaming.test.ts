import { describe, expect, it } from "vitest";
import { createVirtualClock, scriptModel } from "../../src/emulator/index.js";
import { ACCESS, aFunction, aServer, type Run, readStream, type StreamEvent, settled } from "./harness.js";

const names = (events: StreamEvent[]) => events.map(({ event }) => event);

/** The text that the deltas of a stream add up to. */
const textOf = (events: StreamEvent[]) =>
  events
    .flatMap(({ event, data }) => (event === "thread.message.delta" ? (data.delta.content ?? []) : []))
    .map((part) => (part.type === "text" ? part.text?.value : ""))
    .join("");

describe("a stream", () => {
  it("tells of a thread and its run in the server's order", async () => {
    const { anAssistant, stream } = aServer();
    const { id } = await anAssistant();
    const thread = { messages: [{ role: "user", content: "Hi there" }] };
    const events = await stream("/threads/runs", { assistant_id: id, thread });
    expect(names(events)).toEqual([
      "thread.created",
      "thread.run.created",
      "thread.run.queued",
      "thread.run.in_progress",
      "thread.run.step.created",
      "thread.run.step.in_progress",
      "thread.message.created",
      "thread.message.in_progress",
      "thread.message.delta",
      "thread.message.delta",
      "thread.message.delta",
      "thread.message.delta",
      "thread.message.completed",
      "thread.run.step.completed",
      "thread.run.completed",
      "done",
    ]);
    expect(textOf(events)).toBe("You asked: Hi there");
    expect(events[0]).toMatchObject({ data: { object: "thread", metadata: {} } });
    expect(events.at(-2)).toMatchObject({ data: { status: "completed", usage: { total_tokens: 7 } } });
  });

  it("shows each thing as it was at that moment", async () => {
    const { anAssistant, aThread, stream } = aServer();
    const thread = await aThread("Hi");
    const events = await stream(`/threads/${thread.id}/runs`, { assistant_id: (await anAssistant()).id });
    const statuses = events.map(({ data }) => (typeof data === "object" && "status" in data ? data.status : ""));
    expect(statuses.filter(Boolean)).toEqual([
      ...["queued", "queued", "in_progress", "in_progress", "in_progress", "in_progress", "in_progress"],
      ...["completed", "completed", "completed"],
    ]);
  });

  it("gives each piece of a model's stream as a delta", async () => {
    const { anAssistant, aThread, stream } = aServer({
      async *model() {
        yield "Hel";
        yield "lo";
      },
    });
    const thread = await aThread("Hi");
    const events = await stream(`/threads/${thread.id}/runs`, { assistant_id: (await anAssistant()).id });
    const deltas = events.filter(({ event }) => event === "thread.message.delta");
    expect(deltas.map(({ data }) => data)).toMatchObject([
      { delta: { content: [{ index: 0, type: "text", text: { value: "Hel", annotations: [] } }] } },
      { delta: { content: [{ index: 0, type: "text", text: { value: "lo" } }] } },
    ]);
  });

  it("ends where a run waits for tool outputs, and goes on with them", async () => {
    const toolCalls = [{ name: "get_weather", arguments: { city: "Paris" } }];
    const { anAssistant, aThread, stream } = aServer({ model: scriptModel([{ toolCalls }, "Sunny."]) });
    const { id } = await anAssistant({ tools: [aFunction("get_weather")] });
    const thread = await aThread("Hi");
    const first = await stream(`/threads/${thread.id}/runs`, { assistant_id: id });
    expect(names(first)).toEqual([
      "thread.run.created",
      "thread.run.queued",
      "thread.run.in_progress",
      "thread.run.step.created",
      "thread.run.step.in_progress",
      "thread.run.step.delta",
      "thread.run.step.delta",
      "thread.run.requires_action",
      "done",
    ]);
    const run = first.at(-2)?.data as Run;
    const [call] = run.required_action?.submit_tool_outputs.tool_calls ?? [];
    const deltas = first.filter(({ event }) => event === "thread.run.step.delta");
    expect(deltas.map(({ data }) => data)).toMatchObject([
      {
        delta: {
          step_details: { tool_calls: [{ index: 0, id: call?.id, function: { name: "get_weather", arguments: "" } }] },
        },
      },
      { delta: { step_details: { tool_calls: [{ index: 0, function: { arguments: '{"city":"Paris"}' } }] } } },
    ]);
    const second = await stream(`/threads/${thread.id}/runs/${run.id}/submit_tool_outputs`, {
      tool_outputs: [{ tool_call_id: call?.id, output: "sun" }],
    });
    expect(names(second)).toEqual([
      "thread.run.step.completed",
      "thread.run.queued",
      "thread.run.in_progress",
      "thread.run.step.created",
      "thread.run.step.in_progress",
      "thread.message.created",
      "thread.message.in_progress",
      "thread.message.delta",
      "thread.message.completed",
      "thread.run.step.completed",
      "thread.run.completed",
      "done",
    ]);
    expect(second[0]).toMatchObject({ data: { step_details: { tool_calls: [{ function: { output: "sun" } }] } } });
  });

  it("shows the tools of the house at work", async () => {
    const code = { type: "code_interpreter", input: "print(1)", logs: "1" } as const;
    const { anAssistant, aThread, stream } = aServer({
      model: scriptModel([{ toolCalls: [code, { type: "retrieval" }] }, "One."]),
    });
    const thread = await aThread("Hi");
    const events = await stream(`/threads/${thread.id}/runs`, { assistant_id: (await anAssistant()).id });
    const deltas = events.filter(({ event }) => event === "thread.run.step.delta");
    expect(deltas.map(({ data }) => data)).toMatchObject([
      { delta: { step_details: { tool_calls: [{ index: 0, code_interpreter: { input: "", outputs: [] } }] } } },
      { delta: { step_details: { tool_calls: [{ index: 0, code_interpreter: { input: "print(1)" } }] } } },
      { delta: { step_details: { tool_calls: [{ index: 1, type: "retrieval", retrieval: {} }] } } },
    ]);
  });

  it("tells of a failure, with what it broke off", async () => {
    const { anAssistant, aThread, stream } = aServer({
      async *model() {
        yield "Half";
        throw new Error("Boom.");
      },
    });
    const thread = await aThread("Hi");
    const events = await stream(`/threads/${thread.id}/runs`, { assistant_id: (await anAssistant()).id });
    expect(names(events).slice(-4)).toEqual([
      "thread.message.incomplete",
      "thread.run.step.failed",
      "thread.run.failed",
      "done",
    ]);
  });

  it("tells of a cancel", async () => {
    const clock = createVirtualClock();
    const { anAssistant, aThread, emulator, call } = aServer({
      clock,
      latency: { cancelMs: 10 },
      model: () => new Promise(() => {}),
    });
    const thread = await aThread("Hi");
    const response = await emulator.fetch(`http://emulator/threads/${thread.id}/runs`, {
      method: "POST",
      headers: { ...ACCESS, "content-type": "application/json" },
      body: JSON.stringify({ assistant_id: (await anAssistant()).id, stream: true }),
    });
    const [run] = emulator.snapshot().threads[0]?.runs ?? [];
    await call("POST", `/threads/${thread.id}/runs/${run?.run.id}/cancel`);
    await clock.advance(10);
    expect(names(await readStream(response)).slice(-3)).toEqual([
      "thread.run.cancelling",
      "thread.run.cancelled",
      "done",
    ]);
  });

  it("that is refused is an error like any other", async () => {
    const { anAssistant, aThread, refused } = aServer();
    const thread = await aThread("Hi");
    const body = { assistant_id: (await anAssistant()).id, stream: true, tool_choice: "yes" };
    expect(await refused("POST", `/threads/${thread.id}/runs`, body)).toMatchObject({
      status: 400,
      param: "tool_choice",
    });
  });

  it("that nobody reads on leaves its run to go on", async () => {
    const { anAssistant, aThread, emulator, get } = aServer();
    const thread = await aThread("Hi");
    const response = await emulator.fetch(`http://emulator/threads/${thread.id}/runs`, {
      method: "POST",
      headers: { ...ACCESS, "content-type": "application/json" },
      body: JSON.stringify({ assistant_id: (await anAssistant()).id, stream: true }),
    });
    await response.body?.cancel();
    await settled();
    expect(await get(`/threads/${thread.id}/runs`)).toMatchObject({ data: [{ status: "completed" }] });
  });

  it("ends with the thread that it is about", async () => {
    const { anAssistant, aThread, emulator, call } = aServer({ model: () => new Promise(() => {}) });
    const thread = await aThread("Hi");
    const response = await emulator.fetch(`http://emulator/threads/${thread.id}/runs`, {
      method: "POST",
      headers: { ...ACCESS, "content-type": "application/json" },
      body: JSON.stringify({ assistant_id: (await anAssistant()).id, stream: true }),
    });
    await call("DELETE", `/threads/${thread.id}`);
    expect(names(await readStream(response)).at(-1)).toBe("done");
  });
});
