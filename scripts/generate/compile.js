// Generated code that does not compile is not handed out.
import ts from "typescript";
import { oneLine, Refusal } from "./refusal.js";

/** As strict as a project can be that takes the files in. */
const OPTIONS = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  verbatimModuleSyntax: true,
  module: ts.ModuleKind.NodeNext,
  target: ts.ScriptTarget.ES2022,
  lib: ["lib.es2023.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
  types: [],
  skipLibCheck: true,
  noEmit: true,
};

/**
 * Type-checks generated files.
 * @param {string[]} files
 * @throws {Refusal} One of them does not compile.
 */
export function requireToCompile(files) {
  const [first] = ts.getPreEmitDiagnostics(ts.createProgram(files, OPTIONS));
  if (!first) return;
  const { file, start = 0, messageText } = first;
  const message = oneLine(ts.flattenDiagnosticMessageText(messageText, " "));
  const line = file?.text.split("\n")[file.getLineAndCharacterOfPosition(start).line] ?? "";
  const place = file ? `${file.fileName.split("/").at(-1)}: ` : "";
  throw new Refusal(`what would be generated does not compile: ${place}${message} At: ${line.trim().slice(0, 120)}`);
}
