import { AssistantsError } from "../errors.js";
import type { RequestLimits } from "../http/call-options.js";
import { sleep } from "../http/sleep.js";
import { stepOrBackOff } from "../runs/follow.js";
import { phaseOf } from "../runs/run.js";
import type { Contract, MessageLike, RunLike, RunStepLike } from "../types.js";
import { eventOfRun, hasId, type Snapshot, type StreamEvent } from "./events.js";
import type { StreamContext } from "./stream-context.js";
import type { StreamedRun } from "./stream-source.js";
import { LISTED, type Listed, type StreamState } from "./stream-state.js";

/** Polls a run whose stream broke until it settles or asks for tools, and returns what happened meanwhile as events. */
export async function* recover<C extends Contract>(
  context: StreamContext<C>,
): AsyncGenerator<StreamEvent<C>[], void, undefined> {
  const { state } = context;
  const { onUpdate } = context.options;
  const server = context.server();
  state.poll.began();
  for (;;) {
    const { reading } = state;
    state.reading = undefined;
    const before = state.run && changeKey(state.run);
    const next = (signal: AbortSignal) =>
      stepOrBackOff(server, { onUpdate }, { signal, maxRetries: 0 }, state.poll, reading);
    const step = await context.within(next);
    if (step.done) yield* listMissed(context, server, step.run);
    // The last reader may have left, so there is a batch for each step.
    yield step.run && changeKey(step.run) !== before ? [eventOfRun<C>(step.run)] : [];
    if (step.done) return;
    await context.within((signal) => sleep(step.waitMs, signal));
  }
}

/** Differs when a run has another status, or asks for other tool calls. */
function changeKey({ status, required_action }: RunLike): string {
  return JSON.stringify([status, required_action]);
}

/**
 * Lists what the events of a run should have told of and did not. What cannot be had is kept as an error for those who
 * ask for it.
 */
export async function* fillGaps<C extends Contract>(
  context: StreamContext<C>,
  run: C["Run"],
): AsyncGenerator<StreamEvent<C>[], void, undefined> {
  const { state } = context;
  const server = context.knownServer();
  if (server && !state.wasListedAtEnd) {
    if (hasGaps(state, run)) yield* listMissed(context, server, run);
    // A run that completed has written something. This is a guess, so it is worth one try.
    else if (isSilent(state, run)) yield* listMissed(context, server, run, { maxRetries: 0 });
  }
  if (phaseOf(run) !== "settled") return;
  for (const object of LISTED) {
    if (!state.hasUnfinished(object) || state.missing.has(object)) continue;
    const [id = `a ${object}`] = state.unfinished(object);
    state.missing.set(object, context.incomplete(id));
  }
}

function hasGaps<C extends Contract>(state: StreamState<C>, run: C["Run"]): boolean {
  if (state.hasUnfinished("thread.message")) return true;
  return phaseOf(run) === "settled" && state.hasUnfinished("thread.run.step");
}

function isSilent<C extends Contract>(state: StreamState<C>, run: C["Run"]): boolean {
  return run.status === "completed" && state.whole("thread.message").length === 0;
}

/** The messages and steps that became whole and of which no event told. One list may fail without the other. */
async function* listMissed<C extends Contract>(
  context: StreamContext<C>,
  server: StreamedRun<C>,
  run: C["Run"],
  limits: RequestLimits = {},
): AsyncGenerator<StreamEvent<C>[], void, undefined> {
  const listSteps = (signal: AbortSignal) => server.listSteps({ ...limits, signal });
  const listMessages = (signal: AbortSignal) => server.listMessages({ ...limits, signal });
  // Steps name the messages that there are.
  const steps = await context.note(await list(context, run, "thread.run.step", listSteps));
  const messages = await context.note(await list(context, run, "thread.message", listMessages));
  context.state.wasListedAtEnd = phaseOf(run) === "settled";
  if (messages.length + steps.length > 0) yield [...messages, ...steps];
}

async function list<C extends Contract>(
  context: StreamContext<C>,
  run: C["Run"],
  object: Listed,
  listAll: (signal: AbortSignal) => AsyncIterable<Snapshot<C>>,
): Promise<StreamEvent<C>[]> {
  const { state } = context;
  try {
    const events = await context.within((signal) => missedEvents(listAll(signal), object, run, state));
    state.wasListed(object);
    return events;
  } catch (error) {
    if (!(error instanceof AssistantsError)) throw error;
    state.missing.set(object, error);
    return [];
  }
}

/** The events of what a run has made, and of which no event has told. */
async function missedEvents<C extends Contract>(
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
