import type { FunctionDetails } from "../state/schemas.js";
import { type Model, type ModelContext, textOf } from "./model.js";

type Run = ModelContext["run"];
type FunctionTool = Extract<ModelContext["tools"][number], { type: "function" }>;

/**
 * The model when none is given. It calls the function tools that the latest message names, then says how much they
 * returned, but not what: an answer is shown to people, and an output may be private. With no tool to call it repeats the
 * question. The same question has the same answer.
 */
export const defaultModel: Model = (context) => {
  const { run, tools } = context;
  const answered = answeredCalls(context);
  const question = lastQuestion(context);
  const functions = tools.filter((tool) => tool.type === "function");
  const names = new Set(answered.map((call) => call.function.name));
  const due = functionsFor(run, question, functions).filter((tool) => !names.has(tool.function.name));
  // One that makes a call at a time makes the next one now.
  const mayCall = answered.length === 0 || !run.parallel_tool_calls;
  if (mayCall && due.length > 0) return { toolCalls: due.map(sampleCall) };
  if (answered.length > 0) return inForm(run, answered.map(summary).join(" "));
  if (question === "") return inForm(run, "There is no question yet.");
  return inForm(run, `You asked: ${question}`);
};

/** The calls of functions that the run has made so far. */
function answeredCalls({ steps }: ModelContext): FunctionDetails[] {
  return steps.flatMap(({ step_details: details }) => {
    if (details.type !== "tool_calls") return [];
    return details.tool_calls.filter((call) => call.type === "function");
  });
}

function lastQuestion({ messages }: ModelContext): string {
  const questions = messages.filter((message) => message.role === "user");
  const last = questions.at(-1);
  return last ? textOf(last) : "";
}

function sampleCall({ function: { name, parameters = {} } }: FunctionTool) {
  return { name, arguments: sampleArguments(parameters) };
}

function summary({ function: { output } }: FunctionDetails): string {
  return `A tool returned text of length ${output?.length ?? 0}.`;
}

/** The functions that the run forces and that the question names. A run that requires a call gets at least one. */
function functionsFor(run: Run, question: string, functions: FunctionTool[]): FunctionTool[] {
  const { tool_choice: choice } = run;
  const words = new Set(question.split(/[^\w-]+/));
  if (typeof choice === "object" && choice?.function) words.add(choice.function.name);
  const called = functions.filter((tool) => words.has(tool.function.name));
  if (choice === "required" && called.length === 0) return functions.slice(0, 1);
  return called;
}

/** The answer in the form that the run asks for. */
function inForm({ response_format: format }: Run, text: string): string {
  if (typeof format !== "object" || format === null) return text;
  if (format.type === "json_object") return JSON.stringify({ answer: text });
  if (format.type !== "json_schema") return text;
  const answer = sample(format.json_schema.schema ?? {}, "answer");
  return JSON.stringify(answer);
}

interface JsonSchema {
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  default?: unknown;
  minimum?: unknown;
  properties?: Record<string, JsonSchema>;
  required?: string[];
}

/** The simplest value that follows a JSON Schema, as far as the usual keywords go. */
function sample(schema: JsonSchema, name: string): unknown {
  if (Array.isArray(schema.enum)) return schema.enum[0];
  if ("const" in schema) return schema.const;
  if ("default" in schema) return schema.default;
  const [type] = [schema.type].flat();
  switch (type) {
    case "string":
      return name;
    case "integer":
    case "number":
      return schema.minimum ?? 1;
    case "boolean":
      return true;
    case "array":
      return [];
    case "null":
      return null;
    default:
      return sampleArguments(schema);
  }
}

const TEXT: JsonSchema = { type: "string" };

function sampleArguments({ properties = {}, required }: JsonSchema): Record<string, unknown> {
  const names = Array.isArray(required) ? required : Object.keys(properties);
  const samples = names.map((name) => [name, sample(properties[name] ?? TEXT, name)]);
  return Object.fromEntries(samples);
}
