// Tables of results, for the terminal and for docs/benchmarks.md.

/** @typedef {{ title: string, rows: Record<string, Record<string, string | number>> }} Table */

/** @param {Table[]} tables */
export function print(tables) {
  for (const { title, rows } of tables) {
    console.log(title);
    console.table(rows);
  }
}

/** @param {Table} table */
export function markdownOf({ title, rows }) {
  const columns = Object.keys(Object.values(rows)[0] ?? {});
  const line = (/** @type {(string | number)[]} */ cells) => `| ${cells.join(" | ")} |`;
  const body = Object.entries(rows).map(([name, row]) => line([name, ...columns.map((column) => row[column] ?? "")]));
  return [`${title}:`, "", line(["", ...columns]), line(["---", ...columns.map(() => "---:")]), ...body].join("\n");
}
