import { itemsOf } from "./delta-items.js";
import type { NamedEventsOf } from "./named-listeners.js";
import type { RunStep, RunStepDelta, RunStepStreamEvent, ToolCall, ToolCallDelta } from "./types/index.js";

/** The named events of one step. */
export class StepEvents {
  /** The step as it was last. */
  latest: RunStep | undefined;
  isDone = false;
  /** Tool calls, by index, that listeners were told of and whose end they were not; each as it was last. */
  readonly #open = new Map<number, ToolCall>();
  readonly #ended = new Set<number>();
  /** The index of each call in the deltas, by its id. */
  readonly #indexes = new Map<string, number>();

  *of(event: RunStepStreamEvent, step: RunStep): NamedEventsOf {
    const before = this.latest;
    this.latest = step;
    switch (event.event) {
      case "thread.run.step.created":
        yield ["runStepCreated", step];
        break;
      case "thread.run.step.delta":
        yield* this.#ofDelta(event.data.delta, step);
        break;
      case "thread.run.step.in_progress":
        break;
      default:
        if (!this.isDone) yield* this.#end(step, before !== undefined);
        this.isDone = true;
    }
  }

  /** Tells the end of the tool calls that are open. */
  *endToolCalls(): NamedEventsOf {
    for (const index of this.#open.keys()) yield* this.#endToolCall(index);
  }

  *#ofDelta(delta: RunStepDelta, step: RunStep): NamedEventsOf {
    const details = delta?.step_details;
    const deltas = details?.type === "tool_calls" ? itemsOf(details.tool_calls) : [];
    for (const [index, part] of deltas) yield* this.#ofToolCall(index, part, step);
    yield ["runStepDelta", delta, step];
  }

  *#ofToolCall(index: number, delta: ToolCallDelta, step: RunStep): NamedEventsOf {
    const call = toolCallsOf(step)[index];
    if (!call || this.#ended.has(index)) return;
    const isNew = !this.#open.has(index);
    if (isNew) yield* this.#endWholeCalls();
    this.#open.set(index, call);
    this.#indexes.set(call.id, index);
    yield isNew ? ["toolCallCreated", call] : ["toolCallDelta", delta, call];
  }

  /** Tells of calls that were not streamed. Those of a step that began before this stream were told of then. */
  *#end(step: RunStep, hasBegun: boolean): NamedEventsOf {
    for (const [position, call] of hasBegun ? toolCallsOf(step).entries() : []) {
      if (!call) continue;
      // Some servers count otherwise in deltas.
      const index = this.#indexes.get(call.id) ?? position;
      if (this.#ended.has(index)) continue;
      if (!this.#open.has(index)) yield ["toolCallCreated", call];
      this.#open.set(index, call);
    }
    yield* this.endToolCalls();
    yield ["runStepDone", step, step];
  }

  /** The deltas of several calls may alternate, so that the next one need not be the end of those before. */
  *#endWholeCalls(): NamedEventsOf {
    for (const [index, call] of this.#open) if (isWhole(call)) yield* this.#endToolCall(index);
  }

  *#endToolCall(index: number): NamedEventsOf {
    const call = this.#open.get(index);
    this.#open.delete(index);
    this.#ended.add(index);
    if (call) yield ["toolCallDone", call];
  }
}

function toolCallsOf({ step_details }: RunStep): readonly (ToolCall | undefined)[] {
  const calls = step_details?.type === "tool_calls" ? step_details.tool_calls : [];
  return Array.isArray(calls) ? calls : [];
}

/** Whether nothing can follow: the arguments are a JSON object that is closed. */
function isWhole(call: ToolCall): boolean {
  const text = call.type === "function" ? String(call.function?.arguments) : "";
  return text.endsWith("}") && isJson(text);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
