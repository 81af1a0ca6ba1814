import { isDeepStrictEqual } from "node:util";
import { Ajv2020 } from "ajv/dist/2020.js";
import nock from "nock";
import createClient from "openapi-fetch";
import { describe, expect, it } from "vitest";
import { AssistantsApi, AssistantsClient, type paths } from "../../src/index.js";
import { AssistantsClient as AssistantsClientV2 } from "../../src/v2.js";
import * as contracts from "../contracts.js";
import { ORIGIN, pinTheWire } from "../wire.js";
import { argumentsOf, type Exchange, oddly, searchOf } from "./exchange.js";
import { V1 } from "./v1.js";
import { V2 } from "./v2.js";

pinTheWire();

const CLIENTS = [
  { ...contracts.v1, Client: AssistantsClient, exchanges: V1 },
  { ...contracts.v2, Client: AssistantsClientV2, exchanges: V2 },
];

/** Pins one exchange, and returns the headers that came. */
function pin(exchange: Exchange): Record<string, string> {
  const { request, body, answer } = exchange;
  const [method = "", path = ""] = request.split(" ");
  const came: Record<string, string> = {};
  nock(ORIGIN)
    .intercept(`/v1${path}`, method, (sent: unknown) => isDeepStrictEqual(sent, body ?? ""))
    .query(searchOf(exchange))
    .reply(function () {
      Object.assign(came, this.req.headers);
      return [200, answer];
    });
  return came;
}

/** A request line with a star for each id. */
const shape = (request: string) =>
  request
    .replaceAll(/\{\w+\}/g, "*")
    .replaceAll(oddly, "*")
    .replaceAll(/(?<=\/)(thread|asst|msg|run)_1/g, "*");

type Content = { content: { "application/json": { schema: { $ref: string } } } };

describe.each(CLIENTS)("each operation of $version", ({ version, file, document, operations, Client, exchanges }) => {
  const each = { host: "server.test", authorization: "Bearer sk-test", "openai-beta": `assistants=${version}` };
  const posted = { ...each, "idempotency-key": expect.stringMatching(/^[\da-f-]{36}$/) };
  const table = new Map<string, Exchange>(Object.entries(exchanges));
  const exchangeOf = (id: string) => table.get(id) ?? expect.unreachable(`${id} is not in the table`);

  /** Calls the method of an operation. */
  function call(name: string, values: unknown[]): PromiseLike<unknown> {
    const client = new Client({ apiKey: "sk-test", baseUrl: `${ORIGIN}/v1`, maxRetries: 0 });
    return (client as unknown as Record<string, (...values: unknown[]) => PromiseLike<unknown>>)[name]!(...values);
  }

  it(`is in ${file}, and each of ${file} is here`, () => {
    const here = [...table].map(([id, { request }]) => [id, shape(request)]);
    const there = operations.map(({ id, method, path }) => [id, shape(`${method} ${path}`)]);
    expect(Object.fromEntries(here)).toEqual(Object.fromEntries(there));
  });

  it.each(operations)("$name sends its request and passes the answer through", async ({ id, name }) => {
    const exchange = exchangeOf(id);
    const came = pin(exchange);
    const answer = await call(name, argumentsOf(exchange));
    expect(JSON.parse(JSON.stringify(answer))).toEqual(exchange.answer);
    const expected = exchange.request.startsWith("POST") ? posted : each;
    expect(came).toEqual(exchange.body ? { ...expected, "content-type": "application/json" } : expected);
  });

  const ajv = new Ajv2020({ strict: false, validateSchema: false, validateFormats: false, allErrors: true });
  ajv.addSchema(document, "contract");

  /** What the contract finds wrong with a body or an answer. */
  function faultsOf(message: unknown, value: unknown) {
    // The place in the document decides what a node of it is.
    const { $ref } = (message as Content).content["application/json"].schema;
    ajv.validate(`contract${$ref}`, value);
    return ajv.errors;
  }

  it.each(operations)("$name is sent and answered here as the contract allows", ({ id, node }) => {
    const { body, answer } = exchangeOf(id);
    expect(body === undefined).toBe(node.requestBody === undefined);
    if (body) expect(faultsOf(node.requestBody, body)).toBeNull();
    expect(faultsOf(node.responses["200"], answer)).toBeNull();
  });

  const withIds = operations.filter(({ path }) => path.includes("{"));

  it.each(withIds)(
    "$name refuses an id that is empty or leads elsewhere, in each place",
    async ({ id, name, path }) => {
      const { ids } = exchangeOf(id);
      expect(ids).toHaveLength(path.split("{").length - 1);
      for (const place of ids.keys()) {
        for (const unsafe of ["", ".", ".."]) {
          await expect(call(name, ids.with(place, unsafe))).rejects.toThrow("must be an id, not ");
        }
      }
    },
  );

  it("sends an empty object for a body that is left out", async () => {
    const came = pin({ ...exchangeOf("createThread"), body: {} });
    expect(await call("createThread", [])).toEqual(exchangeOf("createThread").answer);
    expect(came).toEqual({ ...posted, "content-type": "application/json" });
  });
});

describe("the generated client alone", () => {
  const anApi = () =>
    new AssistantsApi(createClient<paths>({ baseUrl: `${ORIGIN}/v1`, fetch: (request) => fetch(request) }));

  it("gives the parsed answer", async () => {
    nock(ORIGIN).get("/v1/threads/thread_1").reply(200, V1.getThread.answer);
    expect(await anApi().getThread("thread_1")).toEqual(V1.getThread.answer);
    nock(ORIGIN).get("/v1/assistants").query({ limit: 1 }).reply(200, V1.listAssistants.answer);
    expect(await anApi().listAssistants({ limit: 1 })).toEqual(V1.listAssistants.answer);
  });

  it("throws with the body of an error as the cause", async () => {
    const body = { error: { message: "No.", type: "invalid_request_error", param: null, code: null } };
    nock(ORIGIN).get("/v1/threads/thread_9").reply(404, body);
    const error = await anApi()
      .getThread("thread_9")
      .catch((caught) => caught);
    expect([error.message, error.cause]).toEqual(["GET /threads/{thread_id}: 404", body]);
  });
});
