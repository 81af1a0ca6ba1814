import { Collection } from "./collection.js";
import type { Assistant, AssistantFile, Message, Run, RunStep, Thread } from "./schemas.js";
import type { Listeners } from "./stream.js";

/** What a run takes from its assistant and the API does not show on the assistant. */
export interface Sampling {
  temperature: number | null;
  top_p: number | null;
  response_format: Run["response_format"];
}

export interface AssistantRecord {
  assistant: Assistant;
  sampling: Sampling;
  files: Collection<AssistantFile>;
}

export interface RunRecord {
  run: Run;
  steps: Collection<RunStep>;
  /** Those who are told of each event of the run. */
  listeners: Listeners;
  /** Ends the work that is going on. A run that goes on after tool outputs has a new one. */
  abort: AbortController;
  /** Tokens of the turn that no step has taken yet. */
  turn: { prompt_tokens: number; completion_tokens: number };
  /** Takes the run's expiry back. */
  cancelExpiry: () => void;
}

export interface ThreadRecord {
  thread: Thread;
  messages: Collection<Message>;
  runs: Collection<RunRecord>;
  /** The latest run, the only one that may not have ended. */
  latestRun: RunRecord | undefined;
}

/** Everything that the emulator remembers about the API's objects. */
export interface State {
  assistants: Collection<AssistantRecord>;
  threads: Collection<ThreadRecord>;
}

export function createState(): State {
  return { assistants: new Collection(), threads: new Collection() };
}

/** The state as plain data, oldest first. */
export interface Snapshot {
  assistants: { assistant: Assistant; files: AssistantFile[] }[];
  threads: { thread: Thread; messages: Message[]; runs: { run: Run; steps: RunStep[] }[] }[];
}

/** A copy of the state, which later requests leave as it is. */
export function takeSnapshot({ assistants, threads }: State): Snapshot {
  return structuredClone({
    assistants: assistants.values().map(({ assistant, files }) => ({ assistant, files: files.values() })),
    threads: threads.values().map(({ thread, messages, runs }) => ({
      thread,
      messages: messages.values(),
      runs: runs.values().map(({ run, steps }) => ({ run, steps: steps.values() })),
    })),
  });
}
