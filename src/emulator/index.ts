import { stopThread } from "./api/threads.js";
import { createAnswer, type ServerSettings } from "./http/answer.js";
import { checkFault, createFaults, type Fault } from "./http/faults.js";
import { createFetch } from "./http/fetch.js";
import { createJournal, type Exchange } from "./http/journal.js";
import { type Listening, type ListenOptions, listen } from "./http/listen.js";
import { aPrefix } from "./http/prefix.js";
import { defaultModel } from "./models/default-model.js";
import type { Model } from "./models/model.js";
import type { Context } from "./runs/context.js";
import { aLatency, type Latency, readLatency } from "./runs/latency.js";
import { aFlag, aFunction, aKey, type Checks, checkOptions, listOf, must } from "./state/check.js";
import { type Clock, isClock, systemClock } from "./state/clock.js";
import { createIds } from "./state/ids.js";
import { createState, type Snapshot, takeSnapshot } from "./state/records.js";

export type { Fault, FaultKind } from "./http/faults.js";
export type { Exchange } from "./http/journal.js";
export type { Listening, ListenOptions } from "./http/listen.js";
export { type ChatCompletionsOptions, chatCompletionsModel } from "./models/chat-completions.js";
export type { Model, ModelAnswer, ModelContext, ModelPart, ModelToolCall, SearchResult } from "./models/model.js";
export { scriptModel, type Turn } from "./models/script-model.js";
export type { Latency } from "./runs/latency.js";
export type { Clock } from "./state/clock.js";
export type { Snapshot } from "./state/records.js";
export { createVirtualClock, type VirtualClock } from "./state/virtual-clock.js";

/** How an emulator behaves. */
export interface EmulatorOptions {
  /** Stands in for the language model. @default calls the functions that a message names, and repeats the rest */
  model?: Model | undefined;
  /** Where the time comes from. @default the time of the machine */
  clock?: Clock | undefined;
  /** How long things take, in milliseconds; one number applies to all of them. */
  latency?: number | Partial<Latency> | undefined;
  /** The same seed gives the same ids. @default 1 */
  seed?: number | undefined;
  /** What goes wrong on purpose. @default nothing */
  faults?: readonly Fault[] | undefined;
  /** The valid keys. @default any */
  apiKeys?: readonly string[] | undefined;
  /**
   * The only prefix of paths that is answered, such as `/v1`: any other is a 404, as it is on the hosted server.
   * `/openai` stands for all of Azure's. @default `/v1`, Azure's, and none
   */
  prefix?: string | undefined;
  /** Whether bodies are validated. Without it one that breaks the contract may do anything. @default true */
  validation?: boolean | undefined;
  /** Called for each request once it is answered, for a log. */
  onExchange?: ((exchange: Exchange) => void) | undefined;
}

/** A server of the Assistants API in memory. Each request says which version it speaks: v1 or v2. */
export interface Emulator {
  /** The web's `fetch`, answered in process, whatever the host. */
  readonly fetch: typeof fetch;
  /** Answers over HTTP as well. Node only. */
  listen(options?: ListenOptions): Promise<Listening>;
  /** The latest requests and their answers, oldest first: at most 1,000, with at most 32 MB of bodies. */
  journal(): Exchange[];
  /** All objects that exist now, as plain data, oldest first. */
  snapshot(): Snapshot;
  /** Starts over: no objects, no runs in progress, the first ids again, all faults to come. */
  reset(): void;
}

const CHECKS: Checks<EmulatorOptions> = {
  model: aFunction,
  clock: must("a clock with now and after", isClock),
  latency: aLatency,
  seed: must("a whole number", (value) => Number.isSafeInteger(value)),
  faults: listOf(checkFault),
  apiKeys: listOf(aKey),
  prefix: aPrefix,
  validation: aFlag,
  onExchange: aFunction,
};

/**
 * Creates an emulator with nothing in it.
 * @throws {TypeError} An option that is unknown or cannot be used.
 */
export function createEmulator(options: EmulatorOptions = {}): Emulator {
  checkOptions("createEmulator", options, CHECKS);
  const { model = defaultModel, clock = systemClock, seed = 1, faults = [] } = options;
  const { apiKeys, prefix, validation = true, onExchange } = options;
  const context: Context = {
    clock,
    model,
    latency: readLatency(options.latency),
    ids: createIds(seed),
    state: createState(),
  };
  const journal = createJournal(onExchange);
  const nextFault = createFaults(faults);
  const settings: ServerSettings = { prefix, apiKeys, validation, journal, nextFault };
  const answer = createAnswer(context, settings);
  return {
    fetch: createFetch(answer),
    listen: (listenOptions = {}) => listen(answer, listenOptions, prefix),
    journal: () => journal.list(),
    snapshot: () => takeSnapshot(context.state),
    reset() {
      for (const thread of context.state.threads.values()) stopThread(thread);
      context.state.threads.clear();
      context.state.assistants.clear();
      context.ids = createIds(seed);
      journal.clear();
      settings.nextFault = createFaults(faults);
    },
  };
}
