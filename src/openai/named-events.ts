import type { components } from "../../generated/schema.js";
import type { Snapshot, StreamEvent } from "../streams/events.js";
import { Snapshots } from "../streams/snapshots.js";
import type { Message, RunStep } from "./types.js";

type Schemas = components["schemas"];
type MessageEvent = Extract<StreamEvent, Schemas["MessageStreamEvent"]>;
type StepEvent = Extract<StreamEvent, Schemas["RunStepStreamEvent"]>;
type MessageDelta = Schemas["MessageDeltaObject"]["delta"];
type RunStepDelta = Schemas["RunStepDeltaObject"]["delta"];
type Text = Schemas["MessageContentTextObject"]["text"];
type TextDelta = NonNullable<Schemas["MessageDeltaContentTextObject"]["text"]>;
type ImageFile = Schemas["MessageContentImageFileObject"]["image_file"];
type ToolCalls = Schemas["RunStepDetailsToolCallsObject"]["tool_calls"];
type ToolCallDeltas = NonNullable<Schemas["RunStepDeltaStepDetailsToolCallsObject"]["tool_calls"]>;
type ToolCall = ToolCalls[number];
type ToolCallDelta = ToolCallDeltas[number];

/** What listeners are told of the messages and steps of a run. A snapshot is the whole so far, and stays as it is. */
export interface NamedListeners {
  messageCreated: (message: Message) => void;
  messageDelta: (delta: MessageDelta, snapshot: Message) => void;
  messageDone: (message: Message) => void;
  textCreated: (text: Text) => void;
  textDelta: (delta: TextDelta, snapshot: Text) => void;
  textDone: (text: Text, snapshot: Message) => void;
  imageFileDone: (imageFile: ImageFile, snapshot: Message) => void;
  runStepCreated: (step: RunStep) => void;
  runStepDelta: (delta: RunStepDelta, snapshot: RunStep) => void;
  runStepDone: (step: RunStep, snapshot: RunStep) => void;
  toolCallCreated: (toolCall: ToolCall) => void;
  toolCallDelta: (delta: ToolCallDelta, snapshot: ToolCall) => void;
  toolCallDone: (toolCall: ToolCall) => void;
}

type NamedEvent = { [Name in keyof NamedListeners]: [Name, ...Parameters<NamedListeners[Name]>] }[keyof NamedListeners];

const TOOL_CALLS_END = new Set<string>([
  "thread.run.requires_action",
  "thread.run.completed",
  "thread.run.failed",
  "thread.run.cancelled",
  "thread.run.expired",
]);

/** Tells events by what they mean for messages, their parts, steps and tool calls. */
export class NamedEvents {
  readonly #snapshots = new Snapshots();
  readonly #latest = new Map<string, Snapshot>();
  #message: Message | undefined;
  /** The part of the message that is being written. */
  #part: number | undefined;
  #step: RunStep | undefined;
  /** The tool call of the step that is being written. */
  #toolCall: { index: number; latest: ToolCall } | undefined;

  /** The message that is being written. */
  get message(): Message | undefined {
    return this.#message;
  }

  /** The step that is going on. */
  get step(): RunStep | undefined {
    return this.#step;
  }

  /** Every message and step that was told of, as it was last. */
  latest(): Snapshot[] {
    return [...this.#latest.values()];
  }

  *of(event: StreamEvent): Generator<NamedEvent, void, undefined> {
    const snapshot = this.#snapshots.apply(event);
    if (snapshot) this.#latest.set(snapshot.id, snapshot);
    if (snapshot?.object === "thread.message") yield* this.#ofMessage(event as MessageEvent, snapshot);
    else if (snapshot?.object === "thread.run.step") yield* this.#ofStep(event as StepEvent, snapshot);
    else if (TOOL_CALLS_END.has(event.event)) yield* this.#endToolCall();
  }

  *#ofMessage(event: MessageEvent, message: Message): Generator<NamedEvent, void, undefined> {
    const before = this.#message?.id === message.id ? this.#message : undefined;
    if (!before) this.#part = undefined;
    this.#message = message;
    switch (event.event) {
      case "thread.message.created":
        yield ["messageCreated", message];
        break;
      case "thread.message.delta": {
        const { delta } = event.data;
        for (const { index } of delta.content ?? []) yield* textCreated(before, message, index);
        yield ["messageDelta", delta, message];
        for (const part of delta.content ?? []) {
          const whole = message.content[part.index];
          if (part.type === "text" && part.text && whole?.type === "text") yield ["textDelta", part.text, whole.text];
          if (part.index !== this.#part) yield* partDone(message, this.#part);
          this.#part = part.index;
        }
        break;
      }
      case "thread.message.completed":
      case "thread.message.incomplete":
        if (event.recovered) yield* this.#missed(before, message);
        yield* partDone(message, this.#part);
        yield ["messageDone", message];
        this.#message = undefined;
    }
  }

  /** What was written while nobody told. */
  *#missed(before: Message | undefined, message: Message): Generator<NamedEvent, void, undefined> {
    if (!before) yield ["messageCreated", message];
    for (const [index, part] of message.content.entries()) {
      if (index < (this.#part ?? 0)) continue;
      if (part.type === "text") {
        const told = before?.content[index];
        yield* textCreated(before, message, index);
        const value = part.text.value.slice(told?.type === "text" ? told.text.value.length : 0);
        if (value) yield ["textDelta", { value }, part.text];
      }
      if (index !== this.#part) yield* partDone(message, this.#part);
      this.#part = index;
    }
  }

  *#ofStep(event: StepEvent, step: RunStep): Generator<NamedEvent, void, undefined> {
    this.#step = step;
    switch (event.event) {
      case "thread.run.step.created":
        yield ["runStepCreated", step];
        break;
      case "thread.run.step.delta": {
        const { delta } = event.data;
        const deltas = delta.step_details?.type === "tool_calls" ? delta.step_details.tool_calls : [];
        for (const part of deltas ?? []) yield* this.#ofToolCall(part, step);
        yield ["runStepDelta", delta, step];
        break;
      }
      case "thread.run.step.completed":
      case "thread.run.step.failed":
      case "thread.run.step.cancelled":
      case "thread.run.step.expired":
        yield* this.#endToolCall();
        yield ["runStepDone", step, step];
        this.#step = undefined;
    }
  }

  *#ofToolCall(delta: ToolCallDelta, { step_details }: RunStep): Generator<NamedEvent, void, undefined> {
    const latest = step_details.type === "tool_calls" ? step_details.tool_calls[delta.index] : undefined;
    if (!latest) return;
    const isNew = this.#toolCall?.index !== delta.index;
    if (isNew) yield* this.#endToolCall();
    this.#toolCall = { index: delta.index, latest };
    yield isNew ? ["toolCallCreated", latest] : ["toolCallDelta", delta, latest];
  }

  *#endToolCall(): Generator<NamedEvent, void, undefined> {
    if (this.#toolCall) yield ["toolCallDone", this.#toolCall.latest];
    this.#toolCall = undefined;
  }
}

function* textCreated(before: Message | undefined, { content }: Message, index: number): Generator<NamedEvent> {
  const part = content[index];
  if (part?.type === "text" && !before?.content[index]) yield ["textCreated", part.text];
}

function* partDone(message: Message, index = -1): Generator<NamedEvent> {
  const part = message.content[index];
  if (part?.type === "text") yield ["textDone", part.text, message];
  if (part?.type === "image_file") yield ["imageFileDone", part.image_file, message];
}
