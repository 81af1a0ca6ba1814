// Where in our document a finding is, for tools that point at lines.

/**
 * @param {string} text Our document.
 * @returns {(finding: { component: string | undefined, operation: string }) => number} The line of the shared schema or of the operation, or 1 where neither is written in the usual way.
 */
export function createLineFinder(text) {
  /** @type {Map<string, number>} */
  const lines = new Map();
  for (const [index, line] of text.split("\n").entries()) {
    const [, component] = /^\s+["']?(\w+)["']?\s*:\s*\{?$/.exec(line) ?? [];
    const [, operation] = /^\s+["']?operationId["']?\s*:\s*["']?(\w+)/.exec(line) ?? [];
    if (component && !lines.has(`component ${component}`)) lines.set(`component ${component}`, index + 1);
    if (operation) lines.set(`operation ${operation}`, index + 1);
  }
  return ({ component, operation }) => lines.get(`component ${component}`) ?? lines.get(`operation ${operation}`) ?? 1;
}
