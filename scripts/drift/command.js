// npm run drift, and `assistants-client drift`: the comparison with its options, and what it exits with.
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { readAccepted, sift, updateAccepted } from "./accepted.js";
import { compareDocuments } from "./compare.js";
import { CannotCompare } from "./document.js";
import { renderGithub } from "./formats/github.js";
import { renderJson } from "./formats/json.js";
import { renderMarkdown } from "./formats/markdown.js";
import { renderSarif } from "./formats/sarif.js";
import { renderText } from "./formats/text.js";
import { loadDocument } from "./load.js";

/** @typedef {import("./result.js").Result} Result */

/** @type {Record<string, (result: Result) => string | Promise<string>>} */
const FORMATS = {
  text: renderText,
  json: renderJson,
  markdown: renderMarkdown,
  github: renderGithub,
  sarif: renderSarif,
};
const FAIL_ON = ["any", "breaking", "none"];

/** The contract that comes with the package. */
const OURS = relative(process.cwd(), fileURLToPath(new URL("../../openapi.yaml", import.meta.url)));

const HELP = `Usage: assistants-client drift --upstream <file or URL> [options]

Compares openapi.yaml with an upstream OpenAPI document, as a client sees them.

  --upstream <file or URL>     the document to compare with
  --spec <file or URL>         our document (default: the openapi.yaml of this package)
  --scope <paths>              beginnings of paths, with commas (default: /assistants,/threads)
  --accepted <file>            differences that are known, each with a reason
  --update-accepted            add what is new to that file, for somebody to write a reason to
  --format <format>            ${Object.keys(FORMATS).join(", ")} (default: text)
  --fail-on <class>            ${FAIL_ON.join(", ")} (default: any)

Exits with 0 when nothing is left to look at, 1 when there is drift, 2 when it could not compare.
`;

/**
 * @param {string[]} args
 * @throws {CannotCompare} The options make no sense.
 */
function readOptions(args) {
  const { values } = parse(args);
  const { upstream, spec, scope, accepted, format, "fail-on": failOn, "update-accepted": isUpdate, help } = values;
  if (help) return undefined;
  if (upstream === undefined) throw new CannotCompare("drift needs --upstream; --help says more");
  if (isUpdate && !accepted) throw new CannotCompare("--update-accepted needs --accepted");
  const render = Object.hasOwn(FORMATS, format) ? FORMATS[format] : undefined;
  if (!render) throw new CannotCompare(`there is no format ${format}, but ${Object.keys(FORMATS).join(", ")}`);
  if (!FAIL_ON.includes(failOn)) throw new CannotCompare(`--fail-on is one of ${FAIL_ON.join(", ")}, not ${failOn}`);
  const prefixes = scope
    .split(",")
    .map((path) => path.trim())
    .filter(Boolean);
  return { upstream, spec, prefixes, accepted, render, failOn, isUpdate };
}

/** @param {string[]} args */
function parse(args) {
  try {
    return parseArgs({
      args,
      options: {
        upstream: { type: "string" },
        spec: { type: "string", default: OURS },
        scope: { type: "string", default: "/assistants,/threads" },
        accepted: { type: "string" },
        "update-accepted": { type: "boolean", default: false },
        format: { type: "string", default: "text" },
        "fail-on": { type: "string", default: "any" },
        help: { type: "boolean", default: false },
      },
    });
  } catch (error) {
    throw new CannotCompare(error instanceof Error ? error.message : String(error), { cause: error });
  }
}

/**
 * Whether what is left should fail a build. What is wrong with the accepted differences does so whatever its class, as
 * it hides what they were to show.
 * @param {Result} result
 * @param {string} failOn
 */
function isFailure({ findings, stale, unexplained }, failOn) {
  if (failOn === "none") return false;
  if (stale.length > 0 || unexplained.length > 0) return true;
  return failOn === "any" ? findings.length > 0 : findings.some((one) => one.class === "breaking");
}

/**
 * @param {string[]} args
 * @param {{ write: (text: string) => unknown }} [out]
 * @param {{ write: (text: string) => unknown }} [err]
 * @returns {Promise<number>} The exit code.
 */
export async function main(args, out = process.stdout, err = process.stderr) {
  try {
    const options = readOptions(args);
    if (!options) {
      out.write(HELP);
      return 0;
    }
    const { upstream, spec, prefixes, accepted, render, failOn, isUpdate } = options;
    const [ours, theirs] = await Promise.all([loadDocument(spec), loadDocument(upstream)]);
    const { findings, operations } = compareDocuments(ours.document, theirs.document, prefixes);
    const entries = !accepted ? [] : isUpdate ? await updateAccepted(accepted, findings) : await readAccepted(accepted);
    const { open, ...rest } = sift(findings, entries);
    const result = { spec, specText: ours.text, upstream, operations, findings: open, ...rest };
    out.write(await render(result));
    return isFailure(result, failOn) ? 1 : 0;
  } catch (error) {
    if (!(error instanceof CannotCompare)) throw error;
    err.write(`${error.message}\n`);
    return 2;
  }
}
