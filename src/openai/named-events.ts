import { type Snapshot, type StreamEvent, subjectOf } from "../streams/events.js";
import { Snapshots } from "../streams/snapshots.js";
import { MessageEvents } from "./message-events.js";
import type { NamedEventsOf } from "./named-listeners.js";
import { StepEvents } from "./step-events.js";
import type { Message, MessageStreamEvent, RunStep, RunStepStreamEvent } from "./types/index.js";

/** Turns the events of a run into named events about its messages, their parts, its steps and their tool calls. */
export class NamedEvents {
  readonly #snapshots = new Snapshots();
  readonly #messages = new Map<string, MessageEvents>();
  readonly #steps = new Map<string, StepEvents>();
  #message: MessageEvents | undefined;
  #step: StepEvents | undefined;

  /** The message that is being written. */
  get message(): Message | undefined {
    return this.#message?.isDone ? undefined : this.#message?.latest;
  }

  /** The step that is going on. */
  get step(): RunStep | undefined {
    return this.#step?.isDone ? undefined : this.#step?.latest;
  }

  /** Every message so far, as it was last. */
  messages(): Message[] {
    return [...this.#messages.values()].flatMap(({ latest }) => latest ?? []);
  }

  /** Every step so far, as it was last. */
  steps(): RunStep[] {
    return [...this.#steps.values()].flatMap(({ latest }) => latest ?? []);
  }

  *of(event: StreamEvent): NamedEventsOf {
    const snapshot = this.#snapshots.apply(event);
    if (isAboutMessage(event)) yield* this.#ofMessage(event, snapshot);
    else if (isAboutStep(event)) yield* this.#ofStep(event, snapshot);
  }

  /** No more deltas come: the run has ended, or waits for the outputs of its tool calls. */
  *end(): NamedEventsOf {
    for (const step of this.#steps.values()) yield* step.endToolCalls();
  }

  *#ofMessage(event: MessageStreamEvent, snapshot: Snapshot | undefined): NamedEventsOf {
    if (!snapshot) return;
    const message = this.#messages.get(snapshot.id) ?? new MessageEvents();
    this.#messages.set(snapshot.id, message);
    this.#message = message;
    // The name of the event tells what the snapshot is.
    yield* message.of(event, snapshot as Message);
  }

  *#ofStep(event: RunStepStreamEvent, snapshot: Snapshot | undefined): NamedEventsOf {
    if (!snapshot) return;
    const step = this.#steps.get(snapshot.id) ?? new StepEvents();
    this.#steps.set(snapshot.id, step);
    this.#step = step;
    // The name of the event tells what the snapshot is.
    yield* step.of(event, snapshot as RunStep);
  }
}

function isAboutMessage(event: StreamEvent): event is MessageStreamEvent {
  return subjectOf(event)?.object === "thread.message";
}

function isAboutStep(event: StreamEvent): event is RunStepStreamEvent {
  return subjectOf(event)?.object === "thread.run.step";
}
