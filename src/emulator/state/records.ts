import { Collection } from "./collection.js";
import type { Listeners } from "./events.js";
import { copyOf } from "./json.js";
import type { Assistant, AssistantFile, Message, Run, RunStep, Thread } from "./schemas.js";

export interface AssistantRecord {
  assistant: Assistant;
  files: Collection<AssistantFile>;
}

export interface RunRecord {
  run: Run;
  thread: ThreadRecord;
  steps: Collection<RunStep>;
  /** Called for each event of the run. */
  listeners: Listeners;
  /** Aborts the work in progress. A run that continues after tool outputs has a new one. */
  abort: AbortController;
  /** Tokens of the turn that no step has counted yet. */
  turn: { prompt_tokens: number; completion_tokens: number };
  /** Cancels the run's expiry. */
  cancelExpiry: () => void;
}

export interface ThreadRecord {
  thread: Thread;
  messages: Collection<Message>;
  runs: Collection<RunRecord>;
  /** The latest run, the only one that may still be active. */
  latestRun: RunRecord | undefined;
}

/** All objects of one emulator, whichever version of the API made them. */
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

/** A copy of the state, which later requests do not change. */
export function takeSnapshot({ assistants, threads }: State): Snapshot {
  return copyOf({
    assistants: assistants.values().map(({ assistant, files }) => ({ assistant, files: files.values() })),
    threads: threads.values().map(({ thread, messages, runs }) => ({
      thread,
      messages: messages.values(),
      runs: runs.values().map(({ run, steps }) => ({ run, steps: steps.values() })),
    })),
  });
}
