import { isDeepStrictEqual } from "node:util";
import nock from "nock";
import createClient from "openapi-fetch";
import { describe, expect, it } from "vitest";
import { AssistantsApi, type AssistantsClient, type paths } from "../src/index.js";
import { v1 } from "./contracts.js";
import { aRun } from "./runs.js";
import { aWiredClient, ORIGIN, pinTheWire } from "./wire.js";

pinTheWire();

interface Exchange {
  send: (client: AssistantsClient) => PromiseLike<unknown>;
  /** The request line, after the version. */
  request: string;
  query?: Record<string, string>;
  body?: object;
  answer: object;
}

const assistant = { id: "asst_1", object: "assistant", created_at: 1, name: null, model: "gpt-4-turbo", file_ids: [] };
const thread = { id: "thread_1", object: "thread", created_at: 1, metadata: null };
const message = {
  id: "msg_1",
  object: "thread.message",
  created_at: 1,
  role: "user",
  content: [],
  status: "completed",
};
const step = { id: "step_1", object: "thread.run.step", created_at: 1, type: "tool_calls", status: "completed" };
const assistantFile = { id: "file-1", object: "assistant.file", created_at: 1, assistant_id: "asst_1" };
const messageFile = { id: "file-1", object: "thread.message.file", created_at: 1, message_id: "msg_1" };
const run = aRun("queued");
const page = (item: { id: string }) => ({
  object: "list",
  data: [item],
  first_id: item.id,
  last_id: item.id,
  has_more: false,
});
const deleted = (id: string, object: string) => ({ id, object, deleted: true });

/** An id that would end the path, or begin a query, if it were not encoded. */
const odd = "a/b?c d";
const oddly = "a%2Fb%3Fc%20d";
const metadata = { topic: "physics" };

