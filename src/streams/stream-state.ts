import type { AssistantsError } from "../errors.js";
import { PollState } from "../runs/poll-state.js";
import type { RunReading } from "../runs/run.js";
import { type Contract, type Fields, isObject } from "../types.js";
import { hasId, type Snapshot, type StreamEvent, type Subject, subjectOf, wholeOf } from "./events.js";
import { isBroken } from "./parts.js";
import type { RunName } from "./stream-source.js";

/** What a run makes, by the names that the API gives it. */
export interface Items<C extends Contract> {
  "thread.message": C["Message"];
  "thread.run.step": C["RunStep"];
}

export type Listed = keyof Items<Contract>;

export const LISTED: readonly Listed[] = ["thread.message", "thread.run.step"];

/** Stands for an object that a broken event does not name. */
const UNNAMED = "";

/** What the events of a stream have told so far: its run, and which messages and steps are whole. */
export class StreamState<C extends Contract> {
  readonly poll = new PollState<C["Run"]>();
  /** The run as a server that does not stream just answered it. */
  reading: RunReading<C["Run"]> | undefined;
  /** Why messages or steps may be missing. */
  readonly missing = new Map<Listed, AssistantsError>();
  /** Whether messages and steps were listed after the run had settled, so that there are no others. */
  wasListedAtEnd = false;
  readonly #name: Partial<RunName>;
  readonly #whole = new Map<string, Snapshot<C>>();
  /** The ids of what has begun and is not whole yet. */
  readonly #unfinished = { "thread.message": new Set<string>(), "thread.run.step": new Set<string>() };
  /** The ids of what belongs to other runs. */
  readonly #foreign = new Set<string>();

  constructor(known: Partial<RunName> = {}) {
    this.#name = { ...known };
  }

  get run(): C["Run"] | undefined {
    return this.poll.run;
  }

  /** How to ask the server for the run, once that is known. */
  get name(): RunName | undefined {
    const { id, thread_id } = { ...this.reading?.run, ...this.#name };
    return id && thread_id ? { id, thread_id } : undefined;
  }

  /** The messages or the steps that are whole. */
  whole<Kind extends Listed>(object: Kind): Items<C>[Kind][] {
    const isOfKind = (one: Snapshot<C>): one is Items<C>[Kind] => one.object === object;
    return [...this.#whole.values()].filter(isOfKind);
  }

  isWhole(id: string): boolean {
    return this.#whole.has(id);
  }

  /** The ids of what has begun and is not whole, as far as they are known. */
  unfinished(object: Listed): string[] {
    return [...this.#unfinished[object]].filter((id) => id !== UNNAMED);
  }

  hasUnfinished(object: Listed): boolean {
    return this.#unfinished[object].size > 0;
  }

  /** Whatever a broken event was about, the list that was read has it. */
  wasListed(object: Listed): void {
    this.#unfinished[object].delete(UNNAMED);
    this.missing.delete(object);
  }

  /** Takes in an event. Returns false for one about another run, or another thread, of which nothing is noted. */
  note(event: StreamEvent): boolean {
    const subject = subjectOf(event);
    const data: unknown = event.data;
    if (event.event === "thread.created" && hasId(data)) this.#name.thread_id ??= data.id;
    if (!subject) return true;
    if (isObject(data) && !this.#isOwn(subject, data)) return false;
    if (subject.object !== "thread.run") this.#noteObject(subject.object, event);
    return true;
  }

  #isOwn({ object }: Subject, data: Fields): boolean {
    const { thread_id } = data;
    const id = object === "thread.run" ? data.id : data.run_id;
    const isForeign = differ(id, this.#name.id) || differ(thread_id, this.#name.thread_id);
    if (!hasId(data)) return !isForeign;
    // Deltas have no id but that of what they are a part of.
    if (isForeign) this.#foreign.add(data.id);
    if (this.#foreign.has(data.id)) return false;
    if (isName(id)) this.#name.id ??= id;
    if (isName(thread_id)) this.#name.thread_id ??= thread_id;
    return true;
  }

  #noteObject(object: Listed, event: StreamEvent): void {
    const { data } = event;
    const id = hasId(data) ? data.id : UNNAMED;
    const broken = isBroken(event);
    const whole = broken ? undefined : wholeOf<C>(data);
    if (whole && whole.status !== "in_progress") {
      this.#whole.set(id, whole);
      this.#unfinished[object].delete(id);
    } else if (!this.#whole.has(id)) {
      this.#unfinished[object].add(id);
    }
    if (whole?.object === "thread.run.step") this.#noteMessageOf(whole);
  }

  /** A step that made a message names it, so that a message of which nothing was told is missed. */
  #noteMessageOf({ step_details }: { step_details?: unknown }): void {
    const creation = isObject(step_details) ? step_details.message_creation : undefined;
    const id = isObject(creation) ? creation.message_id : undefined;
    if (isName(id) && !this.#whole.has(id)) this.#unfinished["thread.message"].add(id);
  }
}

function isName(value: unknown): value is string {
  return typeof value === "string" && value !== "";
}

function differ(one: unknown, other: unknown): boolean {
  return isName(one) && isName(other) && one !== other;
}
