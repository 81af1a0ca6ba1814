import { areToolCalls } from "../http/answer.js";
import type { RunLike, ToolCall } from "../types.js";

/** What a handler gets besides its arguments. */
export interface ToolContext<R extends RunLike = RunLike> {
  /** Aborts when the wait ends before this call was answered, or another call of the same round failed. */
  signal: AbortSignal;
  run: R;
  toolCall: ToolCall;
}

/** What the model wrote, as `JSON.parse` types it: a handler says what it takes, and only a schema can tell that it got that. */
export type ToolArguments = ReturnType<typeof JSON.parse>;

/**
 * Answers one tool call. A string goes to the model as it is, anything else as JSON.
 * @param args The arguments as `JSON.parse` returns them; `tool` validates them by a schema first.
 */
export type ToolHandler<R extends RunLike = RunLike> = (args: ToolArguments, context: ToolContext<R>) => unknown;

/** Handlers by the name of the function. */
export type ToolHandlers<R extends RunLike = RunLike> = Record<string, ToolHandler<R>>;

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

/** The type of `tool`, for the runs of a contract. */
export type ToolFactory<Default extends RunLike> = <Output, R extends RunLike = Default>(
  schema: StandardSchema<Output>,
  handler: (args: Output, context: ToolContext<R>) => unknown,
) => (args: unknown, context: ToolContext<R>) => Promise<unknown>;

/**
 * A handler whose arguments are checked by a schema of the Standard Schema interface (Zod, Valibot, ArkType and
 * others), and typed by it.
 */
export function tool<Output, R extends RunLike = RunLike>(
  schema: StandardSchema<Output>,
  handler: (args: Output, context: ToolContext<R>) => unknown,
): (args: unknown, context: ToolContext<R>) => Promise<unknown> {
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
