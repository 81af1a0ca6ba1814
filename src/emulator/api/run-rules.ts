import { IS_ACTIVE } from "../runs/life-cycle.js";
import type { RunRecord } from "../state/records.js";
import type { BodyOf } from "../state/schemas.js";
import { badRequest } from "./errors.js";

/** @throws {HttpError} 400 when the run has ended or is ending already. */
export function requireCancellable({ run }: RunRecord): void {
  if (!IS_ACTIVE[run.status] || run.status === "cancelling") {
    throw badRequest(`Cannot cancel run with status '${run.status}'.`);
  }
}

type ToolOutputs = BodyOf<"submitToolOutputsToRun">["tool_outputs"];

/**
 * Compares outputs with the calls that a run waits for.
 * @throws {HttpError} 400 when it waits for none, or for others than these.
 */
export function requireToolOutputs({ run }: RunRecord, outputs: ToolOutputs): void {
  if (run.status !== "requires_action") throw badRequest(`Runs in status "${run.status}" do not accept tool outputs.`);
  const expected = run.required_action?.submit_tool_outputs.tool_calls.map((call) => call.id) ?? [];
  const got = outputs.map((output, index) => {
    if (output.tool_call_id !== undefined) return output.tool_call_id;
    const param = `tool_outputs[${index}].tool_call_id`;
    throw badRequest(`Missing required parameter: '${param}'.`, param, "missing_required_parameter");
  });
  if (got.length !== expected.length || !expected.every((id) => got.includes(id))) {
    const list = (ids: string[]) => `[${ids.map((id) => `'${id}'`).join(", ")}]`;
    throw badRequest(`Expected tool outputs for call_ids ${list(expected)}, got ${list(got)}`);
  }
}
