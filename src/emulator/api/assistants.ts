import { type Context, nowSeconds } from "../runs/context.js";
import { Collection } from "../state/collection.js";
import type { AssistantRecord } from "../state/records.js";
import type { AssistantFile, BodyOf, Sampling } from "../state/schemas.js";
import { wrongLength } from "./bounds.js";
import { notFound, requireFileIds } from "./errors.js";
import { findAssistant } from "./find.js";
import type { Handlers } from "./operations.js";
import { pageOf } from "./pages.js";
import { requireResources, resourcesOf } from "./resources.js";
import { requireFormat, requireTools } from "./tool-rules.js";

const MAX_FILES = 20;

type Operation =
  | "listAssistants"
  | "createAssistant"
  | "getAssistant"
  | "modifyAssistant"
  | "deleteAssistant"
  | "listAssistantFiles"
  | "createAssistantFile"
  | "getAssistantFile"
  | "deleteAssistantFile";

/** The operations on assistants and their files. */
export function assistantHandlers(context: Context): Handlers<Operation> {
  const { assistants } = context.state;
  return {
    listAssistants({ query }) {
      const page = pageOf(assistants, query);
      return { ...page, data: page.data.map(({ assistant }) => assistant) };
    },

    createAssistant: ({ body }) => createAssistant(context, body),

    getAssistant({ path }) {
      const { assistant } = findAssistant(context, path.assistant_id);
      return assistant;
    },

    modifyAssistant({ path, body }) {
      const record = findAssistant(context, path.assistant_id);
      return modifyAssistant(context, record, body);
    },

    deleteAssistant({ path: { assistant_id: id } }) {
      if (!assistants.delete(id)) throw notFound("assistant", id);
      return { id, object: "assistant.deleted", deleted: true };
    },

    listAssistantFiles({ path, query }) {
      const { files } = findAssistant(context, path.assistant_id);
      return pageOf(files, query);
    },

    createAssistantFile({ path, body: { file_id: id } }) {
      const record = findAssistant(context, path.assistant_id);
      requireFileIds([id]);
      requireRoom(record, id);
      attach(context, record, [id]);
      return requireFile(record, id);
    },

    getAssistantFile({ path }) {
      const record = findAssistant(context, path.assistant_id);
      return requireFile(record, path.file_id);
    },

    deleteAssistantFile({ path: { assistant_id, file_id: id } }) {
      const record = findAssistant(context, assistant_id);
      if (!record.files.delete(id)) throw notFound("file", id);
      showFiles(record);
      return { id, object: "assistant.file.deleted", deleted: true };
    },
  };
}

type CreateBody = BodyOf<"createAssistant">;
type ModifyBody = BodyOf<"modifyAssistant">;
type Body = CreateBody | ModifyBody;

const DEFAULTS: Sampling & Pick<AssistantRecord["assistant"], "tools"> = {
  tools: [],
  temperature: 1,
  top_p: 1,
  response_format: "auto",
  reasoning_effort: null,
};

/** @throws {HttpError} 400, 404 for what no schema says about an assistant. */
function requireAssistant(body: Body, before: typeof DEFAULTS): void {
  requireFileIds(body.file_ids);
  requireResources(body.tool_resources);
  requireFormat(body.response_format);
  const tools = body.tools ?? before.tools;
  requireTools(tools, body.response_format ?? before.response_format);
}

function createAssistant(context: Context, body: CreateBody) {
  requireAssistant(body, DEFAULTS);
  const resources = resourcesOf(context, body.tool_resources);
  const id = context.ids.next("asst");
  const record: AssistantRecord = {
    assistant: {
      id,
      object: "assistant",
      created_at: nowSeconds(context),
      name: body.name ?? null,
      description: body.description ?? null,
      model: body.model,
      instructions: body.instructions ?? null,
      tools: body.tools ?? [],
      file_ids: [],
      tool_resources: resources,
      metadata: body.metadata ?? {},
      ...samplingOf(body, DEFAULTS),
    },
    files: new Collection(),
  };
  const fileIds = body.file_ids ?? resources.code_interpreter?.file_ids;
  attach(context, record, fileIds ?? []);
  return context.state.assistants.add(id, record).assistant;
}

function modifyAssistant(context: Context, record: AssistantRecord, body: ModifyBody) {
  const { assistant } = record;
  requireAssistant(body, assistant);
  const { file_ids: fileIds, tool_resources: resources, ...changes } = body;
  const sampling = samplingOf(body, assistant);
  // A field that the body does not name stays; one that is null is cleared.
  Object.assign(assistant, changes, sampling);
  assistant.metadata ??= {};
  if (fileIds) replaceFiles(context, record, fileIds);
  if (resources !== undefined) {
    assistant.tool_resources = resourcesOf(context, resources);
    const readIds = resources?.code_interpreter?.file_ids;
    replaceFiles(context, record, readIds ?? []);
  }
  return assistant;
}

/** @throws {HttpError} 400 for one file more than an assistant can have. */
function requireRoom({ files }: AssistantRecord, id: string): void {
  if (files.get(id) || files.size < MAX_FILES) return;
  const length = files.size + 1;
  throw wrongLength("file_ids", "maximum", { kind: "array", length, limit: MAX_FILES });
}

/** Attaches files, each once. */
function attach(context: Context, record: AssistantRecord, fileIds: string[]): void {
  const { assistant, files } = record;
  for (const id of fileIds) {
    if (files.get(id)) continue;
    files.add(id, {
      id,
      object: "assistant.file",
      created_at: nowSeconds(context),
      assistant_id: assistant.id,
    });
  }
  showFiles(record);
}

function replaceFiles(context: Context, record: AssistantRecord, fileIds: string[]): void {
  const { assistant, files } = record;
  const dropped = assistant.file_ids.filter((id) => !fileIds.includes(id));
  for (const id of dropped) files.delete(id);
  attach(context, record, fileIds);
}

/** Writes the ids of the files where each version has them. */
function showFiles({ assistant, files }: AssistantRecord): void {
  const { tool_resources: resources } = assistant;
  const ids = files.values().map((file) => file.id);
  assistant.file_ids = ids;
  if (ids.length > 0 || resources.code_interpreter) {
    resources.code_interpreter = { file_ids: ids };
  }
}

function requireFile({ files }: AssistantRecord, id: string): AssistantFile {
  const file = files.get(id);
  if (!file) throw notFound("file", id);
  return file;
}

function samplingOf(body: Body, before: Sampling): Sampling {
  return {
    temperature: body.temperature ?? before.temperature,
    top_p: body.top_p ?? before.top_p,
    response_format: body.response_format ?? before.response_format,
    reasoning_effort: body.reasoning_effort ?? before.reasoning_effort,
  };
}
