// Text into data: JSON, or YAML by a parser that is installed beside this package.
import { ComparisonError, reasonOf } from "./error.js";
import { isContainer } from "./node.js";

/** What aliases may add to a YAML document, in values. A few lines of them can stand for billions. */
const MAX_ALIASED = 1_000_000;
/** Where an anchor of YAML may begin, which an alias needs. */
const ANCHOR = /(^|[\s[{,])&\S/;
/** In place of a size that is being counted. */
const UNFINISHED = -1;

/**
 * The parser, which a project that only uses the client does not need.
 * @throws {ComparisonError} It is not installed.
 */
export async function importYaml(): Promise<typeof import("js-yaml")> {
  try {
    return await import("js-yaml");
  } catch (error) {
    const advice = "npm install --save-dev js-yaml@4";
    throw new ComparisonError(`drift reads YAML with js-yaml, which is not installed: ${advice}`, { cause: error });
  }
}

/**
 * @throws {ComparisonError} The text is neither JSON nor YAML, or is too large when its aliases are followed.
 */
export async function parseText(text: string): Promise<unknown> {
  const body = text.startsWith("\uFEFF") ? text.slice(1) : text;
  const start = body.trimStart().slice(0, 9).toLowerCase();
  if (start === "") throw new ComparisonError("it is empty");
  if (["<!doctype", "<html", "<?xml"].some((tag) => start.startsWith(tag))) {
    throw new ComparisonError("it is HTML, not an OpenAPI document");
  }
  return start.startsWith("{") ? await parseBraces(body) : await parseYaml(body);
}

/** JSON has a parser that is quicker. What is not JSON may still be YAML in braces. */
async function parseBraces(text: string): Promise<unknown> {
  try {
    return JSON.parse(text);
  } catch (error) {
    return await parseYaml(text).catch(() => {
      throw broken(error);
    });
  }
}

async function parseYaml(text: string): Promise<unknown> {
  const { CORE_SCHEMA, load, Type } = await importYaml();
  const merge = new Type("tag:yaml.org,2002:merge", { kind: "scalar", resolve: (key) => key === "<<" });
  // Without timestamps: a date in an enum is text, as it is in JSON.
  const schema = CORE_SCHEMA.extend({ implicit: [merge] });
  let root: unknown;
  try {
    root = load(text, { schema });
  } catch (error) {
    throw broken(error);
  }
  if (ANCHOR.test(text)) checkAliases(root);
  return root;
}

function broken(error: unknown): ComparisonError {
  return new ComparisonError(`it cannot be parsed, so it is cut or broken: ${reasonOf(error)}`, { cause: error });
}

/** @throws {ComparisonError} Its aliases stand for too much. */
function checkAliases(root: unknown): void {
  const sizes = new Map<object, number>();
  let written = 0;

  /** How many values there are below, with every alias followed. */
  function sizeOf(node: object): number {
    const known = sizes.get(node);
    if (known === UNFINISHED) throw new ComparisonError("a YAML alias in it contains itself");
    if (known !== undefined) return known;
    sizes.set(node, UNFINISHED);
    const values = Object.values(node);
    let size = values.length;
    written += size;
    for (const value of values) if (isContainer(value)) size += sizeOf(value);
    sizes.set(node, size);
    return size;
  }

  const followed = isContainer(root) ? sizeOf(root) : 0;
  if (followed - written > MAX_ALIASED) throw new ComparisonError("its YAML aliases stand for too many values");
}
