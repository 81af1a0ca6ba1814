import { type Context, nowSeconds } from "../runs/context.js";
import { cancelRun, resumeRun, startRun } from "../runs/life-cycle.js";
import { Collection } from "../state/collection.js";
import { emit } from "../state/events.js";
import type { RunRecord, ThreadRecord } from "../state/records.js";
import type { Assistant, BodyOf, CreateRunBody, Run } from "../state/schemas.js";
import { badRequest, notFound } from "./errors.js";
import { activeRun, findAssistant, findRun, findThread } from "./find.js";
import { addMessages, requireFiles } from "./messages.js";
import { type Handlers, setMetadata } from "./operations.js";
import { pageOf } from "./pages.js";
import { joinResources, requireResources, resourcesOf } from "./resources.js";
import { requireCancellable, requireToolOutputs } from "./run-rules.js";
import { openStream } from "./stream.js";
import { createThread, requireThread } from "./threads.js";
import { requireFormat, requireRunTools, requireTools } from "./tool-rules.js";

const EXPIRES_AFTER_SECONDS = 600;

type Operation =
  | "createThreadAndRun"
  | "listRuns"
  | "createRun"
  | "getRun"
  | "modifyRun"
  | "cancelRun"
  | "submitToolOutputsToRun"
  | "listRunSteps"
  | "getRunStep";

/** The operations on runs and their steps. */
export function runHandlers(context: Context): Handlers<Operation> {
  return {
    createThreadAndRun({ body, show }) {
      const { assistant } = findAssistant(context, body.assistant_id);
      requireRunnable(assistant, body);
      requireThread(body.thread ?? {});
      requireResources(body.tool_resources);
      const thread = createThread(context, body.thread ?? {});
      const record = createRun(context, thread, assistant, body);
      const { run, listeners } = record;
      const stream = body.stream ? openStream(listeners, show) : undefined;
      emit(listeners, { event: "thread.created", data: thread.thread });
      startRun(context, record);
      return stream ?? run;
    },

    listRuns({ path, query }) {
      const { runs } = findThread(context, path);
      const page = pageOf(runs, query);
      return { ...page, data: page.data.map(({ run }) => run) };
    },

    createRun({ path, body, show }) {
      const thread = findThread(context, path);
      const { assistant } = findAssistant(context, body.assistant_id);
      requireIdle(thread);
      requireRunnable(assistant, body);
      requireFiles(body.additional_messages);
      addMessages(context, thread, body.additional_messages);
      const record = createRun(context, thread, assistant, body);
      const stream = body.stream ? openStream(record.listeners, show) : undefined;
      startRun(context, record);
      return stream ?? record.run;
    },

    getRun: ({ path }) => findRun(context, path).run,

    modifyRun({ path, body }) {
      const { run } = findRun(context, path);
      return setMetadata(run, body);
    },

    cancelRun({ path }) {
      const record = findRun(context, path);
      requireCancellable(record);
      cancelRun(context, record);
      return record.run;
    },

    submitToolOutputsToRun({ path, body, show }) {
      const record = findRun(context, path);
      requireToolOutputs(record, body.tool_outputs);
      const stream = body.stream ? openStream(record.listeners, show) : undefined;
      resumeRun(context, record, body.tool_outputs);
      return stream ?? record.run;
    },

    listRunSteps({ path, query }) {
      const { steps } = findRun(context, path);
      return pageOf(steps, query);
    },

    getRunStep({ path }) {
      const { steps } = findRun(context, path);
      const step = steps.get(path.step_id);
      if (!step) throw notFound("run step", path.step_id);
      return step;
    },
  };
}

/** @throws {HttpError} 400 for a thread that a run keeps locked. */
function requireIdle(record: ThreadRecord): void {
  const active = activeRun(record);
  if (!active) return;
  throw badRequest(`Thread ${record.thread.id} already has an active run ${active.run.id}.`);
}

type RunBody = CreateRunBody | BodyOf<"createThreadAndRun">;

/** @throws {HttpError} 400 for what no schema says about a run. */
function requireRunnable(assistant: Assistant, body: RunBody): void {
  const { response_format: format } = body;
  const tools = body.tools ?? assistant.tools;
  requireFormat(format);
  requireTools(tools, format ?? assistant.response_format);
  requireRunTools(tools, body.tool_choice);
}

function createRun(context: Context, thread: ThreadRecord, assistant: Assistant, body: RunBody) {
  const record: RunRecord = {
    run: newRun(context, thread, assistant, body),
    thread,
    steps: new Collection(),
    listeners: new Set(),
    abort: new AbortController(),
    turn: { prompt_tokens: 0, completion_tokens: 0 },
    cancelExpiry: () => {},
  };
  thread.latestRun = record;
  return thread.runs.add(record.run.id, record);
}

function newRun(context: Context, { thread }: ThreadRecord, assistant: Assistant, body: RunBody): Run {
  const now = nowSeconds(context);
  const reasoning = "reasoning_effort" in body ? body.reasoning_effort : null;
  const requested = "tool_resources" in body ? body.tool_resources : null;
  const own = resourcesOf(context, requested);
  return {
    id: context.ids.next("run"),
    object: "thread.run",
    created_at: now,
    thread_id: thread.id,
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
    instructions: instructionsOf(assistant, body),
    tools: body.tools ?? assistant.tools,
    file_ids: [...assistant.file_ids],
    tool_resources: joinResources(assistant.tool_resources, thread.tool_resources, own),
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
}

function instructionsOf(assistant: Assistant, body: RunBody): string {
  const own = body.instructions ?? assistant.instructions;
  const additional = "additional_instructions" in body ? body.additional_instructions : null;
  return [own, additional].filter(Boolean).join("\n");
}
