// What the templates are given of a contract: plain texts and lists, in which nothing is left to decide.
import { isObject } from "./document.js";
import { signatureOf } from "./method.js";
import { operationsOf } from "./operations.js";
import { describeModels, describeOperation } from "./reference.js";
import { commentLines, commentText } from "./words.js";

/** @typedef {import("./document.js").Node} Node */
/** @typedef {import("./operations.js").Operation} Operation */
/** @typedef {ReturnType<typeof signatureOf>} Signature */

/**
 * @param {Node} document
 * @param {string} file What the document is called.
 * @param {Record<string, string>} names Other names for methods, by `operationId`.
 */
export function viewOf(document, file, names) {
  const operations = operationsOf(document, names).map((operation) => {
    const signature = signatureOf(document, operation);
    return { operation, view: viewOfOperation(document, operation, signature) };
  });
  const { groups, groupNames } = groupsOf(document, operations);
  const views = groups.flatMap((group) => group.operations);
  return {
    contract: {
      file,
      baseUrl: document.servers?.[0]?.url ?? "/",
      groups: groups.map((group, index) => ({ ...group, name: groupNames[index] })),
      operations: views,
      hasQueryOption: views.some(({ isQueryOption }) => isQueryOption),
    },
    models: describeModels(document),
  };
}

/**
 * By their first tag: in the order of the document's tags, then in the order in which they appear.
 * @param {Node} document
 * @param {{ operation: Operation, view: ReturnType<typeof viewOfOperation> }[]} operations
 */
function groupsOf(document, operations) {
  const tagOf = (/** @type {Operation} */ { node }) => `${[node.tags ?? []].flat()[0] ?? "Operations"}`;
  const described = [document.tags ?? []].flat().map((/** @type {Node} */ tag) => tag?.name);
  const used = operations.map(({ operation }) => tagOf(operation));
  const groupNames = [...new Set([...described, ...used])].filter((name) => used.includes(name));
  const groups = groupNames.map((name) => ({
    operations: operations.filter(({ operation }) => tagOf(operation) === name).map(({ view }) => view),
  }));
  return { groups, groupNames };
}

/**
 * @param {Node} document
 * @param {Operation} operation
 * @param {Signature} signature
 */
function viewOfOperation(document, operation, signature) {
  const { name, place, method, answer, body } = operation;
  const { queryType, pathMembers, path, ...rest } = signature;
  return {
    ...rest,
    ...{ name, place, method, queryType, pathMembers },
    arguments: signature.arguments.map((one) => ({
      isDefault: false,
      ...one,
      isOptional: one.isOptional && !one.isDefault,
    })),
    comment: commentOf(operation, signature),
    pathText: path,
    hasPath: pathMembers.length > 0,
    hasQuery: queryType !== undefined,
    isQueryText: signature.queryValue !== "query",
    hasBody: body !== undefined,
    answerKind: answer.kind,
    hasObject: answer.object !== undefined,
    objectText: JSON.stringify(answer.object ?? ""),
    reference: describeOperation(document, operation, signature),
  };
}

/**
 * @param {Operation} operation
 * @param {Signature} signature
 */
function commentOf({ place, node, answer }, signature) {
  const { summary, description, externalDocs, deprecated } = node;
  const title = commentText(summary).replace(/\.$/, "");
  const url = isObject(externalDocs) ? externalDocs.url : undefined;
  const returned = commentText(answer.description);
  return [
    ...(title ? [`${title}.`, ""] : []),
    ...(description ? [...commentLines(description), ""] : []),
    `\`${commentText(place)}\``,
    "",
    ...signature.arguments.map((one) => `@param ${one.name} ${commentText(one.description)}`.trimEnd()),
    `@param options ${optionsComment(signature)}`,
    ...(returned ? [`@returns ${returned}`] : []),
    ...(url ? [`@see {@link ${commentText(url)}} The operation in the API reference`] : []),
    ...(deprecated === true ? ["@deprecated"] : []),
  ];
}

/** @param {Signature} signature */
function optionsComment({ optionMembers: { query, headers } }) {
  const members = [
    ...query.map((one) => ({ key: `query.${one.name}`, one })),
    ...headers.map((one) => ({ key: `headers["${one.name}"]`, one })),
  ];
  const texts = members.map(({ key, one }) => `\`${commentText(key)}\`: ${commentText(one.node.description)}`);
  return ["Options of this call.", ...texts].join(" ").trimEnd();
}