const EXCHANGES: Record<string, Exchange> = {
  listAssistants: {
    send: (client) => client.listAssistants({ limit: 2, order: "asc", after: "asst_0", before: "asst 9" }),
    request: "GET /assistants",
    query: { limit: "2", order: "asc", after: "asst_0", before: "asst 9" },
    answer: page(assistant),
  },
  createAssistant: {
    send: (client) =>
      client.createAssistant({ model: "gpt-4-turbo", name: null, tools: [{ type: "retrieval" }], metadata }),
    request: "POST /assistants",
    body: { model: "gpt-4-turbo", name: null, tools: [{ type: "retrieval" }], metadata },
    answer: assistant,
  },
  getAssistant: { send: (client) => client.getAssistant(odd), request: `GET /assistants/${oddly}`, answer: assistant },
  modifyAssistant: {
    send: (client) => client.modifyAssistant(odd, { description: "Übung" }),
    request: `POST /assistants/${oddly}`,
    body: { description: "Übung" },
    answer: assistant,
  },
  deleteAssistant: {
    send: (client) => client.deleteAssistant(odd),
    request: `DELETE /assistants/${oddly}`,
    answer: deleted("asst_1", "assistant.deleted"),
  },
  listAssistantFiles: {
    send: (client) => client.listAssistantFiles(odd, { limit: 100 }),
    request: `GET /assistants/${oddly}/files`,
    query: { limit: "100" },
    answer: page(assistantFile),
  },
  createAssistantFile: {
    send: (client) => client.createAssistantFile(odd, { file_id: "file-1" }),
    request: `POST /assistants/${oddly}/files`,
    body: { file_id: "file-1" },
    answer: assistantFile,
  },
  getAssistantFile: {
    send: (client) => client.getAssistantFile("asst_1", odd),
    request: `GET /assistants/asst_1/files/${oddly}`,
    answer: assistantFile,
  },
  deleteAssistantFile: {
    send: (client) => client.deleteAssistantFile("asst_1", odd),
    request: `DELETE /assistants/asst_1/files/${oddly}`,
    answer: deleted("file-1", "assistant.file.deleted"),
  },
  createThread: {
    send: (client) => client.createThread({ messages: [{ role: "user", content: "Hi" }], metadata }),
    request: "POST /threads",
    body: { messages: [{ role: "user", content: "Hi" }], metadata },
    answer: thread,
  },
  getThread: { send: (client) => client.getThread(odd), request: `GET /threads/${oddly}`, answer: thread },
  modifyThread: {
    send: (client) => client.modifyThread(odd, { metadata }),
    request: `POST /threads/${oddly}`,
    body: { metadata },
    answer: thread,
  },
  deleteThread: {
    send: (client) => client.deleteThread(odd),
    request: `DELETE /threads/${oddly}`,
    answer: deleted("thread_1", "thread.deleted"),
  },
  listMessages: {
    send: (client) => client.listMessages(odd, { run_id: "run_1", order: "desc" }),
    request: `GET /threads/${oddly}/messages`,
    query: { run_id: "run_1", order: "desc" },
    answer: page(message),
  },
  createMessage: {
    send: (client) => client.createMessage(odd, { role: "user", content: "Hi", file_ids: ["file-1"] }),
    request: `POST /threads/${oddly}/messages`,
    body: { role: "user", content: "Hi", file_ids: ["file-1"] },
    answer: message,
  },
  getMessage: {
    send: (client) => client.getMessage("thread_1", odd),
    request: `GET /threads/thread_1/messages/${oddly}`,
    answer: message,
  },
  modifyMessage: {
    send: (client) => client.modifyMessage("thread_1", odd, { metadata: null }),
    request: `POST /threads/thread_1/messages/${oddly}`,
    body: { metadata: null },
    answer: message,
  },
  listMessageFiles: {
    send: (client) => client.listMessageFiles("thread_1", odd, { before: "file-9" }),
    request: `GET /threads/thread_1/messages/${oddly}/files`,
    query: { before: "file-9" },
    answer: page(messageFile),
  },
  getMessageFile: {
    send: (client) => client.getMessageFile("thread_1", "msg_1", odd),
    request: `GET /threads/thread_1/messages/msg_1/files/${oddly}`,
    answer: messageFile,
  },
  createThreadAndRun: {
    send: (client) => client.createThreadAndRun({ assistant_id: "asst_1", thread: { metadata }, temperature: 0 }),
    request: "POST /threads/runs",
    body: { assistant_id: "asst_1", thread: { metadata }, temperature: 0 },
    answer: run,
  },
  listRuns: {
    send: (client) => client.listRuns(odd, { after: "run_0" }),
    request: `GET /threads/${oddly}/runs`,
    query: { after: "run_0" },
    answer: page(run),
  },
  createRun: {
    send: (client) => client.createRun(odd, { assistant_id: "asst_1", instructions: null, tool_choice: "none" }),
    request: `POST /threads/${oddly}/runs`,
    body: { assistant_id: "asst_1", instructions: null, tool_choice: "none" },
    answer: run,
  },
  getRun: {
    send: (client) => client.getRun("thread_1", odd),
    request: `GET /threads/thread_1/runs/${oddly}`,
    answer: run,
  },
  modifyRun: {
    send: (client) => client.modifyRun("thread_1", odd, { metadata }),
    request: `POST /threads/thread_1/runs/${oddly}`,
    body: { metadata },
    answer: run,
  },
  cancelRun: {
    send: (client) => client.cancelRun("thread_1", odd),
    request: `POST /threads/thread_1/runs/${oddly}/cancel`,
    answer: run,
  },
  submitToolOuputsToRun: {
    send: (client) =>
      client.submitToolOutputsToRun("thread_1", odd, { tool_outputs: [{ tool_call_id: "call_1", output: "12" }] }),
    request: `POST /threads/thread_1/runs/${oddly}/submit_tool_outputs`,
    body: { tool_outputs: [{ tool_call_id: "call_1", output: "12" }] },
    answer: run,
  },
  listRunSteps: {
    send: (client) => client.listRunSteps("thread_1", odd, { limit: 1, order: "asc" }),
    request: `GET /threads/thread_1/runs/${oddly}/steps`,
    query: { limit: "1", order: "asc" },
    answer: page(step),
  },
  getRunStep: {
    send: (client) => client.getRunStep("thread_1", "run_1", odd),
    request: `GET /threads/thread_1/runs/run_1/steps/${oddly}`,
    answer: step,
  },
};

