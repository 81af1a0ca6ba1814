import type { RequestListener } from "node:http";
import { describe, expect, it } from "vitest";
import { ActiveRunError, ApiError, AssistantsClient } from "../../src/index.js";
import { serve } from "../servers.js";
import { LIST, THREAD, TRANSPORTS } from "./servers.js";

const caught = (promise: PromiseLike<unknown>) =>
  promise.then(
    () => expect.unreachable(),
    (error) => error,
  );

describe.each(TRANSPORTS)("over %s", (_, fetch) => {
  const clientOf = async (listener: RequestListener) =>
    new AssistantsClient({ apiKey: "sk-test", baseUrl: await serve(listener), fetch, maxRetries: 0 });
  const answering = (status: number, body: unknown) =>
    clientOf((_, response) => response.writeHead(status).end(JSON.stringify(body)));

  it.each<[string, RequestListener]>([
    ["204", (_, response) => response.writeHead(204).end()],
    ["200 and nothing", (_, response) => response.end()],
    ["another object", (_, response) => response.end(JSON.stringify(THREAD))],
    ["an object without a name", (_, response) => response.end('{"deleted":true}')],
  ])("what is deleted is deleted, though the answer is %s", async (_, listener) => {
    const deleted = await (await clientOf(listener)).deleteThread("thread_1");
    expect(deleted).toMatchObject({ id: "thread_1", object: "thread.deleted", deleted: true });
  });

  it("what says that it was not deleted was not", async () => {
    const client = await answering(200, { id: "thread_1", object: "thread.deleted", deleted: false });
    expect((await client.deleteThread("thread_1")).deleted).toBe(false);
  });

  it.each([
    ["another word for an object", { ...LIST, object: "assistants" }],
    ["no word for an object", { ...LIST, object: undefined }],
    ["no has_more", { ...LIST, has_more: undefined }],
  ])("a list with %s is a list", async (_, body) => {
    expect((await (await answering(200, body)).listAssistants()).data).toEqual([]);
  });

  it.each<[string, unknown, string]>([
    ["detail", { detail: "Not authenticated" }, "Not authenticated"],
    [
      "FastAPI's list",
      { detail: [{ loc: ["body", "model"], msg: "field required", type: "missing" }, { msg: "value too long" }] },
      "body.model: field required; value too long",
    ],
    [
      "Zod's issues",
      { success: false, error: { name: "ZodError", issues: [{ path: ["tools", 0], message: "Required" }] } },
      "tools.0: Required",
    ],
    ["bare text", { error: "no such route" }, "no such route"],
    ["errors", { errors: [{ message: "a" }, { message: "b" }] }, "a; b"],
    ["no words", { error: { code: 7 } }, '{"code":7}'],
    ["a list", ["bad", "worse"], "bad; worse"],
  ])("an error says what its body holds: %s", async (_, body, message) => {
    const error = await caught((await answering(422, body)).getThread("thread_1"));
    expect(error).toMatchObject({ name: "ApiError", message: `GET /threads/thread_1: 422 ${message}` });
  });

  it.each<[number, object, string | undefined]>([
    [400, { message: "Thread thread_1 already has an active run run_7." }, "run_7"],
    [409, { message: "Thread thread_1 already has an active run run_7" }, "run_7"],
    [400, { message: "Can't add messages to thread_1 while a run run_8 is active." }, "run_8"],
    [409, { message: "Cannot start: there is an active run." }, undefined],
    [409, { message: "The thread is locked." }, undefined],
    [409, { message: "Conflict.", code: "thread_locked" }, undefined],
  ])("a thread that a run holds is an ActiveRunError: %i %j", async (status, error, runId) => {
    const refused = await caught((await answering(status, { error })).createRun("thread_1", { assistant_id: "a" }));
    expect(refused).toBeInstanceOf(ActiveRunError);
    expect(refused).toMatchObject({ threadId: "thread_1", status });
    expect(refused.runId).toBe(runId);
  });

  it.each<[number, string]>([
    [409, "Conflict."],
    [400, "Invalid run options."],
    [404, "No active run found."],
  ])("another refusal is none: %i %s", async (status, message) => {
    const refused = await caught(
      (await answering(status, { error: { message } })).createRun("t", { assistant_id: "a" }),
    );
    expect(refused).toBeInstanceOf(ApiError);
    expect(refused).not.toBeInstanceOf(ActiveRunError);
  });
});
