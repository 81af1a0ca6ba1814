import { createAnswerer } from "./answer.js";
import { type Clock, systemClock } from "./clock.js";
import { defaultModel } from "./default-model.js";
import { createFetch } from "./fetch.js";
import { createIds } from "./ids.js";
import type { Model } from "./model.js";
import { type Listening, type ListenOptions, listen } from "./server.js";
import { createState, type Snapshot, takeSnapshot } from "./state.js";
import type { Latency, World } from "./world.js";

export { type Clock, createVirtualClock, type VirtualClock } from "./clock.js";
export type { Model, ModelAnswer, ModelContext, ModelPart, ModelToolCall } from "./model.js";
export type { Listening, ListenOptions } from "./server.js";
export type { Snapshot } from "./state.js";
export type { Latency } from "./world.js";

/** How an emulator behaves. */
export interface EmulatorOptions {
  /** Stands in for the language model. @default a model that calls the functions a message names, and repeats the rest */
  model?: Model | undefined;
  /** Where the time comes from. @default the time of the machine */
  clock?: Clock | undefined;
  /** How long things take, in milliseconds; one number goes for all of them. */
  latency?: number | Partial<Latency> | undefined;
  /** The same seed gives the same ids. @default 1 */
  seed?: number | undefined;
  /** The keys that are good. @default any */
  apiKeys?: readonly string[] | undefined;
}

/** A server of the Assistants API v1 in memory. */
export interface Emulator {
  /** The web's `fetch`, answered in process, whatever the host. A path may start with `/v1` or not. */
  fetch: typeof fetch;
  /** Answers over HTTP as well. Node only. */
  listen(options?: ListenOptions): Promise<Listening>;
  /** Everything that there is now, as plain data, oldest first. */
  snapshot(): Snapshot;
}

const LATENCY: Latency = { answerMs: 0, queuedMs: 50, modelMs: 100, deltaMs: 5, cancelMs: 50 };

function latencyOf(option: number | Partial<Latency>): Latency {
  if (typeof option === "object") return { ...LATENCY, ...option };
  return { answerMs: option, queuedMs: option, modelMs: option, deltaMs: option, cancelMs: option };
}

/** Makes an emulator with nothing in it. */
export function createEmulator(options: EmulatorOptions = {}): Emulator {
  const { model = defaultModel, clock = systemClock, latency = {}, seed = 1, apiKeys } = options;
  const world: World = { clock, model, latency: latencyOf(latency), ids: createIds(seed), state: createState() };
  const answer = createAnswerer(world, { apiKeys, validate: true });
  return {
    fetch: createFetch(answer),
    listen: (listenOptions = {}) => listen(answer, listenOptions),
    snapshot: () => takeSnapshot(world.state),
  };
}
