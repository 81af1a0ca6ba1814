import { checkPart, isStream } from "../models/check-answer.js";
import {
  countTokens,
  type IncompleteReason,
  type ModelAnswer,
  type ModelContext,
  type ModelPart,
  type ModelToolCall,
  textOf,
} from "../models/model.js";
import { pause, untilAborted } from "../state/clock.js";
import type { RunRecord, ThreadRecord } from "../state/records.js";
import type { FunctionCall, Message, Run, RunError } from "../state/schemas.js";
import type { Context } from "./context.js";
import { tokensOf } from "./steps.js";
import { callTools } from "./tool-calls.js";
import { MessageWriter } from "./writer.js";

/** How a turn ended: with calls for the user to make, with another turn to take, or with the run's end. */
export type TurnEnd =
  | { next: "tools"; calls: FunctionCall[] }
  | { next: "turn" }
  | { next: "end"; incomplete?: IncompleteReason };

/** The model said that it failed. */
export class ModelFailure extends Error {
  override readonly name = "ModelFailure";
  readonly code: RunError["code"];

  constructor(message: string, code: RunError["code"] = "server_error") {
    super(message);
    this.code = code;
  }
}

/**
 * Calls the model once and records what it answers.
 * @throws {ModelFailure} The model said so.
 * @throws Whatever the model throws, and the signal's reason once it aborts.
 */
export async function takeTurn(context: Context, record: RunRecord): Promise<TurnEnd> {
  const { run, turn, abort } = record;
  const { signal } = abort;
  await pause(context.clock, context.latency.modelMs, signal);

  const before = tokensOf(record);
  const question = modelContext(record);
  const promptTokens = countPrompt(question);
  const maxTokens = run.max_prompt_tokens ?? Infinity;
  if (before.prompt_tokens + promptTokens > maxTokens) {
    return { next: "end", incomplete: "max_prompt_tokens" };
  }
  turn.prompt_tokens += promptTokens;

  const writer = new MessageWriter(context, record);
  const calls: FunctionCall[] = [];
  let hasCalled = false;
  const asked = Promise.resolve(context.model(question));
  const answer = await untilAborted(asked, signal);
  for await (const part of partsOf(answer, signal)) {
    checkPart("The model's answer", part);
    if (typeof part === "string") {
      const pieces = typeof answer === "string" ? wordsOf(part) : [part];
      const hasRoom = await writer.write(pieces, signal);
      if (!hasRoom) return { next: "end", incomplete: "max_completion_tokens" };
    } else if ("toolCalls" in part) {
      writer.close();
      const made = callsToMake(part.toolCalls, run, calls.length > 0);
      if (made.length > 0) calls.push(...callTools(context, record, made));
      hasCalled = true;
    } else if ("usage" in part) {
      setUsage(record, before, part.usage);
    } else if ("incomplete" in part) {
      writer.close("max_tokens");
      return { next: "end", incomplete: part.incomplete };
    } else {
      throw new ModelFailure(part.failure.message, part.failure.code);
    }
  }
  writer.close();
  if (calls.length > 0) return { next: "tools", calls };
  return { next: hasCalled ? "turn" : "end" };
}

/** A run that makes one function call at a time makes the others later, if the model still wants to. */
function callsToMake(calls: ModelToolCall[], run: Run, hasCalled: boolean): ModelToolCall[] {
  if (run.parallel_tool_calls) return calls;
  const first = hasCalled ? undefined : calls.find(isFunction);
  return calls.filter((call) => call === first || !isFunction(call));
}

function isFunction({ type = "function" }: ModelToolCall): boolean {
  return type === "function";
}

type Tokens = RunRecord["turn"];

/** Sets what the turn has used, less what a step of this turn has counted already. */
function setUsage(record: RunRecord, before: Tokens, usage: Tokens): void {
  const total = tokensOf(record);
  for (const kind of ["prompt_tokens", "completion_tokens"] as const) {
    const counted = total[kind] - record.turn[kind] - before[kind];
    record.turn[kind] = Math.max(0, usage[kind] - counted);
  }
}

function countPrompt({ instructions, messages }: ModelContext): number {
  const texts = [instructions, ...messages.map(textOf)];
  return countTokens(texts.filter(Boolean).join("\n"));
}

function modelContext({ run, thread, steps, abort }: RunRecord): ModelContext {
  const { instructions, tool_choice: choice } = run;
  return {
    run,
    instructions,
    messages: messagesFor(run, thread),
    tools: choice === "none" ? [] : run.tools,
    steps: steps.values(),
    signal: abort.signal,
  };
}

/** The messages that a run may read. */
function messagesFor({ truncation_strategy: truncation }: Run, { messages }: ThreadRecord): Message[] {
  const all = messages.values();
  if (truncation?.type !== "last_messages") return all;
  const { last_messages: count } = truncation;
  return count ? all.slice(-count) : all;
}

/** The parts of an answer until the signal aborts. The model is told when nobody reads on. */
async function* partsOf(answer: ModelAnswer, signal: AbortSignal): AsyncGenerator<ModelPart, void> {
  if (!isStream(answer)) {
    yield* Array.isArray(answer) ? answer : [answer];
    return;
  }
  const iterator = answer[Symbol.asyncIterator]();
  try {
    for (;;) {
      const next = await untilAborted(iterator.next(), signal);
      if (next.done) return;
      yield next.value;
    }
  } finally {
    // Not awaited: a model that hangs would hang its run as well.
    iterator.return?.().catch(() => {});
  }
}

function wordsOf(text: string): string[] {
  return text.match(/\s*\S+|\s+$/g) ?? [text];
}
