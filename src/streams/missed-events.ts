import { phaseOf } from "../runs/run.js";
import type { Contract, MessageLike, RunLike, RunStepLike } from "../types.js";
import { hasId, type Snapshot, type StreamEvent } from "./events.js";
import type { Listed, StreamState } from "./stream-state.js";

/** The events of what a run has made, and of which no event has told. */
export async function missedEvents<C extends Contract>(
  list: AsyncIterable<Snapshot<C>>,
  object: Listed,
  run: C["Run"],
  state: StreamState<C>,
): Promise<StreamEvent<C>[]> {
  const missed: StreamEvent<C>[] = [];
  const awaited = state.unfinished(object);
  for await (const item of list) {
    if (!hasId(item) || state.isWhole(item.id)) continue;
    if (!isOf(run, item) && !awaited.includes(item.id)) continue;
    const status = endOf(item, object, run);
    if (!status) continue;
    const data = { ...item, object, ...(item.status === undefined ? {} : { status }) };
    // The name of the event says what the object is and how it ended.
    missed.push({ event: `${object}.${status}`, data, recovered: true } as StreamEvent<C>);
  }
  return missed;
}

/** Whether a message or a step is of this run. Servers that do not filter a list by its run may not name the run either. */
function isOf(run: RunLike, item: MessageLike | RunStepLike): boolean {
  if (typeof item.run_id === "string") return item.run_id === run.id;
  return item.object !== "thread.run.step" && item.role === "assistant" && item.created_at >= run.created_at;
}

/** The status with which a message or a step has ended, which it has at the latest with its run; else undefined. */
function endOf({ status = "completed" }: { status?: string }, object: Listed, run: RunLike): string | undefined {
  if (status !== "in_progress") return status;
  if (phaseOf(run) !== "settled") return undefined;
  return object === "thread.message" && run.status !== "completed" ? "incomplete" : run.status;
}
