// The options of the command.
import { createRequire } from "node:module";
import { relative } from "node:path";
import { parseArgs } from "node:util";
import { ComparisonError, reasonOf } from "./document/error.js";
import { renderGithub } from "./report/github.js";
import { renderJson } from "./report/json.js";
import { renderMarkdown } from "./report/markdown.js";
import type { Result } from "./report/result.js";
import { renderSarif } from "./report/sarif.js";
import { renderText } from "./report/text.js";

type Render = (result: Result) => string | Promise<string>;

const FORMATS = new Map<string, Render>([
  ["text", renderText],
  ["json", renderJson],
  ["markdown", renderMarkdown],
  ["github", renderGithub],
  ["sarif", renderSarif],
]);
const FORMAT_NAMES = [...FORMATS.keys()].join(", ");
const FAIL_ON = ["any", "breaking", "none"];
const DEFAULT_SCOPE = "/assistants,/threads";

export interface Options {
  upstream: string;
  spec: string;
  scope: string[];
  accepted: string | undefined;
  isUpdate: boolean;
  render: Render;
  failOn: string;
}

export const HELP = `Usage: assistants-client drift --upstream <file or URL> [options]

Compares openapi.yaml with an upstream OpenAPI document, as a client sees them.

  --upstream <file or URL>     the document to compare with
  --spec <file or URL>         our document (default: the openapi.yaml of this package)
  --scope <paths>              beginnings of paths, with commas (default: ${DEFAULT_SCOPE})
  --accepted <file>            differences that are known, each with a reason
  --update-accepted            add what is new to that file, for somebody to write a reason to
  --format <format>            ${FORMAT_NAMES} (default: text)
  --fail-on <class>            ${FAIL_ON.join(", ")} (default: any)

Exits with 0 when nothing is left to look at, 1 when there is drift, 2 when it could not compare.
`;

/**
 * @returns `undefined` where help is asked for.
 * @throws {ComparisonError} The options make no sense.
 */
export function readOptions(args: readonly string[]): Options | undefined {
  const { values, positionals } = parse(args);
  const { upstream, spec, accepted, format, "fail-on": failOn, "update-accepted": isUpdate } = values;
  if (values.help) return undefined;
  // It is not named, as it may be a URL with a token.
  if (positionals.length > 0) throw new ComparisonError("every argument needs its option; --help says more");
  if (upstream === undefined) throw new ComparisonError("drift needs --upstream; --help says more");
  if (isUpdate && accepted === undefined) throw new ComparisonError("--update-accepted needs --accepted");
  const render = FORMATS.get(format);
  if (!render) throw new ComparisonError(`there is no format ${format}, but ${FORMAT_NAMES}`);
  if (!FAIL_ON.includes(failOn)) {
    throw new ComparisonError(`--fail-on is one of ${FAIL_ON.join(", ")}, not ${failOn}`);
  }
  return {
    upstream,
    spec: spec ?? ownContract(),
    scope: readScope(values.scope),
    accepted,
    isUpdate,
    render,
    failOn,
  };
}

function readScope(text: string): string[] {
  const paths = text.split(",").map((path) => path.trim());
  return paths.filter(Boolean);
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        upstream: { type: "string" },
        spec: { type: "string" },
        scope: { type: "string", default: DEFAULT_SCOPE },
        accepted: { type: "string" },
        "update-accepted": { type: "boolean", default: false },
        format: { type: "string", default: "text" },
        "fail-on": { type: "string", default: "any" },
        help: { type: "boolean", default: false },
      },
    });
  } catch (error) {
    throw new ComparisonError(reasonOf(error), { cause: error });
  }
}

/** The contract that comes with the package. */
function ownContract(): string {
  const file = createRequire(import.meta.url).resolve("assistants-client/openapi.yaml");
  return relative(process.cwd(), file);
}
