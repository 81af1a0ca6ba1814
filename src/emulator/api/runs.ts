import { type EmulatorContext, nowSeconds } from "../runs/context.js";
import { cancelRun, resumeRun, startRun } from "../runs/life-cycle.js";
import { Collection } from "../state/collection.js";
import { emit } from "../state/events.js";
import type { AssistantRecord, RunRecord, ThreadRecord } from "../state/records.js";
import type { BodyOf, CreateRunBody, Run } from "../state/schemas.js";
import { badRequest, notFound } from "./errors.js";
import { activeRun, findAssistant, findRun, findThread } from "./find.js";
import { addMessage, requireFiles } from "./messages.js";
import type { Handlers } from "./operations.js";
import { pageOf } from "./pages.js";
import { joinResources, requireResources, resourcesOf } from "./resources.js";
import { requireCancellable, requireToolOutputs } from "./run-rules.js";
import { openStream } from "./stream.js";
import { createThread, requireThread } from "./threads.js";
import { requireFormat, requireRunTools, requireTools } from "./tool-rules.js";

const EXPIRES_AFTER_SECONDS = 600;

/** The operations on runs and their steps. */
export function runHandlers(
  context: EmulatorContext,
): Handlers<
  | "createThreadAndRun"
  | "listRuns"
  | "createRun"
  | "getRun"
  | "modifyRun"
  | "cancelRun"
  | "submitToolOutputsToRun"
  | "listRunSteps"
  | "getRunStep"
> {
  return {
    createThreadAndRun({ body, show }) {
      const assistant = findAssistant(context, body.assistant_id);
      requireRunnable(assistant, body);
      requireThread(body.thread ?? {});
      requireResources(body.tool_resources);
      const thread = createThread(context, body.thread ?? {});
      const record = createRun(context, thread, assistant, body);
      const stream = body.stream ? openStream(record.listeners, show) : undefined;
      emit(record.listeners, { event: "thread.created", data: thread.thread });
      startRun(context, thread, record);
      return stream ?? record.run;
    },

    listRuns: ({ path, query }) =>
      pageOf(findThread(context, path.thread_id).runs, query, { show: (record) => record.run }),

    createRun({ path, body, show }) {
      const thread = findThread(context, path.thread_id);
      const assistant = findAssistant(context, body.assistant_id);
      const active = activeRun(thread);
      if (active) throw badRequest(`Thread ${path.thread_id} already has an active run ${active.run.id}.`);
      requireRunnable(assistant, body);
      requireFiles(body.additional_messages);
      for (const message of body.additional_messages ?? []) addMessage(context, thread, message);
      const record = createRun(context, thread, assistant, body);
      const stream = body.stream ? openStream(record.listeners, show) : undefined;
      startRun(context, thread, record);
      return stream ?? record.run;
    },

    getRun: ({ path }) => findRun(context, path).record.run,

    modifyRun({ path, body }) {
      const { run } = findRun(context, path).record;
      if (body.metadata !== undefined) run.metadata = body.metadata ?? {};
      return run;
    },

    cancelRun({ path }) {
      const { thread, record } = findRun(context, path);
      requireCancellable(record);
      cancelRun(context, thread, record);
      return record.run;
    },

    submitToolOutputsToRun({ path, body, show }) {
      const { thread, record } = findRun(context, path);
      requireToolOutputs(record, body.tool_outputs);
      const stream = body.stream ? openStream(record.listeners, show) : undefined;
      resumeRun(context, thread, record, body.tool_outputs);
      return stream ?? record.run;
    },

    listRunSteps: ({ path, query }) => pageOf(findRun(context, path).record.steps, query, { show: (step) => step }),

    getRunStep({ path }) {
      const step = findRun(context, path).record.steps.get(path.step_id);
      if (!step) throw notFound("run step", path.step_id);
      return step;
    },
  };
}

type RunBody = CreateRunBody | BodyOf<"createThreadAndRun">;

/** @throws {HttpError} 400 for what no schema says about a run. */
function requireRunnable({ assistant }: AssistantRecord, body: RunBody): void {
  requireFormat(body.response_format);
  const tools = body.tools ?? assistant.tools;
  requireTools(tools, body.response_format ?? assistant.response_format);
  requireRunTools(tools, body.tool_choice);
}

function createRun(
  context: EmulatorContext,
  thread: ThreadRecord,
  { assistant }: AssistantRecord,
  body: RunBody,
): RunRecord {
  const now = nowSeconds(context);
  const additional = "additional_instructions" in body ? body.additional_instructions : null;
  const reasoning = "reasoning_effort" in body ? body.reasoning_effort : null;
  const own = "tool_resources" in body ? resourcesOf(context, body.tool_resources) : {};
  const run: Run = {
    id: context.ids.next("run"),
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
    tool_resources: joinResources(assistant.tool_resources, thread.thread.tool_resources, own),
    metadata: body.metadata ?? {},
    usage: null,
    temperature: body.temperature ?? assistant.temperature,
    top_p: body.top_p ?? assistant.top_p,
    max_prompt_tokens: body.max_prompt_tokens ?? null,
    max_completion_tokens: body.max_completion_tokens ?? null,
    truncation_strategy: body.truncation_strategy ?? { type: "auto", last_messages: null },
    tool_choice: body.tool_choice ?? "auto",
    parallel_tool_calls: body.parallel_tool_calls ?? true,
    response_format: body.response_format ?? assistant.response_format,
    reasoning_effort: reasoning ?? assistant.reasoning_effort,
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
