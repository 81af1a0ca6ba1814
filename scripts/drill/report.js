// What a drill says to a person.

/** @typedef {import("./breaks.js").Break} Break */

const LONGEST = 160;

/**
 * The parts that do not compile, each once: its name, the first place, and the first reason.
 * @param {Break[]} breaks
 */
function partsOf(breaks) {
  /** @type {Map<string, Break[]>} */
  const parts = new Map();
  for (const one of breaks) parts.set(one.name, [...(parts.get(one.name) ?? []), one]);
  return [...parts].map(([name, [first, ...others]]) => {
    const more = others.length > 0 ? ` and ${others.length} more` : "";
    const reason =
      first && first.message.length > LONGEST ? `${first.message.slice(0, LONGEST - 3)}...` : first?.message;
    return `  ${name} (${first?.file}:${first?.line}${more}): ${reason}`;
  });
}

/**
 * @param {{ gone: string[], come: string[], breaks: Break[] }} result
 * @returns {string}
 */
export function reportDrill({ gone, come, breaks }) {
  const isEmulator = (/** @type {Break} */ { file }) => file.startsWith("src/emulator/");
  const lines = [`Operations gone: ${gone.join(", ") || "none"}`, `Operations new: ${come.join(", ") || "none"}`];
  for (const [part, list] of /** @type {const} */ ([
    ["The client", breaks.filter((one) => !isEmulator(one))],
    ["The emulator, which is a server of what openapi.yaml says now,", breaks.filter(isEmulator)],
  ])) {
    const parts = partsOf(list);
    lines.push(
      "",
      parts.length === 0 ? `${part} compiles.` : `${part} does not compile in ${parts.length} parts:`,
      ...parts,
    );
  }
  return lines.join("\n");
}
