import type { Model } from "../models/model.js";
import type { Clock } from "../state/clock.js";
import type { Ids } from "../state/ids.js";
import type { State } from "../state/records.js";
import type { Latency } from "./latency.js";

/** What the parts of one emulator share. */
export interface Context {
  readonly clock: Clock;
  readonly latency: Latency;
  readonly model: Model;
  readonly state: State;
  /** Replaced by a reset. */
  ids: Ids;
}

/** Now as the API writes it, in seconds. */
export function nowSeconds({ clock }: Context): number {
  return Math.floor(clock.now() / 1000);
}
