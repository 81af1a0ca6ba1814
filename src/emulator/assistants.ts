import { Collection } from "./collection.js";
import { badRequest, notFound, requireFileIds } from "./errors.js";
import type { Handlers } from "./operations.js";
import type { AssistantFile, BodyOf } from "./schemas.js";
import type { AssistantRecord, Sampling } from "./state.js";
import { requireTools } from "./tool-rules.js";
import { nowSeconds, type World } from "./world.js";

const MAX_FILES = 20;

/** @throws {Refusal} 404 */
export function requireAssistant({ state }: World, id: string): AssistantRecord {
  const record = state.assistants.get(id);
  if (!record) throw notFound("assistant", id);
  return record;
}

/** The operations on assistants and their files. */
export function assistantHandlers(
  world: World,
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
  const { assistants } = world.state;
  return {
    listAssistants: ({ query }) => assistants.page(query, (record) => record.assistant),

    createAssistant({ body }) {
      requireFileIds(body.file_ids);
      requireTools(body.tools ?? [], body.response_format);
      const record: AssistantRecord = {
        assistant: {
          id: world.ids.next("asst"),
          object: "assistant",
          created_at: nowSeconds(world),
          name: body.name ?? null,
          description: body.description ?? null,
          model: body.model,
          instructions: body.instructions ?? null,
          tools: body.tools ?? [],
          file_ids: [],
          metadata: body.metadata ?? {},
        },
        sampling: samplingOf(body, { temperature: 1, top_p: 1, response_format: "auto" }),
        files: new Collection(),
      };
      attach(world, record, body.file_ids ?? []);
      return assistants.add(record.assistant.id, record).assistant;
    },

    getAssistant: ({ path }) => requireAssistant(world, path.assistant_id).assistant,

    modifyAssistant({ path, body }) {
      const record = requireAssistant(world, path.assistant_id);
      requireFileIds(body.file_ids);
      requireTools(body.tools ?? record.assistant.tools, body.response_format ?? record.sampling.response_format);
      const { file_ids: fileIds, temperature, top_p, response_format, ...changes } = body;
      // What the body does not name stays; what it names as null is cleared.
      Object.assign(record.assistant, changes, changes.metadata === null ? { metadata: {} } : {});
      record.sampling = samplingOf(body, record.sampling);
      if (fileIds) {
        for (const id of record.assistant.file_ids) if (!fileIds.includes(id)) record.files.delete(id);
        attach(world, record, fileIds);
      }
      return record.assistant;
    },

    deleteAssistant({ path: { assistant_id: id } }) {
      if (!assistants.delete(id)) throw notFound("assistant", id);
      return { id, object: "assistant.deleted", deleted: true };
    },

    listAssistantFiles: ({ path, query }) =>
      requireAssistant(world, path.assistant_id).files.page(query, (file) => file),

    createAssistantFile({ path, body: { file_id: id } }) {
      const record = requireAssistant(world, path.assistant_id);
      requireFileIds([id]);
      if (!record.files.get(id) && record.files.size === MAX_FILES) {
        const length = `maximum length ${MAX_FILES}, but got an array with length ${MAX_FILES + 1} instead.`;
        throw badRequest(
          `Invalid 'file_ids': array too long. Expected an array with ${length}`,
          "file_ids",
          "array_above_max_length",
        );
      }
      attach(world, record, [id]);
      return requireFile(record, id);
    },

    getAssistantFile: ({ path }) => requireFile(requireAssistant(world, path.assistant_id), path.file_id),

    deleteAssistantFile({ path: { assistant_id: assistantId, file_id: id } }) {
      const record = requireAssistant(world, assistantId);
      if (!record.files.delete(id)) throw notFound("file", id);
      record.assistant.file_ids = idsOf(record);
      return { id, object: "assistant.file.deleted", deleted: true };
    },
  };
}

/** Attaches files, each once. */
function attach(world: World, record: AssistantRecord, fileIds: string[]): void {
  const { assistant, files } = record;
  for (const id of fileIds) {
    if (files.get(id)) continue;
    files.add(id, { id, object: "assistant.file", created_at: nowSeconds(world), assistant_id: assistant.id });
  }
  assistant.file_ids = idsOf(record);
}

function idsOf({ files }: AssistantRecord): string[] {
  return files.values().map((file) => file.id);
}

function requireFile({ files }: AssistantRecord, id: string): AssistantFile {
  const file = files.get(id);
  if (!file) throw notFound("file", id);
  return file;
}

function samplingOf(body: Pick<BodyOf<"modifyAssistant">, keyof Sampling>, otherwise: Sampling): Sampling {
  return {
    temperature: body.temperature ?? otherwise.temperature,
    top_p: body.top_p ?? otherwise.top_p,
    response_format: body.response_format ?? otherwise.response_format,
  };
}
