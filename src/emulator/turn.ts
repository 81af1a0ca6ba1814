import { pause, untilAborted } from "./clock.js";
import { countTokens, type ModelAnswer, type ModelContext, type ModelPart, textOf } from "./model.js";
import type { Message, Run, RunStep } from "./schemas.js";
import type { RunRecord, ThreadRecord } from "./state.js";
import { closeMessage, closeStep, openMessage, tokensOf } from "./steps.js";
import { emit } from "./stream.js";
import { callTools, type FunctionCall } from "./tool-calls.js";
import type { World } from "./world.js";

/** How a turn left the run: with calls for the user to make, for another turn, or done, perhaps cut short. */
export type TurnEnd =
  | { next: "tools"; calls: FunctionCall[] }
  | { next: "turn" }
  | { next: "end"; incomplete?: NonNullable<NonNullable<Run["incomplete_details"]>["reason"]> };

/** The model said that it failed. */
export class ModelFailure extends Error {
  override readonly name = "ModelFailure";
  readonly code: NonNullable<Run["last_error"]>["code"];

  constructor(message: string, code: NonNullable<Run["last_error"]>["code"] = "server_error") {
    super(message);
    this.code = code;
  }
}

/**
 * Asks the model once and writes down what it answers.
 * @throws {ModelFailure} The model said so.
 * @throws Whatever the model throws, and the signal's reason once it aborts.
 */
export async function takeTurn(world: World, thread: ThreadRecord, record: RunRecord): Promise<TurnEnd> {
  const { run } = record;
  const { signal } = record.abort;
  await pause(world.clock, world.latency.modelMs, signal);

  const before = tokensOf(record);
  const context = contextOf(thread, record);
  const promptTokens = countTokens([context.instructions, ...context.messages.map(textOf)].filter(Boolean).join("\n"));
  if (before.prompt_tokens + promptTokens > (run.max_prompt_tokens ?? Infinity)) {
    return { next: "end", incomplete: "max_prompt_tokens" };
  }
  record.turn.prompt_tokens += promptTokens;

  let open: { message: Message; step: RunStep; maxTokens: number } | undefined;
  const close = (reason?: "max_tokens") => {
    if (!open) return;
    closeMessage(world, record, open.message, reason);
    closeStep(world, record, open.step, "completed");
    open = undefined;
  };
  const calls: FunctionCall[] = [];
  let hasCalled = false;
  const answer = await untilAborted(Promise.resolve(world.model(context)), signal);
  for await (const part of partsOf(answer, signal)) {
    if (typeof part === "string") {
      const maxTokens = (run.max_completion_tokens ?? Infinity) - tokensOf(record).completion_tokens;
      open ??= { ...openMessage(world, thread, record), maxTokens };
      for (const piece of typeof answer === "string" ? wordsOf(part) : [part]) {
        await pause(world.clock, world.latency.deltaMs, signal);
        if (append(record, open.message, piece, open.maxTokens)) continue;
        close("max_tokens");
        return { next: "end", incomplete: "max_completion_tokens" };
      }
    } else if ("toolCalls" in part) {
      close();
      calls.push(...callTools(world, record, part.toolCalls));
      hasCalled = true;
    } else if ("usage" in part) {
      // What a step of this turn has taken already stays with it.
      const spent = tokensOf(record);
      for (const kind of ["prompt_tokens", "completion_tokens"] as const) {
        const taken = spent[kind] - record.turn[kind] - before[kind];
        record.turn[kind] = Math.max(0, part.usage[kind] - taken);
      }
    } else {
      throw new ModelFailure(part.failure.message, part.failure.code);
    }
  }
  close();
  if (calls.length > 0) return { next: "tools", calls };
  return { next: hasCalled ? "turn" : "end" };
}

function contextOf({ messages }: ThreadRecord, { run, steps, abort }: RunRecord): ModelContext {
  const { truncation_strategy: truncation } = run;
  const all = messages.values();
  const last = truncation?.type === "last_messages" ? truncation.last_messages : undefined;
  return {
    run,
    instructions: run.instructions,
    messages: last ? all.slice(-last) : all,
    tools: run.tool_choice === "none" ? [] : run.tools,
    steps: steps.values(),
    signal: abort.signal,
  };
}

/** The parts of an answer, up to the signal. The model is told when nobody reads on. */
async function* partsOf(answer: ModelAnswer, signal: AbortSignal): AsyncGenerator<ModelPart, void> {
  if (typeof answer === "string" || !(Symbol.asyncIterator in answer)) {
    yield answer;
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
    // Not waited for: a model that hangs would hang its run as well.
    iterator.return?.().catch(() => {});
  }
}

function wordsOf(text: string): string[] {
  return text.match(/\s*\S+|\s+$/g) ?? [text];
}

/** Adds text to a message, as much as there are tokens for, and says whether that was all. */
function append({ turn, listeners }: RunRecord, message: Message, text: string, maxTokens: number): boolean {
  const [content] = message.content;
  const sofar = content?.type === "text" ? content.text.value : "";
  const value = text.slice(0, Math.max(0, maxTokens * 4 - sofar.length));
  // The first delta of a part opens it, with its annotations.
  if (content?.type === "text") content.text.value += value;
  else message.content.push({ type: "text", text: { value, annotations: [] } });
  turn.completion_tokens = countTokens(sofar + value);
  emit(listeners, {
    event: "thread.message.delta",
    data: {
      id: message.id,
      object: "thread.message.delta",
      delta: { content: [{ index: 0, type: "text", text: content ? { value } : { value, annotations: [] } }] },
    },
  });
  return value.length === text.length;
}
