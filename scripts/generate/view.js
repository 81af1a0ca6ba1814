// What the templates are given of a contract: plain texts and lists, in which nothing is left to decide.
import { isObject, resolve } from "./document.js";
import { signatureOf } from "./method.js";
import { operationsOf } from "./operations.js";
import { describeModels, describeOperation } from "./reference.js";
import { typeNames, withNames } from "./type-names.js";
import { commentLines, commentText } from "./words.js";

/** @typedef {import("./document.js").Node} Node */
/** @typedef {import("./operations.js").Operation} Operation */
/** @typedef {ReturnType<typeof signatureOf>} Signature */

/**
 * @param {Node} document
 * @param {string} file What the document is called.
 * @param {{ operationIdNameMappings?: Record<string, string>, modelNameMappings?: Record<string, string> }} config
 */
export function viewOf(document, file, { operationIdNameMappings = {}, modelNameMappings = {} }) {
  const methods = operationsOf(document, operationIdNameMappings).map((operation) => {
    return { operation, signature: signatureOf(document, operation) };
  });
  const types = methods.flatMap(({ signature: { arguments: list, returnType, itemType } }) => {
    return [...list.map(({ type }) => type), returnType, itemType];
  });
  const queryTypes = methods.flatMap(({ signature }) => signature.queryType ?? []);
  const names = typeNames(document, types, modelNameMappings, queryTypes);
  const operations = methods.map(({ operation, signature }) => {
    return { operation, view: viewOfOperation(document, operation, nameTypes(signature, names)) };
  });
  const { groups, groupNames } = groupsOf(document, operations);
  const views = groups.flatMap((group) => group.operations);
  return {
    contract: {
      file,
      baseUrl: document.servers?.[0]?.url ?? "/",
      groups: groups.map((group, index) => ({ ...group, name: groupNames[index] })),
      operations: views,
      types: [...names].map(([schema, name]) => ({
        name,
        comment: typeComment(document, schema),
        schema: JSON.stringify(schema),
      })),
      hasQueryOption: views.some(({ isQueryOption }) => isQueryOption),
    },
    models: describeModels(document, names),
  };
}

/**
 * @param {Node} document
 * @param {string} schema
 */
function typeComment(document, schema) {
  const { description } = resolve(document, document.components.schemas[schema]);
  return commentText(description) || `The schema ${schema}.`;
}

/**
 * @param {Signature} signature
 * @param {Map<string, string>} names
 * @returns {Signature}
 */
function nameTypes(signature, names) {
  return {
    ...signature,
    arguments: signature.arguments.map((one) => ({ ...one, type: withNames(one.type, names) })),
    returnType: withNames(signature.returnType, names),
    itemType: withNames(signature.itemType, names),
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
    hasParams: pathMembers.length > 0 || queryType !== undefined,
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
