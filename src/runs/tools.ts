import { ToolError } from "../errors.js";
import { areToolCalls } from "../http/answer.js";
import { untraced } from "../telemetry.js";
import type { Run, ToolCall, ToolOutput } from "../types.js";

/** What a handler is told besides its arguments. */
export interface ToolContext {
  /** Aborts when the wait ends before this call was answered, or another call of the same round failed. */
  signal: AbortSignal;
  run: Run;
  toolCall: ToolCall;
}

/**
 * Answers one tool call. A string goes to the model as it is, anything else as JSON.
 * @param args The arguments as JSON gives them; `tool` checks them against a schema first.
 */
export type ToolHandler = (args: never, context: ToolContext) => unknown;

/** Handlers by the name of the function. */
export type ToolHandlers = Record<string, ToolHandler>;

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
export function toolCallsOf(run: Run): readonly ToolCall[] {
  const calls = run.required_action?.submit_tool_outputs?.tool_calls;
  return run.status === "requires_action" && areToolCalls(calls) ? calls : [];
}

/**
 * Runs all calls of a run at once and gives their outputs in the order of the calls.
 * @throws {ToolError} A call could not be answered and `errors` is `throw`. The other handlers' signal aborts.
 */
export async function answerToolCalls(
  run: Run,
  handlers: ToolHandlers,
  errors: ToolErrors,
  signal: AbortSignal | undefined,
  trace = untraced,
): Promise<ToolOutput[]> {
  const failed = new AbortController();
  const context = { run, signal: signal ? AbortSignal.any([signal, failed.signal]) : failed.signal };
  const answer = async (toolCall: ToolCall): Promise<ToolOutput> => {
    const handle = () => outputOf(handlers, toolCall, { ...context, toolCall });
    const output = await trace({ kind: "tool", run, toolCall }, handle).catch((cause: unknown) => {
      signal?.throwIfAborted();
      const reason = cause instanceof Error ? cause.message : String(cause);
      if (errors === "tell") return JSON.stringify({ error: reason });
      throw new ToolError(
        `${toolCall.function?.name ?? toolCall.type} (${toolCall.id} of ${run.id}): ${reason}`,
        run,
        toolCall,
        {
          cause,
        },
      );
    });
    return { tool_call_id: toolCall.id, output };
  };
  try {
    return await Promise.all(toolCallsOf(run).map(answer));
  } catch (error) {
    failed.abort(error);
    throw error;
  }
}

async function outputOf(handlers: ToolHandlers, toolCall: ToolCall, context: ToolContext): Promise<string> {
  // A newer server may ask for calls of another type, which have no function.
  const { name, arguments: text }: Partial<ToolCall["function"]> = toolCall.function ?? {};
  if (name === undefined) throw new TypeError(`there are no handlers for calls of type ${toolCall.type}`);
  const handler = Object.hasOwn(handlers, name) ? handlers[name] : undefined;
  if (!handler) throw new TypeError(`there is no tool named ${name}`);
  let args: unknown;
  try {
    args = JSON.parse(text || "{}");
  } catch (cause) {
    throw new TypeError("the arguments are not JSON", { cause });
  }
  // The handler says what it takes; only a schema can say that the model keeps to it.
  const result = await handler(args as never, context);
  return typeof result === "string" ? result : (JSON.stringify(result) ?? "null");
}
