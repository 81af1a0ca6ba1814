import type { Context } from "../runs/context.js";
import type { RequestedResources, ToolResources, VectorStore } from "../state/schemas.js";
import { invalid, requireFileIds } from "./errors.js";

/** The field of a vector store whose chunks overlap. */
const OVERLAP = "tool_resources.file_search.vector_stores[0].chunking_strategy.static.chunk_overlap_tokens";

/** @throws {HttpError} 404 for a file id that cannot be one, 400 for chunks that overlap by more than half. */
export function requireResources(requested: RequestedResources): void {
  requireFileIds(requested?.code_interpreter?.file_ids);
  for (const store of storesOf(requested)) {
    requireFileIds(store.file_ids);
    requireOverlap(store);
  }
}

function requireOverlap({ chunking_strategy: chunking }: VectorStore): void {
  if (chunking?.type !== "static") return;
  const { max_chunk_size_tokens: size, chunk_overlap_tokens: overlap } = chunking.static;
  if (overlap * 2 <= size) return;
  throw invalid(OVERLAP, "must be at most half of max_chunk_size_tokens.");
}

/** What the tools may read from now on. A vector store that is to be created gets an id, and nothing is put into it. */
export function resourcesOf({ ids }: Context, requested: RequestedResources): ToolResources {
  const { code_interpreter: code, file_search: search } = requested ?? {};
  const resources: ToolResources = {};
  if (code) {
    resources.code_interpreter = { file_ids: [...new Set(code.file_ids)] };
  }
  if (search) {
    const named = "vector_store_ids" in search ? search.vector_store_ids : undefined;
    const storeIds = named ?? storesOf(requested).map(() => ids.next("vs"));
    resources.file_search = { vector_store_ids: storeIds };
  }
  return resources;
}

function storesOf(requested: RequestedResources): VectorStore[] {
  const search = requested?.file_search;
  if (!search || !("vector_stores" in search)) return [];
  return search.vector_stores ?? [];
}

/** What tools may read by any of these. */
export function joinResources(...all: ToolResources[]): ToolResources {
  const fileIds = new Set<string>();
  const storeIds = new Set<string>();
  for (const { code_interpreter: code, file_search: search } of all) {
    for (const id of code?.file_ids ?? []) fileIds.add(id);
    for (const id of search?.vector_store_ids ?? []) storeIds.add(id);
  }
  const joined: ToolResources = {};
  if (fileIds.size > 0) joined.code_interpreter = { file_ids: [...fileIds] };
  if (storeIds.size > 0) joined.file_search = { vector_store_ids: [...storeIds] };
  return joined;
}
