// Generated code that does not compile is not handed out.

import { join } from "node:path";
import ts from "typescript";
import { root } from "./contracts.js";
import { oneLine, Refusal } from "./refusal.js";

/**
 * Type-checks generated files with the project's own settings.
 * @param {string[]} files
 * @throws {Refusal} One of them does not compile.
 */
export function requireToCompile(files) {
  const { options } = ts.parseJsonConfigFileContent(readTsConfig(), ts.sys, root);
  const program = ts.createProgram(files, { ...options, types: [], allowJs: false, checkJs: false });
  const [first] = ts.getPreEmitDiagnostics(program);
  if (!first) return;
  const { file, start = 0, messageText } = first;
  const message = oneLine(ts.flattenDiagnosticMessageText(messageText, " "));
  const line = file ? `${file.text.split("\n")[file.getLineAndCharacterOfPosition(start).line]}`.trim() : "";
  const place = file ? `${file.fileName.split("/").at(-1)}: ` : "";
  throw new Refusal(`what would be generated does not compile: ${place}${message} At: ${line.slice(0, 120)}`);
}

function readTsConfig() {
  const { config, error } = ts.readConfigFile(join(root, "tsconfig.json"), ts.sys.readFile);
  if (error) throw new Error(ts.flattenDiagnosticMessageText(error.messageText, " "));
  return config;
}
