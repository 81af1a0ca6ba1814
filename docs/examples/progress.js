// How far a long piece of work is, on standard error: a bar in a terminal, else a line for every tenth.

/** @param {number} total */
export function createProgress(total) {
  /** @type {Map<string, number>} */
  const outcomes = new Map();
  let done = 0;
  return {
    /** Counts one more that ended so, and gives how many have ended. @param {string} outcome */
    add(outcome) {
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
      done += 1;
      const share = done / total;
      const bar = `[${"#".repeat(Math.round(share * 30)).padEnd(30, ".")}] ${done}/${total}`;
      if (process.stderr.isTTY) process.stderr.write(`\r${bar}`);
      else if (Math.floor(share * 10) > Math.floor(((done - 1) / total) * 10)) console.error(bar);
      return done;
    },
    /** How many ended so. @param {string} outcome */
    count: (outcome) => outcomes.get(outcome) ?? 0,
    /** Says how many ended in which way. */
    end() {
      if (process.stderr.isTTY) process.stderr.write("\n");
      for (const [outcome, count] of outcomes) console.error(`${count} ${outcome}`);
      if (done < total) console.error(`${total - done} not begun`);
    },
  };
}
