import { describe, expect, it } from "vitest";
import type { Call } from "../../generated/assistants-api.js";
import { AssistantsClient, ProtocolError } from "../../src/index.js";

/** A client with an operation of a contract of one's own, and what it sent. */
class Own extends AssistantsClient {
  readonly sent: Request[] = [];

  constructor(answer: () => Response) {
    super({
      apiKey: "sk-test",
      baseUrl: "http://server.test",
      maxRetries: 0,
      fetch: async (request) => {
        this.sent.push((request as Request).clone());
        return answer();
      },
    });
  }

  call(call: Partial<Call>): Promise<unknown> {
    return this.send({ method: "GET", path: "/threads", answer: "json", ...call });
  }
}

const answering = (body: BodyInit | null, init?: ResponseInit) => new Own(() => new Response(body, init));

describe("an answer is read as the contract describes it", () => {
  it.each<[string, Partial<Call>, string | null, unknown]>([
    ["an array", { answer: "json" }, "[1]", [1]],
    ["a number", { answer: "json" }, "5", 5],
    ["an object with no id", { answer: "json", object: "score" }, '{"object":"score"}', { object: "score" }],
    ["text", { answer: "text" }, "words", "words"],
    ["no text", { answer: "text" }, "", ""],
    ["nothing", { answer: "empty" }, null, undefined],
    ["nothing, whatever came", { answer: "empty" }, "ok", undefined],
    [
      "a list of any name",
      { answer: "list" },
      '{"object":"page","data":[],"has_more":false}',
      { object: "page", data: [], has_more: false },
    ],
    ["what was deleted", { answer: "deleted" }, '{"id":"a","deleted":true}', { id: "a", deleted: true }],
  ])("%s", async (_, call, body, expected) => {
    expect(await answering(body).call(call)).toEqual(expected);
  });

  it("bytes as a Blob", async () => {
    const blob = await answering("bytes").call({ answer: "binary" });
    expect(blob).toBeInstanceOf(Blob);
    expect(await (blob as Blob).text()).toBe("bytes");
  });

  it.each<[Call["answer"], string, string]>([
    ["json", "", "with an empty body"],
    ["json", "{", "with a body that is not JSON"],
    ["resource", "{}", "with a resource that has no id"],
    ["resource", "[]", "with a resource that has no id"],
    ["list", "{}", "with a list that has no data"],
  ])("and %s is not %j", async (answer, body, message) => {
    const error = await answering(body)
      .call({ answer })
      .catch((error: unknown) => error);
    expect(error).toBeInstanceOf(ProtocolError);
    expect(`${error}`).toContain(message);
  });
});

describe("a request is written as the contract describes it", () => {
  it("with a parameter for each item of a list", async () => {
    const client = answering("1");
    await client.call({ params: { query: { "include[]": ["a", "b"], limit: 2, order: undefined } } });
    expect(client.sent[0]?.url).toBe("http://server.test/threads?include%5B%5D=a&include%5B%5D=b&limit=2");
  });

  it("with a form as a form", async () => {
    const client = answering("1");
    const form = new FormData();
    form.set("name", "value");
    await client.call({ method: "POST", body: form });
    expect(client.sent[0]?.headers.get("content-type")).toMatch(/^multipart\/form-data; boundary=/);
    expect((await client.sent[0]?.formData())?.get("name")).toBe("value");
  });
});
