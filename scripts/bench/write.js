// npm run bench -- --write: measures, puts the tables into docs/benchmarks.md between their markers, and draws the chart.
import { readFile, writeFile } from "node:fs/promises";
import { cpus } from "node:os";
import { benchCalls, profileCalls, tableOfProfile, tablesOfCalls } from "./calls.js";
import { chartOf } from "./chart.js";
import { benchFootprint, tablesOfFootprint } from "./footprint.js";
import { benchPagination, tablesOfPagination } from "./pagination.js";
import { markdownOf, print } from "./tables.js";

const docs = new URL("../../docs/", import.meta.url);

const calls = await benchCalls();
const sections = {
  calls: tablesOfCalls(calls),
  profile: [tableOfProfile(await profileCalls())],
  footprint: tablesOfFootprint(await benchFootprint()),
  pagination: tablesOfPagination(await benchPagination()),
};

let text = await readFile(new URL("benchmarks.md", docs), "utf8");

/** Puts something between its markers. @param {string} name @param {string} what */
function put(name, what) {
  const marked = new RegExp(`(<!-- ${name} -->\\n)[\\s\\S]*?(<!-- /${name} -->)`);
  text = text.replace(marked, (_, start, end) => `${start}\n${what}\n\n${end}`);
}

for (const [name, tables] of Object.entries(sections)) {
  print(tables);
  put(name, tables.map(markdownOf).join("\n\n"));
}
put("machine", `Node ${process.versions.node}, ${cpus().length} cores, ${new Date().toISOString().slice(0, 10)}.`);
await writeFile(new URL("benchmarks.md", docs), text);
await writeFile(new URL("benchmarks.svg", docs), chartOf(calls));
