// Which response of an operation became which: by status, by range, or by the default.
import type { Both } from "./both.js";

interface WithStatus {
  status: string;
}

interface Pairing<T> {
  pairs: Both<T>[];
  removed: T[];
  added: T[];
}

/** Pairs the same statuses, then a status with its range, then a success with a default that stands for it. */
export function pairStatuses<T extends WithStatus>(ours: readonly T[], theirs: readonly T[]): Pairing<T> {
  const pairs: Both<T>[] = [];
  const taken = new Set<T>();
  const leftOf = (all: readonly T[]) => all.filter((one) => !taken.has(one));
  const pair = (one: T, other: T) => {
    pairs.push({ ours: one, theirs: other });
    taken.add(one).add(other);
  };
  for (const one of ours) {
    const same = theirs.find(({ status }) => status === one.status);
    if (same) pair(one, same);
  }
  for (const one of leftOf(ours)) {
    const similar = leftOf(theirs).find((other) => isSameRange(one.status, other.status));
    if (similar) pair(one, similar);
  }
  const ourDefault = defaultSuccess(ours);
  const theirDefault = defaultSuccess(theirs);
  // A default on both sides is what failures are described by as well.
  const isReplaced = !ours.some(isDefault);
  if (theirDefault && isReplaced) {
    for (const one of leftOf(ours).filter(isListedSuccess)) pair(one, theirDefault);
  }
  if (ourDefault) {
    for (const other of leftOf(theirs).filter(isListedSuccess)) pair(ourDefault, other);
  }
  return { pairs, removed: leftOf(ours), added: leftOf(theirs) };
}

/** Whether a response is what a client asked for. */
export function isSuccess<T extends WithStatus>(response: T, all: readonly T[]): boolean {
  return isListedSuccess(response) || response === defaultSuccess(all);
}

/** With no success beside it the default is the success. */
function defaultSuccess<T extends WithStatus>(all: readonly T[]): T | undefined {
  return all.some(isListedSuccess) ? undefined : all.find(isDefault);
}

function isDefault({ status }: WithStatus): boolean {
  return status === "default";
}

function isListedSuccess({ status }: WithStatus): boolean {
  return status.startsWith("2");
}

/** Whether one status is the range of the other, such as `2XX` of `200`. */
function isSameRange(a: string, b: string): boolean {
  return (isRange(a) || isRange(b)) && a[0] === b[0];
}

export function isRange(status: string): boolean {
  return /^[1-5]xx$/i.test(status);
}
