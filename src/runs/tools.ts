import { ToolError } from "../errors.js";
import { areToolCalls } from "../http/answer.js";
import { joinSignals, throwIfAborted } from "../http/signals.js";
import { untraced } from "../telemetry.js";
import type { Run, RunLike, ToolCall, ToolOutput } from "../types.js";

/** What a handler gets besides its arguments. */
export interface ToolContext<R extends RunLike = Run> {
  /** Aborts when the wait ends before this call was answered, or another call of the same round failed. */
  signal: AbortSignal;
  run: R;
  toolCall: ToolCall;
}

/** What the model wrote, as `JSON.parse` types it: a handler says what it takes, and only a schema can tell that it got that. */
type ToolArguments = ReturnType<typeof JSON.parse>;

/**
 * Answers one tool call. A string goes to the model as it is, anything else as JSON.
 * @param args The arguments as `JSON.parse` returns them; `tool` validates them by a schema first.
 */
export type ToolHandler<R extends RunLike = Run> = (args: ToolArguments, context: ToolContext<R>) => unknown;

/** Handlers by the name of the function. */
export type ToolHandlers<R extends RunLike = Run> = Record<string, ToolHandler<R>>;

/** What goes wrong in a tool call is told to the model as the output of the call, or thrown as a `ToolError`. */
export type ToolErrors = "throw" | "tell";

/** The part of the Standard Schema interface, version 1, that checks a value: https://standardschema.dev */
export interface StandardSchema<Output> {
  readonly "~standard": {
    readonly validate: (value: unknown) => SchemaResult<Output> | Promise<SchemaResult<Output>>;
    readonly types?: { readonly output: Output } | undefined;
  };
}

type SchemaResult<Output> =
  | { readonly value: Output; readonly issues?: undefined }
  | { readonly issues: readonly { readonly message: string }[] };

/**
 * A handler whose arguments are checked by a schema of the Standard Schema interface (Zod, Valibot, ArkType and
 * others), and typed by it.
 */
export function tool<Output>(
  schema: StandardSchema<Output>,
  handler: (args: Output, context: ToolContext) => unknown,
): (args: unknown, context: ToolContext) => Promise<unknown> {
  return async (args, context) => {
    const result = await schema["~standard"].validate(args);
    if (result.issues) {
      const issues = result.issues.map(({ message }) => message).join("; ");
      throw new TypeError(`the arguments do not fit: ${issues}`);
    }
    return handler(result.value, context);
  };
}

/** The calls that a run waits for: none unless it is in `requires_action`. */
export function toolCallsOf(run: RunLike): readonly ToolCall[] {
  const calls = run.required_action?.submit_tool_outputs?.tool_calls;
  return run.status === "requires_action" && areToolCalls(calls) ? calls : [];
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
  let args: ToolArguments;
  try {
    args = JSON.parse(text || "{}");
  } catch (cause) {
    throw new TypeError("the arguments are not JSON", { cause });
  }
  const result = await handler(args, context);
  return typeof result === "string" ? result : (JSON.stringify(result) ?? "null");
}
