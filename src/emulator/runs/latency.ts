import { aDelay, type Check, type Checks, objectOf } from "../state/check.js";

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

const DEFAULTS: Latency = { answerMs: 0, queuedMs: 50, modelMs: 100, deltaMs: 5, cancelMs: 50 };

/** The latency of an option: the stages that it names, or all of them where it is one number. */
export function readLatency(option: number | Partial<Latency> = {}): Latency {
  if (typeof option === "object") return { ...DEFAULTS, ...option };
  return { answerMs: option, queuedMs: option, modelMs: option, deltaMs: option, cancelMs: option };
}

const STAGES: Checks<Latency> = {
  answerMs: aDelay,
  queuedMs: aDelay,
  modelMs: aDelay,
  deltaMs: aDelay,
  cancelMs: aDelay,
};
const someStages = objectOf(STAGES);

/** A check of such an option. */
export const aLatency: Check = (name, value) => {
  if (typeof value === "object") someStages(name, value);
  else aDelay(name, value);
};
