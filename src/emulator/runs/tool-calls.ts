import { countTokens, functionCalls, type ModelToolCall, type SearchResult } from "../models/model.js";
import { emit } from "../state/events.js";
import type { RunRecord } from "../state/records.js";
import type { FunctionCall, Run, RunStep, ToolCallDelta, ToolCallDetails } from "../state/schemas.js";
import type { Context } from "./context.js";
import { closeStep, openStep } from "./steps.js";

/** Records calls in a step of their own and returns those that the user must make. */
export function callTools(context: Context, record: RunRecord, calls: ModelToolCall[]): FunctionCall[] {
  const toolCalls: ToolCallDetails[] = [];
  const step = openStep(context, record, { type: "tool_calls", tool_calls: toolCalls });
  for (const [index, call] of calls.entries()) {
    const id = context.ids.next("call");
    const details = detailsOf(call, id, record.run);
    const tokens = countTokens(JSON.stringify(call));
    record.turn.completion_tokens += tokens;
    for (const delta of deltasOf(details, index)) emitDelta(record, step, delta);
    toolCalls.push(details);
  }
  const waiting = functionCalls(toolCalls);
  if (waiting.length === 0) closeStep(context, record, step, "completed");
  return waiting;
}

function emitDelta({ listeners }: RunRecord, { id }: RunStep, delta: ToolCallDelta): void {
  emit(listeners, {
    event: "thread.run.step.delta",
    data: {
      id,
      object: "thread.run.step.delta",
      delta: { step_details: { type: "tool_calls", tool_calls: [delta] } },
    },
  });
}

function detailsOf(call: ModelToolCall, id: string, run: Run): ToolCallDetails {
  switch (call.type) {
    case "retrieval":
      return { id, type: "retrieval", retrieval: {} };
    case "file_search":
      return { id, type: "file_search", file_search: searchOf(call, run) };
    case "code_interpreter": {
      const { input, logs } = call;
      const outputs = logs === undefined ? [] : [{ type: "logs" as const, logs }];
      return { id, type: "code_interpreter", code_interpreter: { input, outputs } };
    }
    default: {
      const { name, arguments: given = {} } = call;
      const text = typeof given === "string" ? given : JSON.stringify(given);
      return { id, type: "function", function: { name, arguments: text, output: null } };
    }
  }
}

type SearchCall = Extract<ModelToolCall, { type: "file_search" }>;
type Search = Extract<ToolCallDetails, { type: "file_search" }>["file_search"];
type Result = NonNullable<Search["results"]>[number];

/** What was found, and how the tool of the run ranks. */
function searchOf({ results = [] }: SearchCall, { tools }: Run): Search {
  const tool = tools.find((one) => one.type === "file_search");
  const ranking = tool?.file_search?.ranking_options;
  return {
    ranking_options: { ranker: "auto", score_threshold: 0, ...ranking },
    results: results.map(resultOf),
  };
}

function resultOf({ content: text, ...result }: SearchResult): Result {
  if (text === undefined) return result;
  return { ...result, content: [{ type: "text", text }] };
}

/** The deltas of a call: the first opens it, the second fills it. */
function deltasOf(call: ToolCallDetails, index: number): ToolCallDelta[] {
  const { id } = call;
  switch (call.type) {
    case "retrieval":
      return [{ index, id, type: "retrieval", retrieval: {} }];
    case "file_search":
      return [{ index, id, type: "file_search", file_search: {} }];
    case "code_interpreter": {
      const { type, code_interpreter: code } = call;
      const outputs = code.outputs.map((output, at) => ({ index: at, ...output }));
      return [
        { index, id, type, code_interpreter: { input: "", outputs: [] } },
        { index, type, code_interpreter: { input: code.input, outputs } },
      ];
    }
    default: {
      const { type, function: called } = call;
      return [
        { index, id, type, function: { name: called.name, arguments: "", output: null } },
        { index, type, function: { arguments: called.arguments } },
      ];
    }
  }
}
