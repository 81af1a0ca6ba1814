import { countTokens, type ModelToolCall, type SearchResult } from "../models/model.js";
import { emit } from "../state/events.js";
import type { RunRecord } from "../state/records.js";
import type { Run, ToolCallDelta, ToolCallDetails } from "../state/schemas.js";
import type { EmulatorContext } from "./context.js";
import { closeStep, openStep } from "./steps.js";

/** A call that waits for its output from the user. */
export type FunctionCall = NonNullable<Run["required_action"]>["submit_tool_outputs"]["tool_calls"][number];

/** Records calls in a step of their own and returns those that the user must make. */
export function callTools(context: EmulatorContext, record: RunRecord, calls: ModelToolCall[]): FunctionCall[] {
  const toolCalls: ToolCallDetails[] = [];
  const step = openStep(context, record, { type: "tool_calls", tool_calls: toolCalls });
  calls.forEach((call, index) => {
    const details = detailsOf(call, context.ids.next("call"), record.run);
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
  if (waiting.length === 0) closeStep(context, record, step, "completed");
  return waiting.map(({ id, type, function: { name, arguments: text } }) => ({
    id,
    type,
    function: { name, arguments: text },
  }));
}

function detailsOf(call: ModelToolCall, id: string, run: Run): ToolCallDetails {
  if (call.type === "retrieval") return { id, type: call.type, retrieval: {} };
  if (call.type === "file_search") {
    const results = (call.results ?? []).map(resultOf);
    return { id, type: call.type, file_search: { ranking_options: rankingOf(run), results } };
  }
  if (call.type === "code_interpreter") {
    const outputs = call.logs === undefined ? [] : [{ type: "logs" as const, logs: call.logs }];
    return { id, type: call.type, code_interpreter: { input: call.input, outputs } };
  }
  const given = call.arguments ?? {};
  const text = typeof given === "string" ? given : JSON.stringify(given);
  return { id, type: "function", function: { name: call.name, arguments: text, output: null } };
}

type Search = Extract<ToolCallDetails, { type: "file_search" }>["file_search"];

function resultOf({ content, ...result }: SearchResult): NonNullable<Search["results"]>[number] {
  return content === undefined ? result : { ...result, content: [{ type: "text", text: content }] };
}

/** How the tool of a run ranks. */
function rankingOf({ tools }: Run): NonNullable<Search["ranking_options"]> {
  const tool = tools.find((one) => one.type === "file_search");
  return { ranker: "auto", score_threshold: 0, ...tool?.file_search?.ranking_options };
}

/** The deltas of a call: the first opens it, the second fills it. */
function deltasOf(call: ToolCallDetails, index: number): ToolCallDelta[] {
  const { id, type } = call;
  if (type === "retrieval") return [{ index, id, type, retrieval: {} }];
  if (type === "file_search") return [{ index, id, type, file_search: {} }];
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
