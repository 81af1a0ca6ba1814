import { type Model, type ModelContext, textOf } from "./model.js";

type FunctionTool = Extract<ModelContext["tools"][number], { type: "function" }>;

/**
 * The model when none is given. It calls the function tools that the latest message names, then says how much they
 * returned, but not what: an answer is shown to people, and an output may be private. With no tool to call it repeats the
 * question. The same question has the same answer.
 */
export const defaultModel: Model = ({ run, messages, tools, steps }) => {
  const outputs = steps.flatMap(({ step_details: details }) =>
    details.type === "tool_calls" ? details.tool_calls.filter((call) => call.type === "function") : [],
  );
  const latest = messages.filter((message) => message.role === "user").at(-1);
  const question = latest ? textOf(latest) : "";
  const functions = tools.filter((tool): tool is FunctionTool => tool.type === "function");
  const answered = new Set(outputs.map((call) => call.function.name));
  const called = functionsFor(run, question, functions).filter((tool) => !answered.has(tool.function.name));
  // One that makes a call at a time makes the next one now.
  const isFirst = outputs.length === 0 || !run.parallel_tool_calls;
  if (isFirst && called.length > 0) {
    return {
      toolCalls: called.map(({ function: { name, parameters = {} } }) => ({
        name,
        arguments: sampleArguments(parameters),
      })),
    };
  }
  if (outputs.length > 0) {
    return inForm(run, outputs.map(({ function: { output } }) => summary(output)).join(" "));
  }
  return inForm(run, question === "" ? "There is no question yet." : `You asked: ${question}`);
};

function summary(output: string | null): string {
  return `A tool returned text of length ${output?.length ?? 0}.`;
}

/** The functions that the run forces and that the question names. A run that requires a call gets at least one. */
function functionsFor(run: ModelContext["run"], question: string, functions: FunctionTool[]): FunctionTool[] {
  const called = functions.filter(({ function: { name } }) => isForced(run, name) || mentions(question, name));
  return run.tool_choice === "required" && called.length === 0 ? functions.slice(0, 1) : called;
}

function isForced(run: ModelContext["run"], name: string): boolean {
  return typeof run.tool_choice === "object" && run.tool_choice?.function?.name === name;
}

function mentions(question: string, name: string): boolean {
  return question.split(/[^\w-]+/).includes(name);
}

/** The answer in the form that the run asks for. */
function inForm(run: ModelContext["run"], text: string): string {
  const format = typeof run.response_format === "object" ? run.response_format : null;
  if (format?.type === "json_schema") return JSON.stringify(sample(format.json_schema.schema ?? {}, "answer"));
  return format?.type === "json_object" ? JSON.stringify({ answer: text }) : text;
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
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type;
  if (type === "string") return name;
  if (type === "integer" || type === "number") return schema.minimum ?? 1;
  if (type === "boolean") return true;
  if (type === "array") return [];
  if (type === "null") return null;
  return sampleArguments(schema);
}

function sampleArguments({ properties = {}, required }: JsonSchema): Record<string, unknown> {
  const names = Array.isArray(required) ? required : Object.keys(properties);
  return Object.fromEntries(names.map((name) => [name, sample(properties[name] ?? { type: "string" }, name)]));
}
