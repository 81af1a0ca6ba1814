import { requireAssistant } from "./assistants.js";
import { Collection } from "./collection.js";
import { badRequest, notFound } from "./errors.js";
import { cancelRun, requireToolOutputs, resumeRun, startRun } from "./life-cycle.js";
import type { Handlers } from "./operations.js";
import type { BodyOf, CreateRunBody, Run } from "./schemas.js";
import type { AssistantRecord, RunRecord, ThreadRecord } from "./state.js";
import { emit, openStream } from "./stream.js";
import { activeRun, addMessage, createThread, requireFiles, requireThread } from "./threads.js";
import { requireRunTools, requireTools } from "./tool-rules.js";
import { nowSeconds, type World } from "./world.js";

const EXPIRES_AFTER_SECONDS = 600;

/** The operations on runs and their steps. */
export function runHandlers(
  world: World,
): Handlers<
  | "createThreadAndRun"
  | "listRuns"
  | "createRun"
  | "getRun"
  | "modifyRun"
  | "cancelRun"
  | "submitToolOuputsToRun"
  | "listRunSteps"
  | "getRunStep"
> {
  return {
    createThreadAndRun({ body }) {
      const assistant = requireAssistant(world, body.assistant_id);
      requireRunnable(assistant, body);
      requireFiles(body.thread?.messages);
      const thread = createThread(world, body.thread ?? {});
      const record = createRun(world, thread, assistant, body);
      const stream = body.stream ? openStream(record.listeners) : undefined;
      emit(record.listeners, { event: "thread.created", data: thread.thread });
      startRun(world, thread, record);
      return stream ?? record.run;
    },

    listRuns: ({ path, query }) => requireThread(world, path.thread_id).runs.page(query, (record) => record.run),

    createRun({ path, body }) {
      const thread = requireThread(world, path.thread_id);
      const assistant = requireAssistant(world, body.assistant_id);
      const active = activeRun(thread);
      if (active) throw badRequest(`Thread ${path.thread_id} already has an active run ${active.run.id}.`);
      requireRunnable(assistant, body);
      requireFiles(body.additional_messages);
      for (const message of body.additional_messages ?? []) addMessage(world, thread, message);
      const record = createRun(world, thread, assistant, body);
      const stream = body.stream ? openStream(record.listeners) : undefined;
      startRun(world, thread, record);
      return stream ?? record.run;
    },

    getRun: ({ path }) => requireRun(world, path).record.run,

    modifyRun({ path, body }) {
      const { run } = requireRun(world, path).record;
      if (body.metadata !== undefined) run.metadata = body.metadata ?? {};
      return run;
    },

    cancelRun({ path }) {
      const { thread, record } = requireRun(world, path);
      cancelRun(world, thread, record);
      return record.run;
    },

    submitToolOuputsToRun({ path, body }) {
      const { thread, record } = requireRun(world, path);
      requireToolOutputs(record, body.tool_outputs);
      const stream = body.stream ? openStream(record.listeners) : undefined;
      resumeRun(world, thread, record, body.tool_outputs);
      return stream ?? record.run;
    },

    listRunSteps: ({ path, query }) => requireRun(world, path).record.steps.page(query, (step) => step),

    getRunStep({ path }) {
      const step = requireRun(world, path).record.steps.get(path.step_id);
      if (!step) throw notFound("run step", path.step_id);
      return step;
    },
  };
}

function requireRun(world: World, path: { thread_id: string; run_id: string }) {
  const thread = requireThread(world, path.thread_id);
  const record = thread.runs.get(path.run_id);
  if (!record) throw notFound("run", path.run_id);
  return { thread, record };
}

type RunBody = CreateRunBody | BodyOf<"createThreadAndRun">;

/** @throws {Refusal} 400 for what no schema says about a run. */
function requireRunnable({ assistant, sampling }: AssistantRecord, body: RunBody): void {
  const tools = body.tools ?? assistant.tools;
  requireTools(tools, body.response_format ?? sampling.response_format);
  requireRunTools(tools, body.tool_choice);
}

function createRun(
  world: World,
  thread: ThreadRecord,
  { assistant, sampling }: AssistantRecord,
  body: RunBody,
): RunRecord {
  const now = nowSeconds(world);
  const additional = "additional_instructions" in body ? body.additional_instructions : null;
  const run: Run = {
    id: world.ids.next("run"),
    object: "thread.run",
    created_at: now,
    thread_id: thread.thread.id,
    assistant_id: assistant.id,
    status: "queued",
    required_action: null,
    last_error: null,
    expires_at: now + EXPIRES_AFTER_SECONDS,
    started_at: null,
    cancelled_at: null,
    failed_at: null,
    completed_at: null,
    incomplete_details: null,
    model: body.model ?? assistant.model,
    instructions: [body.instructions ?? assistant.instructions ?? "", additional ?? ""].filter(Boolean).join("\n"),
    tools: body.tools ?? assistant.tools,
    file_ids: [...assistant.file_ids],
    metadata: body.metadata ?? {},
    usage: null,
    temperature: body.temperature ?? sampling.temperature,
    top_p: body.top_p ?? sampling.top_p,
    max_prompt_tokens: body.max_prompt_tokens ?? null,
    max_completion_tokens: body.max_completion_tokens ?? null,
    truncation_strategy: body.truncation_strategy ?? { type: "auto", last_messages: null },
    tool_choice: body.tool_choice ?? "auto",
    response_format: body.response_format ?? sampling.response_format,
  };
  const record: RunRecord = {
    run,
    steps: new Collection(),
    listeners: new Set(),
    abort: new AbortController(),
    turn: { prompt_tokens: 0, completion_tokens: 0 },
    cancelExpiry: () => {},
  };
  thread.latestRun = record;
  return thread.runs.add(run.id, record);
}