/** Pins one exchange, and gives the headers that came. */
function pin({ request, query = {}, body, answer }: Omit<Exchange, "send">): Record<string, string> {
  const [method = "", path = ""] = request.split(" ");
  const came: Record<string, string> = {};
  nock(ORIGIN)
    .intercept(`/v1${path}`, method, (sent: unknown) => isDeepStrictEqual(sent, body ?? ""))
    .query(query)
    .reply(function () {
      Object.assign(came, this.req.headers);
      return [200, answer];
    });
  return came;
}

/** A request line with a star for each id. */
const shape = (request: string) => request.replace(/\{\w+\}|a%2Fb%3Fc%20d|(?<=\/)(thread|asst|msg|run)_1/g, "*");

const EACH = { host: "server.test", authorization: "Bearer sk-test", "openai-beta": "assistants=v1" };
const POSTED = { ...EACH, "idempotency-key": expect.stringMatching(/^[\da-f-]{36}$/) };

describe("each operation", () => {
  it.each(Object.entries(EXCHANGES))("%s sends its request and passes the answer through", async (_, exchange) => {
    const came = pin(exchange);
    const answer = await exchange.send(aWiredClient());
    expect(JSON.parse(JSON.stringify(answer))).toEqual(exchange.answer);
    const expected = exchange.request.startsWith("POST") ? POSTED : EACH;
    expect(came).toEqual(exchange.body ? { ...expected, "content-type": "application/json" } : expected);
  });

  it("is in openapi.yaml, and each of openapi.yaml is here", () => {
    const operations = v1.operations.map(({ id, method, path }) => [id, shape(`${method} ${path}`)]);
    const here = Object.entries(EXCHANGES).map(([id, { request }]) => [id, shape(request)]);
    expect(Object.fromEntries(here)).toEqual(Object.fromEntries(operations));
  });

  it("sends an empty object for a body that is left out", async () => {
    const came = pin({ request: "POST /threads", body: {}, answer: thread });
    expect(await aWiredClient().createThread()).toEqual(thread);
    expect(came).toEqual({ ...POSTED, "content-type": "application/json" });
  });

  const withIds = Object.entries(EXCHANGES)
    .map(
      ([id, { request }]) => [id.replace("ToolOuputs", "ToolOutputs"), shape(request).split("*").length - 1] as const,
    )
    .filter(([, ids]) => ids > 0);

  it.each(withIds)("%s refuses an id that is empty or leads elsewhere, in each of %i places", async (method, ids) => {
    const client = aWiredClient() as unknown as Record<string, (...ids: string[]) => PromiseLike<unknown>>;
    for (let place = 0; place < ids; place++) {
      for (const unsafe of ["", ".", ".."]) {
        const call = client[method]!(...Array<string>(ids).fill("id_1").with(place, unsafe));
        await expect(call).rejects.toThrow("must be an id, not ");
      }
    }
  });
});

describe("the generated client alone", () => {
  const anApi = () =>
    new AssistantsApi(createClient<paths>({ baseUrl: `${ORIGIN}/v1`, fetch: (request) => fetch(request) }));

  it("gives the parsed answer", async () => {
    nock(ORIGIN).get("/v1/threads/thread_1").reply(200, thread);
    expect(await anApi().getThread("thread_1")).toEqual(thread);
    nock(ORIGIN).get("/v1/assistants").query({ limit: 1 }).reply(200, page(assistant));
    expect(await anApi().listAssistants({ limit: 1 })).toEqual(page(assistant));
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
