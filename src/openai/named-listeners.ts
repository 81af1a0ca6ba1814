import type {
  ImageFile,
  Message,
  MessageDelta,
  RunStep,
  RunStepDelta,
  Text,
  TextDelta,
  ToolCall,
  ToolCallDelta,
} from "./types/index.js";

/** What listeners are told of the messages and steps of a run. A snapshot is the whole so far, and does not change. */
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

type Named = { [Name in keyof NamedListeners]: [Name, ...Parameters<NamedListeners[Name]>] };
/** The name of an event and the arguments of its listeners. */
export type NamedEvent = Named[keyof NamedListeners];
export type NamedEventsOf = Generator<NamedEvent, void, undefined>;
