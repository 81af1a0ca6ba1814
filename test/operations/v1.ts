import type { operations } from "../../generated/schema.js";
import { aRun } from "../runs.js";
import { type Exchanges, odd, oddly, page } from "./exchange.js";

type Answer<Id extends keyof operations> = Exchanges<operations>[Id]["answer"];

const metadata = { topic: "physics" };

const assistant: Answer<"getAssistant"> = {
  id: "asst_1",
  object: "assistant",
  created_at: 1,
  name: null,
  description: null,
  model: "gpt-4-turbo",
  instructions: null,
  tools: [{ type: "retrieval" }],
  file_ids: [],
  metadata: {},
};

const assistantFile: Answer<"getAssistantFile"> = {
  id: "file-1",
  object: "assistant.file",
  created_at: 1,
  assistant_id: "asst_1",
};

const thread: Answer<"getThread"> = { id: "thread_1", object: "thread", created_at: 1, metadata: null };

const message: Answer<"getMessage"> = {
  id: "msg_1",
  object: "thread.message",
  created_at: 1,
  thread_id: "thread_1",
  status: "completed",
  incomplete_details: null,
  completed_at: 1,
  incomplete_at: null,
  role: "user",
  content: [{ type: "text", text: { value: "Hi", annotations: [] } }],
  assistant_id: null,
  run_id: null,
  file_ids: ["file-1"],
  metadata: {},
};

const messageFile: Answer<"getMessageFile"> = {
  id: "file-1",
  object: "thread.message.file",
  created_at: 1,
  message_id: "msg_1",
};

const run = aRun("queued");

const step: Answer<"getRunStep"> = {
  id: "step_1",
  object: "thread.run.step",
  created_at: 1,
  assistant_id: "asst_1",
  thread_id: "thread_1",
  run_id: "run_1",
  type: "tool_calls",
  status: "completed",
  step_details: { type: "tool_calls", tool_calls: [{ id: "call_1", type: "retrieval", retrieval: {} }] },
  last_error: null,
  expired_at: null,
  cancelled_at: null,
  failed_at: null,
  completed_at: 2,
  metadata: {},
  usage: null,
};

/** The operations of openapi.yaml, each called once. */
export const V1: Exchanges<operations> = {
  listAssistants: {
    ids: [],
    query: { limit: 2, order: "asc", after: "asst_0", before: "asst 9" },
    request: "GET /assistants",
    answer: page(assistant),
  },
  createAssistant: {
    ids: [],
    body: { model: "gpt-4-turbo", name: null, tools: [{ type: "retrieval" }], metadata },
    request: "POST /assistants",
    answer: assistant,
  },
  getAssistant: { ids: [odd], request: `GET /assistants/${oddly}`, answer: assistant },
  modifyAssistant: {
    ids: [odd],
    body: { description: "Übung" },
    request: `POST /assistants/${oddly}`,
    answer: assistant,
  },
  deleteAssistant: {
    ids: [odd],
    request: `DELETE /assistants/${oddly}`,
    answer: { id: "asst_1", object: "assistant.deleted", deleted: true },
  },
  listAssistantFiles: {
    ids: [odd],
    query: { limit: 100 },
    request: `GET /assistants/${oddly}/files`,
    answer: page(assistantFile),
  },
  createAssistantFile: {
    ids: [odd],
    body: { file_id: "file-1" },
    request: `POST /assistants/${oddly}/files`,
    answer: assistantFile,
  },
  getAssistantFile: {
    ids: ["asst_1", odd],
    request: `GET /assistants/asst_1/files/${oddly}`,
    answer: assistantFile,
  },
  deleteAssistantFile: {
    ids: ["asst_1", odd],
    request: `DELETE /assistants/asst_1/files/${oddly}`,
    answer: { id: "file-1", object: "assistant.file.deleted", deleted: true },
  },
  createThread: {
    ids: [],
    body: { messages: [{ role: "user", content: "Hi" }], metadata },
    request: "POST /threads",
    answer: thread,
  },
  getThread: { ids: [odd], request: `GET /threads/${oddly}`, answer: thread },
  modifyThread: { ids: [odd], body: { metadata }, request: `POST /threads/${oddly}`, answer: thread },
  deleteThread: {
    ids: [odd],
    request: `DELETE /threads/${oddly}`,
    answer: { id: "thread_1", object: "thread.deleted", deleted: true },
  },
  listMessages: {
    ids: [odd],
    query: { run_id: "run_1", order: "desc" },
    request: `GET /threads/${oddly}/messages`,
    answer: page(message),
  },
  createMessage: {
    ids: [odd],
    body: { role: "user", content: "Hi", file_ids: ["file-1"] },
    request: `POST /threads/${oddly}/messages`,
    answer: message,
  },
  getMessage: { ids: ["thread_1", odd], request: `GET /threads/thread_1/messages/${oddly}`, answer: message },
  modifyMessage: {
    ids: ["thread_1", odd],
    body: { metadata: null },
    request: `POST /threads/thread_1/messages/${oddly}`,
    answer: message,
  },
  listMessageFiles: {
    ids: ["thread_1", odd],
    query: { before: "file-9" },
    request: `GET /threads/thread_1/messages/${oddly}/files`,
    answer: page(messageFile),
  },
  getMessageFile: {
    ids: ["thread_1", "msg_1", odd],
    request: `GET /threads/thread_1/messages/msg_1/files/${oddly}`,
    answer: messageFile,
  },
  createThreadAndRun: {
    ids: [],
    body: { assistant_id: "asst_1", thread: { metadata }, temperature: 0 },
    request: "POST /threads/runs",
    answer: run,
  },
  listRuns: { ids: [odd], query: { after: "run_0" }, request: `GET /threads/${oddly}/runs`, answer: page(run) },
  createRun: {
    ids: [odd],
    body: { assistant_id: "asst_1", instructions: null, tool_choice: "none" },
    request: `POST /threads/${oddly}/runs`,
    answer: run,
  },
  getRun: { ids: ["thread_1", odd], request: `GET /threads/thread_1/runs/${oddly}`, answer: run },
  modifyRun: {
    ids: ["thread_1", odd],
    body: { metadata },
    request: `POST /threads/thread_1/runs/${oddly}`,
    answer: run,
  },
  cancelRun: { ids: ["thread_1", odd], request: `POST /threads/thread_1/runs/${oddly}/cancel`, answer: run },
  submitToolOuputsToRun: {
    ids: ["thread_1", odd],
    body: { tool_outputs: [{ tool_call_id: "call_1", output: "12" }] },
    request: `POST /threads/thread_1/runs/${oddly}/submit_tool_outputs`,
    answer: run,
  },
  listRunSteps: {
    ids: ["thread_1", odd],
    query: { limit: 1, order: "asc" },
    request: `GET /threads/thread_1/runs/${oddly}/steps`,
    answer: page(step),
  },
  getRunStep: {
    ids: ["thread_1", "run_1", odd],
    request: `GET /threads/thread_1/runs/run_1/steps/${oddly}`,
    answer: step,
  },
};
