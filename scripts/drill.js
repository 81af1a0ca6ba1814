// npm run drill: what of src/ would still compile if openapi.yaml followed an upstream document. See docs/guides/drift.md.
import { parseArgs } from "node:util";
import { ComparisonError } from "../dist/src/drift/index.js";
import { drill } from "./drill/drill.js";
import { reportDrill } from "./drill/report.js";
import { fail } from "./generate.js";

try {
  const { upstream } = parseArgs({ options: { upstream: { type: "string" } } }).values;
  if (upstream === undefined) throw new ComparisonError("drill needs --upstream <file or URL>");
  const result = await drill(upstream);
  console.log(reportDrill(result));
  process.exitCode = result.breaks.length === 0 ? 0 : 1;
} catch (error) {
  if (error instanceof ComparisonError) {
    console.error(error.message);
    process.exitCode = 2;
  } else {
    fail(error);
  }
}
