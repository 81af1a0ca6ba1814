// The runs that lag is measured on, by the bench and by test/runs/poll-lag.test.ts.

/** The same numbers from 0 to 1 every time (mulberry32). @param {number} seed */
export function randomNumbers(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** 200 run lengths in milliseconds: log-normal with a median of 6 s, from 0.2 s to 240 s. */
export function runLengths() {
  const random = randomNumbers(1);
  /** @type {number[]} */
  const lengths = [];
  while (lengths.length < 200) {
    const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    const length = 6_000 * Math.exp(1.3 * normal);
    if (length >= 200 && length <= 240_000) lengths.push(length);
  }
  return lengths;
}
