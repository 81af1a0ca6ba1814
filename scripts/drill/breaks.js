// Which parts of src/ do not compile against another generated client, by name.
import { relative } from "node:path";
import ts from "typescript";

/**
 * @typedef {object} Break
 * @property {string} file
 * @property {number} line
 * @property {string} name The method, function or type that does not compile.
 * @property {string} message
 */

/**
 * Type-checks a project.
 * @param {string} config The path of its tsconfig.json.
 * @param {string} folder What the files are named from.
 * @returns {Break[]}
 */
export function findBreaks(config, folder) {
  const parsed = ts.getParsedCommandLineOfConfigFile(config, {}, { ...ts.sys, onUnRecoverableConfigFileDiagnostic });
  if (!parsed) throw new Error(`${config} cannot be read`);
  const program = ts.createProgram(parsed.fileNames, parsed.options);
  return ts.getPreEmitDiagnostics(program).flatMap((diagnostic) => {
    const { file, start, messageText } = diagnostic;
    // A message may name a module by its path.
    const message = ts.flattenDiagnosticMessageText(messageText, " ").replaceAll(`${folder}/`, "");
    if (!file || start === undefined) throw new Error(message);
    return namesAt(file, start).map((name) => ({
      file: relative(folder, file.fileName),
      line: file.getLineAndCharacterOfPosition(start).line + 1,
      name,
      message,
    }));
  });
}

/** @param {ts.Diagnostic} diagnostic */
function onUnRecoverableConfigFileDiagnostic({ messageText }) {
  throw new Error(ts.flattenDiagnosticMessageText(messageText, " "));
}

/**
 * The declarations that a position is in, or, of an import, those that use what it imports.
 * @param {ts.SourceFile} file
 * @param {number} position
 * @returns {string[]}
 */
function namesAt(file, position) {
  const node = nodeAt(file, position);
  const specifier = ancestorsOf(node).find(ts.isImportSpecifier);
  if (!specifier) return [nameOf(node)];
  const names = identifiersIn(file, specifier.name.text)
    .filter((identifier) => !ancestorsOf(identifier).some(ts.isImportDeclaration))
    .map(nameOf);
  return names.length > 0 ? [...new Set(names)] : [specifier.name.text];
}

/**
 * The smallest node that begins here.
 * @param {ts.Node} node
 * @param {number} position
 * @returns {ts.Node}
 */
function nodeAt(node, position) {
  const inner = ts.forEachChild(node, (child) =>
    child.getStart() <= position && position < child.getEnd() ? child : undefined,
  );
  return inner ? nodeAt(inner, position) : node;
}

/**
 * @param {ts.Node} node
 * @returns {ts.Node[]} The node itself first.
 */
function ancestorsOf(node) {
  return node.parent ? [node, ...ancestorsOf(node.parent)] : [node];
}

/**
 * @param {ts.Node} node
 * @param {string} text
 * @returns {ts.Identifier[]}
 */
function identifiersIn(node, text) {
  /** @type {ts.Identifier[]} */
  const found = ts.isIdentifier(node) && node.text === text ? [node] : [];
  ts.forEachChild(node, (child) => {
    found.push(...identifiersIn(child, text));
  });
  return found;
}

/**
 * Such as `AssistantsClient.listRuns`, or the place in the file where nothing has a name.
 * @param {ts.Node} node
 */
function nameOf(node) {
  const names = ancestorsOf(node).flatMap((one) => {
    const isNamed =
      ts.isClassElement(one) ||
      ts.isTypeElement(one) ||
      ts.isClassDeclaration(one) ||
      ts.isInterfaceDeclaration(one) ||
      ts.isFunctionDeclaration(one) ||
      ts.isTypeAliasDeclaration(one) ||
      isTopLevelVariable(one) ||
      (ts.isPropertyAssignment(one) && isTopLevelVariable(holderOf(one)));
    return isNamed && one.name ? [one.name.getText()] : [];
  });
  return names.reverse().join(".") || "the module itself";
}

/**
 * @param {ts.Node} node
 * @returns {node is ts.VariableDeclaration}
 */
function isTopLevelVariable(node) {
  return ts.isVariableDeclaration(node) && ts.isSourceFile(node.parent.parent.parent);
}

/**
 * What an object literal is the value of, whatever its type is said to be.
 * @param {ts.PropertyAssignment} property
 */
function holderOf(property) {
  let holder = property.parent.parent;
  while (ts.isSatisfiesExpression(holder) || ts.isAsExpression(holder)) holder = holder.parent;
  return holder;
}
