import type { operations } from "../../generated/v2/schema.js";
import { type Exchanges, odd, oddly, page } from "./exchange.js";

type Answer<Id extends keyof operations> = Exchanges<operations>[Id]["answer"];

const metadata = { topic: "physics" };
const include = "step_details.tool_calls[*].file_search.results[*].content";

const assistant: Answer<"getAssistant"> = {
  id: "asst_1",
  object: "assistant",
  created_at: 1,
  name: null,
  description: null,
  model: "gpt-4o",
  instructions: null,
  tools: [{ type: "file_search" }],
  tool_resources: { file_search: { vector_store_ids: ["vs_1"] } },
  metadata: {},
  temperature: 1,
  top_p: 1,
  response_format: "auto",
};

const thread: Answer<"getThread"> = {
  id: "thread_1",
  object: "thread",
  created_at: 1,
  tool_resources: { code_interpreter: { file_ids: ["file-1"] } },
  metadata: null,
};

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
  content: [
    { type: "text", text: { value: "What is this?", annotations: [] } },
    { type: "image_url", image_url: { url: "https://images.example/cat.png", detail: "low" } },
  ],
  assistant_id: null,
  run_id: null,
  attachments: [{ file_id: "file-1", tools: [{ type: "file_search" }] }],
  metadata: {},
};

const run: Answer<"getRun"> = {
  id: "run_1",
  object: "thread.run",
  created_at: 1,
  thread_id: "thread_1",
  assistant_id: "asst_1",
  status: "incomplete",
  required_action: null,
  last_error: null,
  expires_at: null,
  started_at: 1,
  cancelled_at: null,
  failed_at: null,
  completed_at: 2,
  incomplete_details: { reason: "max_completion_tokens" },
  model: "gpt-4o",
  instructions: "",
  tools: [],
  metadata: {},
  usage: { prompt_tokens: 1, completion_tokens: 256, total_tokens: 257 },
  temperature: 1,
  top_p: 1,
  max_prompt_tokens: null,
  max_completion_tokens: 256,
  truncation_strategy: { type: "auto", last_messages: null },
  tool_choice: "required",
  parallel_tool_calls: false,
  response_format: { type: "json_schema", json_schema: { name: "answer", schema: { type: "object" }, strict: true } },
};

const step: Answer<"getRunStep"> = {
  id: "step_1",
  object: "thread.run.step",
  created_at: 1,
  assistant_id: "asst_1",
  thread_id: "thread_1",
  run_id: "run_1",
  type: "tool_calls",
  status: "completed",
  step_details: {
    type: "tool_calls",
    tool_calls: [
      {
        id: "call_1",
        type: "file_search",
        file_search: {
          ranking_options: { ranker: "default_2024_08_21", score_threshold: 0.5 },
          results: [
            { file_id: "file-1", file_name: "sky.md", score: 0.9, content: [{ type: "text", text: "It is blue." }] },
          ],
        },
      },
    ],
  },
  last_error: null,
  expired_at: null,
  cancelled_at: null,
  failed_at: null,
  completed_at: 2,
  metadata: {},
  usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
};

/** The operations of openapi.v2.yaml, each called once. */
export const V2: Exchanges<operations> = {
  listAssistants: {
    ids: [],
    query: { limit: 2, order: "asc", after: "asst_0", before: "asst 9" },
    request: "GET /assistants",
    answer: page(assistant),
  },
  createAssistant: {
    ids: [],
    body: {
      model: "gpt-4o",
      name: null,
      tools: [{ type: "file_search", file_search: { max_num_results: 5 } }],
      tool_resources: {
        file_search: { vector_stores: [{ file_ids: ["file-1"], chunking_strategy: { type: "auto" } }] },
      },
      reasoning_effort: "low",
      metadata,
    },
    request: "POST /assistants",
    answer: assistant,
  },
  getAssistant: { ids: [odd], request: `GET /assistants/${oddly}`, answer: assistant },
  modifyAssistant: {
    ids: [odd],
    body: { description: "Übung", tool_resources: { file_search: { vector_store_ids: ["vs_1"] } } },
    request: `POST /assistants/${oddly}`,
    answer: assistant,
  },
  deleteAssistant: {
    ids: [odd],
    request: `DELETE /assistants/${oddly}`,
    answer: { id: "asst_1", object: "assistant.deleted", deleted: true },
  },
  createThread: {
    ids: [],
    body: {
      messages: [{ role: "assistant", content: "Hi" }],
      tool_resources: { code_interpreter: { file_ids: ["file-1"] } },
      metadata,
    },
    request: "POST /threads",
    answer: thread,
  },
  getThread: { ids: [odd], request: `GET /threads/${oddly}`, answer: thread },
  modifyThread: {
    ids: [odd],
    body: { tool_resources: null, metadata },
    request: `POST /threads/${oddly}`,
    answer: thread,
  },
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
    body: {
      role: "user",
      content: [
        { type: "text", text: "What is this?" },
        { type: "image_url", image_url: { url: "https://images.example/cat.png", detail: "low" } },
        { type: "image_file", image_file: { file_id: "file-2" } },
      ],
      attachments: [{ file_id: "file-1", tools: [{ type: "code_interpreter" }, { type: "file_search" }] }],
    },
    request: `POST /threads/${oddly}/messages`,
    answer: message,
  },
  getMessage: {
    ids: ["thread_1", odd],
    request: `GET /threads/thread_1/messages/${oddly}`,
    answer: message,
  },
  modifyMessage: {
    ids: ["thread_1", odd],
    body: { metadata: null },
    request: `POST /threads/thread_1/messages/${oddly}`,
    answer: message,
  },
  deleteMessage: {
    ids: ["thread_1", odd],
    request: `DELETE /threads/thread_1/messages/${oddly}`,
    answer: { id: "msg_1", object: "thread.message.deleted", deleted: true },
  },
  createThreadAndRun: {
    ids: [],
    body: {
      assistant_id: "asst_1",
      thread: { metadata },
      temperature: 0,
      tool_resources: { code_interpreter: { file_ids: ["file-1"] } },
    },
    request: "POST /threads/runs",
    answer: run,
  },
  listRuns: {
    ids: [odd],
    query: { after: "run_0" },
    request: `GET /threads/${oddly}/runs`,
    answer: page(run),
  },
  createRun: {
    ids: [odd],
    body: {
      assistant_id: "asst_1",
      instructions: null,
      tool_choice: "required",
      parallel_tool_calls: false,
      max_completion_tokens: 256,
      truncation_strategy: { type: "last_messages", last_messages: 3 },
      response_format: { type: "json_schema", json_schema: { name: "answer", schema: { type: "object" } } },
    },
    query: { "include[]": [include] },
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
    query: { limit: 1, order: "asc", "include[]": [include] },
    request: `GET /threads/thread_1/runs/${oddly}/steps`,
    answer: page(step),
  },
  getRunStep: {
    ids: ["thread_1", "run_1", odd],
    query: { "include[]": [include] },
    request: `GET /threads/thread_1/runs/run_1/steps/${oddly}`,
    answer: step,
  },
};
