// What a drill says to a person.

/** @typedef {import("./breaks.js").Break} Break */
/** @typedef {import("./drill.js").Result} Result */

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
    const message = first?.message ?? "";
    const reason = message.length > LONGEST ? `${message.slice(0, LONGEST - 3)}...` : message;
    return `  ${name} (${first?.file}:${first?.line}${more}): ${reason}`;
  });
}

/**
 * @param {string} title
 * @param {Break[]} breaks
 */
function sectionOf(title, breaks) {
  const parts = partsOf(breaks);
  if (parts.length === 0) return [];
  return [`${title} does not compile in ${parts.length} ${parts.length === 1 ? "part" : "parts"}:`, ...parts];
}

/**
 * @param {Result} result
 * @param {boolean} isCompared Whether there was a baseline, whose findings are left out.
 * @returns {string}
 */
export function reportDrill({ contract, removed, added, missing, breaks }, isCompared) {
  const isEmulator = (/** @type {Break} */ { file }) => file.startsWith("src/emulator/");
  const lines = [
    ...(removed.length > 0 ? [`Operations removed: ${removed.join(", ")}`] : []),
    ...(added.length > 0 ? [`Operations added: ${added.join(", ")}`] : []),
    ...(missing.length > 0 ? [`References that lead nowhere, read as any value: ${missing.join(", ")}`] : []),
    ...sectionOf(
      "The client",
      breaks.filter((one) => !isEmulator(one)),
    ),
    ...sectionOf("The emulator, which is a server of the contract as it is,", breaks.filter(isEmulator)),
  ];
  if (breaks.length === 0) lines.push(isCompared ? "Nothing that compiled before breaks." : "All of src/ compiles.");
  return [`In place of ${contract}:`, ...lines].join("\n");
}
