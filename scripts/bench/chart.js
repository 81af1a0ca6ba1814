// docs/benchmarks.svg: what a call costs and how many go through, as bars.

const WIDTH = 760;
const ROW = 24;
const LABEL = 190;
const BAR = WIDTH - LABEL - 70;

/**
 * One group of bars under its title.
 * @param {string} title
 * @param {{ name: string, value: number }[]} bars
 * @param {number} top
 */
function groupOf(title, bars, top) {
  const most = Math.max(...bars.map(({ value }) => value));
  const rows = bars.map(({ name, value }, index) => {
    const y = top + 34 + index * ROW;
    const width = Math.round((BAR * value) / most);
    const kind = name.startsWith("assistants-client") ? "ours" : "theirs";
    return `  <text x="${LABEL - 8}" y="${y + 13}" text-anchor="end">${name}</text>
  <rect class="${kind}" x="${LABEL}" y="${y}" width="${width}" height="${ROW - 6}" rx="2"/>
  <text x="${LABEL + width + 6}" y="${y + 13}">${value.toFixed(2)}×</text>`;
  });
  return [`  <text class="title" x="0" y="${top + 18}">${title}</text>`, ...rows].join("\n");
}

/**
 * @param {Awaited<ReturnType<typeof import("./calls.js").benchCalls>>} calls
 * @returns {string}
 */
export function chartOf({ cost, rates }) {
  const cpu = cost.map(({ name, cpu }) => ({ name, value: cpu.median }));
  const rate = (rates[256] ?? []).map(({ name, wall }) => ({ name, value: 1 / wall.median }));
  const height = 2 * 60 + (cpu.length + rate.length) * ROW;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="Processor time per call and calls per second of each client">
  <style>
    text { font: 13px sans-serif; fill: #57606a; }
    .title { font-weight: bold; }
    .ours { fill: #1a7f64; }
    .theirs { fill: #afb8c1; }
    @media (prefers-color-scheme: dark) { text { fill: #b1bac4; } .theirs { fill: #6e7681; } }
  </style>
${groupOf("Processor time per call, against bare fetch: less is better", cpu, 0)}
${groupOf("Calls per second with 256 in flight, against openai 6.49: more is better", rate, 60 + cpu.length * ROW)}
</svg>
`;
}
