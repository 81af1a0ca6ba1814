import { ApiError, ToolError } from "../errors.js";
import type { RequestLimits } from "../http/call-options.js";
import { joinSignals, throwIfAborted } from "../http/signals.js";
import { untraced } from "../telemetry.js";
import type { RunLike, ToolCall, ToolOutput } from "../types.js";
import type { PollOptions } from "./options.js";
import type { PollState } from "./poll-state.js";
import { type OutputsTarget, submitOutputs } from "./requests.js";
import type { RunReading, RunSource } from "./run.js";
import { type ToolArguments, type ToolContext, type ToolErrors, type ToolHandlers, toolCallsOf } from "./tools.js";

/**
 * Answers the tool calls that a run waits for. The outputs are kept until they are known to have arrived.
 * @param target Where they are submitted: the source itself, or what answers with a stream of events.
 * @throws {ToolError} A call could not be answered, or its output was refused, and `toolErrors` is `throw`; or there were
 * too many rounds.
 */
export async function answerRound<R extends RunLike, Answer>(
  source: RunSource<R>,
  target: OutputsTarget<R, Answer>,
  run: R,
  { toolHandlers = {}, toolErrors = "throw", maxRounds = 20 }: Omit<PollOptions<R>, "signal">,
  limits: RequestLimits,
  state: PollState<R>,
): Promise<Answer | RunReading<R>> {
  const { signal } = limits;
  throwIfAborted(signal);
  if (state.rounds >= maxRounds) throw new ToolError(`${run.id} asks for tools again after ${maxRounds} rounds`, run);
  const answer = () => answerToolCalls(run, toolHandlers, toolErrors, signal, source.trace);
  const outputs = await state.outputsOf(run, answer);
  throwIfAborted(signal);
  for (const told = new Set<number>(); ; ) {
    try {
      const answered = await submitOutputs(target, outputs, limits);
      state.submitted();
      return answered;
    } catch (cause) {
      if (!isRefusal(cause)) throw cause;
      if (toolErrors === "tell" && replaceRefused(outputs, cause, told)) continue;
      throw new ToolError(`${run.id} was not given the outputs: ${cause.message}`, run, undefined, { cause });
    }
  }
}

/** Whether the outputs themselves are at fault, such as one that is too long. */
function isRefusal(error: unknown): error is ApiError {
  return error instanceof ApiError && [400, 413, 422].includes(error.status);
}

/** Puts the error in the place of the outputs that it names, else of all. False when they hold it already. */
function replaceRefused(outputs: ToolOutput[], { message, param }: ApiError, told: Set<number>): boolean {
  const named = /tool_outputs\[(\d+)\]/.exec(`${param} ${message}`)?.[1];
  const refused = [...outputs.keys()].filter((index) => named === undefined || index === Number(named));
  const open = refused.filter((index) => !told.has(index));
  for (const index of open) {
    outputs[index] = { ...outputs[index], output: JSON.stringify({ error: message }) };
    told.add(index);
  }
  return open.length > 0;
}

/**
 * Runs all calls of a run at once and returns their outputs in the order of the calls.
 * @throws {ToolError} A call could not be answered and `errors` is `throw`. The other handlers' signal aborts.
 */
export async function answerToolCalls<R extends RunLike>(
  run: R,
  handlers: ToolHandlers<R>,
  errors: ToolErrors,
  signal: AbortSignal | undefined,
  trace = untraced,
): Promise<ToolOutput[]> {
  const own = joinSignals(signal);
  const answer = async (toolCall: ToolCall): Promise<ToolOutput> => {
    const handle = () => outputOf(handlers, { run, toolCall, signal: own.signal });
    try {
      const output = await trace({ kind: "tool", run, toolCall }, handle);
      return { tool_call_id: toolCall.id, output };
    } catch (cause) {
      throwIfAborted(signal);
      const reason = cause instanceof Error ? cause.message : String(cause);
      if (errors === "tell") return { tool_call_id: toolCall.id, output: JSON.stringify({ error: reason }) };
      const name = toolCall.function?.name ?? toolCall.type;
      throw new ToolError(`${name} (${toolCall.id} of ${run.id}): ${reason}`, run, toolCall, { cause });
    }
  };
  try {
    return await Promise.all(toolCallsOf(run).map(answer));
  } catch (error) {
    own.abort(error);
    throw error;
  } finally {
    own.release();
  }
}

async function outputOf<R extends RunLike>(handlers: ToolHandlers<R>, context: ToolContext<R>): Promise<string> {
  const { toolCall } = context;
  // A newer server may ask for calls of another type, which have no function.
  const { name, arguments: text }: Partial<ToolCall["function"]> = toolCall.function ?? {};
  if (name === undefined) throw new TypeError(`there are no handlers for calls of type ${toolCall.type}`);
  const handler = Object.hasOwn(handlers, name) ? handlers[name] : undefined;
  if (!handler) throw new TypeError(`there is no tool named ${name}`);
  let args: ToolArguments = text || "{}";
  try {
    // Some servers have parsed them already.
    if (typeof args === "string") args = JSON.parse(args);
  } catch (cause) {
    throw new TypeError("the arguments are not JSON", { cause });
  }
  const result = await handler(args, context);
  return typeof result === "string" ? result : (JSON.stringify(result) ?? "null");
}
