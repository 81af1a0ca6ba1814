/** Gives new ids. The same seed gives the same ids in the same order. */
export interface Ids {
  /** An object's id, such as `asst_` and 24 letters and digits. */
  next(prefix: "asst" | "thread" | "msg" | "run" | "step" | "call" | "vs"): string;
  /** The id of a request, for its `x-request-id`. */
  nextRequest(): string;
}

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

export function createIds(seed: number): Ids {
  let state = seed | 0;
  // mulberry32: 32 bits at a time, evenly spread, and quick.
  const random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  let requests = 0;
  return {
    next(prefix) {
      let id = `${prefix}_`;
      // Five characters of base 62 fit into 32 bits.
      for (let left = 24; left > 0; left -= 5) {
        let bits = random();
        for (let count = Math.min(left, 5); count > 0; count--) {
          id += ALPHABET[bits % 62];
          bits = Math.floor(bits / 62);
        }
      }
      return id;
    },
    nextRequest: () => `req_${(++requests).toString(16).padStart(32, "0")}`,
  };
}
