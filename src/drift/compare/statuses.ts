// Which response of an operation became which: by status, by range, or by the default.

export interface StatusPair {
  ours: string;
  theirs: string;
}

export interface Statuses {
  pairs: StatusPair[];
  removed: string[];
  added: string[];
}

/** Pairs the same statuses, then a status with its range, then a success with a default that stands for it. */
export function pairStatuses(ours: readonly string[], theirs: readonly string[]): Statuses {
  const pairs = ours.filter((status) => theirs.includes(status)).map((status) => ({ ours: status, theirs: status }));
  const left = {
    ours: ours.filter((status) => !theirs.includes(status)),
    theirs: theirs.filter((status) => !ours.includes(status)),
  };
  const taken = new Set<string>();
  for (const status of left.ours) {
    const other = left.theirs.find((one) => !taken.has(one) && isSameRange(status, one));
    if (other === undefined) continue;
    pairs.push({ ours: status, theirs: other });
    taken.add(status).add(other);
  }
  const [defaultOfOurs, defaultOfTheirs] = [ours, theirs].map(coversSuccess);
  // A default on both sides is what failures are described by as well.
  const isReplaced = defaultOfTheirs && !ours.includes("default");
  for (const status of left.ours.filter((one) => isReplaced && isListedSuccess(one) && !taken.has(one))) {
    pairs.push({ ours: status, theirs: "default" });
    taken.add(status).add("default");
  }
  for (const status of left.theirs.filter((one) => defaultOfOurs && isListedSuccess(one) && !taken.has(one))) {
    pairs.push({ ours: "default", theirs: status });
    taken.add(status).add("default");
  }
  return {
    pairs,
    removed: left.ours.filter((status) => !taken.has(status)),
    added: left.theirs.filter((status) => !taken.has(status)),
  };
}

/** Whether a response of this status is what a client asked for. */
export function isSuccess(status: string, all: readonly string[]): boolean {
  return isListedSuccess(status) || (status === "default" && coversSuccess(all));
}

/** With no success beside it the default is the success. */
function coversSuccess(statuses: readonly string[]): boolean {
  return statuses.includes("default") && !statuses.some(isListedSuccess);
}

function isListedSuccess(status: string): boolean {
  return status.startsWith("2");
}

/** Whether one status is the range of the other, such as `2XX` of `200`. */
function isSameRange(a: string, b: string): boolean {
  return [a, b].some((status) => /^[1-5]xx$/i.test(status)) && a[0] === b[0];
}
