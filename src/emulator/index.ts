import { createAnswerer, type Surroundings } from "./answer.js";
import { type Clock, systemClock } from "./clock.js";
import { defaultModel } from "./default-model.js";
import { createFaults, type Fault } from "./faults.js";
import { createFetch } from "./fetch.js";
import { createIds } from "./ids.js";
import { createJournal, type Exchange } from "./journal.js";
import type { Model } from "./model.js";
import { type Listening, type ListenOptions, listen } from "./server.js";
import { createState, type Snapshot, takeSnapshot } from "./state.js";
import { stopThread } from "./threads.js";
import type { Latency, World } from "./world.js";

export { type ChatCompletionsOptions, chatCompletionsModel } from "./chat-completions-model.js";
export { type Clock, createVirtualClock, type VirtualClock } from "./clock.js";
export type { Fault, FaultKind } from "./faults.js";
export type { Exchange } from "./journal.js";
export type { Model, ModelAnswer, ModelContext, ModelPart, ModelToolCall } from "./model.js";
export { scriptModel, type Turn } from "./script-model.js";
export type { Listening, ListenOptions } from "./server.js";
export type { Snapshot } from "./state.js";
export type { Latency } from "./world.js";

/** How an emulator behaves. */
export interface EmulatorOptions {
  /** Stands in for the language model. @default calls the functions that a message names, and repeats the rest */
  model?: Model | undefined;
  /** Where the time comes from. @default the time of the machine */
  clock?: Clock | undefined;
  /** How long things take, in milliseconds; one number goes for all of them. */
  latency?: number | Partial<Latency> | undefined;
  /** The same seed gives the same ids. @default 1 */
  seed?: number | undefined;
  /** What goes wrong on purpose. @default nothing */
  faults?: readonly Fault[] | undefined;
  /** The keys that are good. @default any */
  apiKeys?: readonly string[] | undefined;
  /** Whether bodies are held against the contract. Without it one that breaks it may do anything. @default true */
  validation?: boolean | undefined;
  /** Told of each request once it is answered, for a log. */
  onExchange?: ((exchange: Exchange) => void) | undefined;
}

/** A server of the Assistants API v1 in memory. */
export interface Emulator {
  /** The web's `fetch`, answered in process, whatever the host. A path may start with `/v1` or not. */
  readonly fetch: typeof fetch;
  /** Answers over HTTP as well. Node only. */
  listen(options?: ListenOptions): Promise<Listening>;
  /** The latest 1,000 requests and their answers, oldest first. */
  journal(): Exchange[];
  /** Everything that there is now, as plain data, oldest first. */
  snapshot(): Snapshot;
  /** Forgets everything and starts over: no objects, no runs under way, the first ids again, all faults to come. */
  reset(): void;
}

const LATENCY: Latency = { answerMs: 0, queuedMs: 50, modelMs: 100, deltaMs: 5, cancelMs: 50 };

function latencyOf(option: number | Partial<Latency>): Latency {
  if (typeof option === "object") return { ...LATENCY, ...option };
  return { answerMs: option, queuedMs: option, modelMs: option, deltaMs: option, cancelMs: option };
}

/** Makes an emulator with nothing in it. */
export function createEmulator(options: EmulatorOptions = {}): Emulator {
  const { model = defaultModel, clock = systemClock, latency = {}, seed = 1, faults = [] } = options;
  const { apiKeys, validation = true, onExchange } = options;
  const world: World = { clock, model, latency: latencyOf(latency), ids: createIds(seed), state: createState() };
  const journal = createJournal(onExchange);
  const around: Surroundings = { apiKeys, validation, journal, nextFault: createFaults(faults) };
  const answer = createAnswerer(world, around);
  return {
    fetch: createFetch(answer),
    listen: (listenOptions = {}) => listen(answer, listenOptions),
    journal: () => journal.list(),
    snapshot: () => takeSnapshot(world.state),
    reset() {
      for (const thread of world.state.threads.values()) stopThread(thread);
      world.state.threads.clear();
      world.state.assistants.clear();
      world.ids = createIds(seed);
      journal.clear();
      around.nextFault = createFaults(faults);
    },
  };
}
