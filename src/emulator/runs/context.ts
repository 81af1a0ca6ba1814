import type { Model } from "../models/model.js";
import type { Clock } from "../state/clock.js";
import type { Ids } from "../state/ids.js";
import type { State } from "../state/records.js";

/** How long things take, in milliseconds of the emulator's clock. */
export interface Latency {
  /** Before any request is answered. @default 0 */
  answerMs: number;
  /** A run is `queued`, at its start and after tool outputs. @default 50 */
  queuedMs: number;
  /** A run is `in_progress` before each turn of the model. @default 100 */
  modelMs: number;
  /** Before each piece of text of an answer. @default 5 */
  deltaMs: number;
  /** A run is `cancelling`. @default 50 */
  cancelMs: number;
}

/** What the parts of one emulator share. */
export interface EmulatorContext {
  readonly clock: Clock;
  readonly latency: Latency;
  readonly model: Model;
  readonly state: State;
  /** Replaced by a reset. */
  ids: Ids;
}

/** Now as the API writes it, in seconds. */
export function nowSeconds({ clock }: EmulatorContext): number {
  return Math.floor(clock.now() / 1000);
}
