// npm run drill: what of src/ would still compile if a contract followed an upstream document. See docs/guides/drift.md.
import { parseArgs } from "node:util";
import { readContracts } from "../generate/contracts.js";
import { asCommand, Refusal } from "../generate/refusal.js";
import { drill } from "./drill.js";
import { reportDrill } from "./report.js";

await asCommand(async () => {
  const { upstream, baseline, contract } = readArguments();
  const contracts = await readContracts();
  const chosen = contract === undefined ? contracts : contracts.filter(({ title }) => title === contract);
  if (chosen.length === 0) {
    const titles = contracts.map(({ title }) => title).join(", ");
    throw new Refusal(`drill knows no contract ${contract}: there is ${titles}`);
  }
  const reports = [];
  for (const one of chosen) {
    const result = await drill(one, upstream, baseline);
    reports.push(reportDrill(result, baseline !== undefined));
    if (result.breaks.length > 0) process.exitCode = 1;
  }
  console.log(reports.join("\n\n"));
});

function readArguments() {
  const text = /** @type {const} */ ({ type: "string" });
  let values;
  try {
    ({ values } = parseArgs({ options: { upstream: text, baseline: text, contract: text } }));
  } catch (error) {
    throw new Refusal(`drill: ${error instanceof Error ? error.message : error}`);
  }
  const { upstream } = values;
  if (upstream === undefined) throw new Refusal("drill needs --upstream <file or URL>");
  return { ...values, upstream };
}
