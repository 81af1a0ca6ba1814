import type { components } from "../../generated/schema.js";
import { countTokens, type ModelToolCall } from "./model.js";
import type { Run } from "./schemas.js";
import type { RunRecord } from "./state.js";
import { closeStep, openStep } from "./steps.js";
import { emit } from "./stream.js";
import type { World } from "./world.js";

type Schemas = components["schemas"];
type Details = Schemas["RunStepDetailsToolCallsObject"]["tool_calls"][number];
type Delta = NonNullable<Schemas["RunStepDeltaStepDetailsToolCallsObject"]["tool_calls"]>[number];

/** A call that waits for its output. */
export type FunctionCall = NonNullable<Run["required_action"]>["submit_tool_outputs"]["tool_calls"][number];

/** Writes calls into a step of their own and gives those that somebody else must make. */
export function callTools(world: World, record: RunRecord, calls: ModelToolCall[]): FunctionCall[] {
  const toolCalls: Details[] = [];
  const step = openStep(world, record, { type: "tool_calls", tool_calls: toolCalls });
  calls.forEach((call, index) => {
    const details = detailsOf(call, world.ids.next("call"));
    record.turn.completion_tokens += countTokens(JSON.stringify(call));
    for (const delta of deltasOf(details, index)) {
      emit(record.listeners, {
        event: "thread.run.step.delta",
        data: {
          id: step.id,
          object: "thread.run.step.delta",
          delta: { step_details: { type: "tool_calls", tool_calls: [delta] } },
        },
      });
    }
    toolCalls.push(details);
  });
  const waiting = toolCalls.filter((call) => call.type === "function");
  if (waiting.length === 0) closeStep(world, record, step, "completed");
  return waiting.map(({ id, type, function: { name, arguments: text } }) => ({
    id,
    type,
    function: { name, arguments: text },
  }));
}

function detailsOf(call: ModelToolCall, id: string): Details {
  if (call.type === "retrieval") return { id, type: call.type, retrieval: {} };
  if (call.type === "code_interpreter") {
    const outputs = call.logs === undefined ? [] : [{ type: "logs" as const, logs: call.logs }];
    return { id, type: call.type, code_interpreter: { input: call.input, outputs } };
  }
  const given = call.arguments ?? {};
  const text = typeof given === "string" ? given : JSON.stringify(given);
  return { id, type: "function", function: { name: call.name, arguments: text, output: null } };
}

/** A call as a stream shows it: first that it is there, then what it holds. */
function deltasOf(call: Details, index: number): Delta[] {
  const { id, type } = call;
  if (type === "retrieval") return [{ index, id, type, retrieval: {} }];
  if (type === "code_interpreter") {
    const { input, outputs } = call.code_interpreter;
    const grown = outputs.map((output, at) => ({ index: at, ...output }));
    return [
      { index, id, type, code_interpreter: { input: "", outputs: [] } },
      { index, type, code_interpreter: { input, outputs: grown } },
    ];
  }
  const { name, arguments: text } = call.function;
  return [
    { index, id, type, function: { name, arguments: "", output: null } },
    { index, type, function: { arguments: text } },
  ];
}
