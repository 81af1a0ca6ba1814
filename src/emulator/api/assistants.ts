import { type EmulatorContext, nowSeconds } from "../runs/context.js";
import { Collection } from "../state/collection.js";
import type { AssistantRecord } from "../state/records.js";
import type { AssistantFile, BodyOf, Sampling } from "../state/schemas.js";
import { badRequest, notFound, requireFileIds } from "./errors.js";
import { findAssistant } from "./find.js";
import type { Handlers } from "./operations.js";
import { pageOf } from "./pages.js";
import { requireResources, resourcesOf } from "./resources.js";
import { requireFormat, requireTools } from "./tool-rules.js";

const MAX_FILES = 20;

/** The operations on assistants and their files. */
export function assistantHandlers(
  context: EmulatorContext,
): Handlers<
  | "listAssistants"
  | "createAssistant"
  | "getAssistant"
  | "modifyAssistant"
  | "deleteAssistant"
  | "listAssistantFiles"
  | "createAssistantFile"
  | "getAssistantFile"
  | "deleteAssistantFile"
> {
  const { assistants } = context.state;
  return {
    listAssistants: ({ query }) => pageOf(assistants, query, { show: (record) => record.assistant }),

    createAssistant({ body }) {
      requireFileIds(body.file_ids);
      requireResources(body.tool_resources);
      requireFormat(body.response_format);
      requireTools(body.tools ?? [], body.response_format);
      const resources = resourcesOf(context, body.tool_resources);
      const record: AssistantRecord = {
        assistant: {
          id: context.ids.next("asst"),
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
      attach(context, record, body.file_ids ?? resources.code_interpreter?.file_ids ?? []);
      return assistants.add(record.assistant.id, record).assistant;
    },

    getAssistant: ({ path }) => findAssistant(context, path.assistant_id).assistant,

    modifyAssistant({ path, body }) {
      const record = findAssistant(context, path.assistant_id);
      const { assistant } = record;
      requireFileIds(body.file_ids);
      requireResources(body.tool_resources);
      requireFormat(body.response_format);
      requireTools(body.tools ?? assistant.tools, body.response_format ?? assistant.response_format);
      const { file_ids: fileIds, tool_resources: resources, ...changes } = body;
      // A field that the body does not name stays; one that is null is cleared.
      Object.assign(assistant, changes, changes.metadata === null ? { metadata: {} } : {}, samplingOf(body, assistant));
      if (fileIds) replaceFiles(context, record, fileIds);
      if (resources !== undefined) {
        assistant.tool_resources = resourcesOf(context, resources);
        replaceFiles(context, record, resources?.code_interpreter?.file_ids ?? []);
      }
      return assistant;
    },

    deleteAssistant({ path: { assistant_id: id } }) {
      if (!assistants.delete(id)) throw notFound("assistant", id);
      return { id, object: "assistant.deleted", deleted: true };
    },

    listAssistantFiles: ({ path, query }) =>
      pageOf(findAssistant(context, path.assistant_id).files, query, { show: (file) => file }),

    createAssistantFile({ path, body: { file_id: id } }) {
      const record = findAssistant(context, path.assistant_id);
      requireFileIds([id]);
      if (!record.files.get(id) && record.files.size === MAX_FILES) {
        const length = `maximum length ${MAX_FILES}, but got an array with length ${MAX_FILES + 1} instead.`;
        throw badRequest(
          `Invalid 'file_ids': array too long. Expected an array with ${length}`,
          "file_ids",
          "array_above_max_length",
        );
      }
      attach(context, record, [id]);
      return requireFile(record, id);
    },

    getAssistantFile: ({ path }) => requireFile(findAssistant(context, path.assistant_id), path.file_id),

    deleteAssistantFile({ path: { assistant_id: assistantId, file_id: id } }) {
      const record = findAssistant(context, assistantId);
      if (!record.files.delete(id)) throw notFound("file", id);
      showFiles(record);
      return { id, object: "assistant.file.deleted", deleted: true };
    },
  };
}

/** Attaches files, each once. */
function attach(context: EmulatorContext, record: AssistantRecord, fileIds: string[]): void {
  const { assistant, files } = record;
  for (const id of fileIds) {
    if (files.get(id)) continue;
    files.add(id, { id, object: "assistant.file", created_at: nowSeconds(context), assistant_id: assistant.id });
  }
  showFiles(record);
}

function replaceFiles(context: EmulatorContext, record: AssistantRecord, fileIds: string[]): void {
  for (const id of record.assistant.file_ids) if (!fileIds.includes(id)) record.files.delete(id);
  attach(context, record, fileIds);
}

/** Writes the ids of the files where each version has them. */
function showFiles({ assistant, files }: AssistantRecord): void {
  const ids = files.values().map((file) => file.id);
  assistant.file_ids = ids;
  if (ids.length > 0 || assistant.tool_resources.code_interpreter) {
    assistant.tool_resources.code_interpreter = { file_ids: ids };
  }
}

function requireFile({ files }: AssistantRecord, id: string): AssistantFile {
  const file = files.get(id);
  if (!file) throw notFound("file", id);
  return file;
}

const DEFAULTS: Sampling = { temperature: 1, top_p: 1, response_format: "auto", reasoning_effort: null };

function samplingOf(body: Pick<BodyOf<"modifyAssistant">, keyof Sampling>, otherwise: Sampling): Sampling {
  return {
    temperature: body.temperature ?? otherwise.temperature,
    top_p: body.top_p ?? otherwise.top_p,
    response_format: body.response_format ?? otherwise.response_format,
    reasoning_effort: body.reasoning_effort ?? otherwise.reasoning_effort,
  };
}
