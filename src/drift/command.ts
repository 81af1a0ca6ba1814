// `assistants-client drift`: the comparison with its options, and what it exits with.
import { compareDocuments } from "./compare/compare.js";
import type { Finding } from "./compare/finding.js";
import { ComparisonError, reasonOf } from "./document/error.js";
import { loadDocument } from "./document/load.js";
import { HELP, type Options, readOptions } from "./options.js";
import { applyAccepted, type Entry, readAccepted, updateAccepted } from "./report/accepted.js";
import type { Result } from "./report/result.js";
import { plainLine } from "./report/visible.js";

/** Where text is written, such as `process.stdout`. */
export interface Output {
  write(text: string): unknown;
}

const [DONE, DRIFT, FAILED] = [0, 1, 2];

/** @returns The exit code: 0 where nothing is left to look at, 1 where there is drift, 2 where it could not compare. */
export async function main(
  args: readonly string[],
  out: Output = toReader(process.stdout),
  err: Output = toReader(process.stderr),
): Promise<number> {
  try {
    const options = readOptions(args);
    if (!options) {
      out.write(HELP);
      return DONE;
    }
    const result = await compare(options);
    for (const warning of result.warnings) err.write(`warning: ${plainLine(warning)}\n`);
    out.write(await options.render(result));
    return isFailure(result, options.failOn) ? DRIFT : DONE;
  } catch (error) {
    err.write(`${plainLine(messageOf(error))}\n`);
    return FAILED;
  }
}

/** A stream whose reader may leave early, as `head` does when it has what it wanted. */
export function toReader(stream: NodeJS.WritableStream): Output {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
  return stream;
}

/** One line for whatever went wrong. */
function messageOf(error: unknown): string {
  if (error instanceof ComparisonError) return error.message;
  const reason = reasonOf(error);
  if (error instanceof RangeError) return `the documents are nested too deeply to be compared: ${reason}`;
  return `the comparison failed, which is a fault of this program: ${reason}`;
}

async function compare(options: Options): Promise<Result> {
  const { spec, upstream, scope } = options;
  const ours = await loadDocument(spec, { scope });
  const webhooks = ours.root.webhooks !== undefined;
  const theirs = await loadDocument(upstream, { scope, webhooks });
  const { findings, operations } = compareDocuments(ours, theirs, scope);
  const entries = await readEntries(options, findings);
  const { open, ...judgement } = applyAccepted(findings, entries);
  return {
    spec: ours.name,
    specText: ours.text,
    upstream: theirs.name,
    operations,
    findings: open,
    ...judgement,
    warnings: [...ours.warnings, ...theirs.warnings],
  };
}

async function readEntries({ accepted, isUpdate }: Options, findings: readonly Finding[]): Promise<Entry[]> {
  if (accepted === undefined) return [];
  return isUpdate ? await updateAccepted(accepted, findings) : await readAccepted(accepted);
}

/**
 * Whether what is left should fail a build. What is wrong with the accepted differences does so whatever its class, as
 * it hides what they were to show.
 */
function isFailure({ findings, stale, unexplained }: Result, failOn: string): boolean {
  if (failOn === "none") return false;
  if (stale.length > 0 || unexplained.length > 0) return true;
  if (failOn === "any") return findings.length > 0;
  return findings.some((one) => one.class === "breaking");
}
