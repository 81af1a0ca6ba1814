import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { v2 } from "../contracts.js";
import { EXCHANGES, type Exchange } from "./operations.js";

const ajv = new Ajv2020({ strict: false, validateSchema: false, validateFormats: false, allErrors: true });
ajv.addSchema(v2.document, "contract");

type Content = { content: { "application/json": { schema: { $ref: string } } } };

/** What the contract finds wrong with a body or an answer. */
function faultsOf(message: unknown, value: unknown) {
  // The place in the document decides what a node of it is.
  const { $ref } = (message as Content).content["application/json"].schema;
  ajv.validate(`contract${$ref}`, value);
  return ajv.errors;
}

/** A request line with a star for each id. */
const shape = (request: string) => request.replace(/\{\w+\}|a%2Fb%3Fc%20d|(?<=\/)(thread|run)_1/g, "*");

describe("the table of the operations of v2", () => {
  const exchanges: Record<string, Exchange> = EXCHANGES;

  it("has those of openapi.v2.yaml", () => {
    const here = Object.entries(exchanges).map(([id, { request }]) => [id, shape(request)]);
    const there = v2.operations.map(({ id, method, path }) => [id, shape(`${method} ${path}`)]);
    expect(Object.fromEntries(here)).toEqual(Object.fromEntries(there));
  });

  it("has an id for each that the path takes", () => {
    for (const { id, path } of v2.operations) expect(exchanges[id]!.ids, id).toHaveLength(path.split("{").length - 1);
  });

  it.each(v2.operations)("sends and answers what the contract allows: $id", ({ id, node }) => {
    const { body, answer } = exchanges[id]!;
    expect(body === undefined).toBe(node.requestBody === undefined);
    if (body) expect(faultsOf(node.requestBody, body)).toBeNull();
    expect(faultsOf(node.responses["200"], answer)).toBeNull();
  });
});
