import { IS_ACTIVE } from "../runs/life-cycle.js";
import type { RunRecord } from "../state/records.js";
import type { ToolOutput } from "../state/schemas.js";
import { badRequest, missing } from "./errors.js";

/** @throws {HttpError} 400 when the run has ended or is ending already. */
export function requireCancellable({ run: { status } }: RunRecord): void {
  if (IS_ACTIVE[status] && status !== "cancelling") return;
  throw badRequest(`Cannot cancel run with status '${status}'.`);
}

/**
 * Compares outputs with the calls that a run waits for.
 * @throws {HttpError} 400 when it waits for none, or for others than these.
 */
export function requireToolOutputs({ run }: RunRecord, outputs: ToolOutput[]): void {
  const { status, required_action: action } = run;
  if (status !== "requires_action") {
    throw badRequest(`Runs in status "${status}" do not accept tool outputs.`);
  }
  const calls = action?.submit_tool_outputs.tool_calls ?? [];
  const expected = calls.map((call) => call.id);
  const got = outputs.map(callIdOf);
  const hasAll = expected.every((id) => got.includes(id));
  if (hasAll && got.length === expected.length) return;
  const ids = `${listed(expected)}, got ${listed(got)}`;
  throw badRequest(`Expected tool outputs for call_ids ${ids}`);
}

function callIdOf({ tool_call_id: id }: ToolOutput, index: number): string {
  if (id === undefined) throw missing(`tool_outputs[${index}].tool_call_id`);
  return id;
}

function listed(ids: string[]): string {
  const quoted = ids.map((id) => `'${id}'`);
  return `[${quoted.join(", ")}]`;
}
