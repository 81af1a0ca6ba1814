import type { EmulatorContext } from "../runs/context.js";
import type { RequestedResources, ToolResources } from "../state/schemas.js";
import { badRequest, requireFileIds } from "./errors.js";

/** @throws {HttpError} 404 for a file id that cannot be one, 400 for chunks that overlap by more than half. */
export function requireResources(requested: RequestedResources): void {
  requireFileIds(requested?.code_interpreter?.file_ids);
  for (const { file_ids: ids, chunking_strategy: chunking } of storesOf(requested)) {
    requireFileIds(ids);
    if (chunking?.type !== "static") continue;
    const { max_chunk_size_tokens: size, chunk_overlap_tokens: overlap } = chunking.static;
    if (overlap * 2 <= size) continue;
    const param = "tool_resources.file_search.vector_stores[0].chunking_strategy.static.chunk_overlap_tokens";
    throw badRequest(`Invalid '${param}': must be at most half of max_chunk_size_tokens.`, param, "invalid_value");
  }
}

/** What the tools may read from now on. A vector store that is to be created gets an id, and nothing is put into it. */
export function resourcesOf({ ids }: EmulatorContext, requested: RequestedResources): ToolResources {
  const { code_interpreter: code, file_search: search } = requested ?? {};
  const stores = storesOf(requested);
  const given = search && "vector_store_ids" in search ? search.vector_store_ids : undefined;
  const resources: ToolResources = {};
  if (code) resources.code_interpreter = { file_ids: [...new Set(code.file_ids)] };
  if (search) resources.file_search = { vector_store_ids: given ?? stores.map(() => ids.next("vs")) };
  return resources;
}

function storesOf(requested: RequestedResources) {
  const search = requested?.file_search;
  return search && "vector_stores" in search ? (search.vector_stores ?? []) : [];
}

/** What tools may read by any of these. */
export function joinResources(...all: ToolResources[]): ToolResources {
  const fileIds = new Set(all.flatMap((one) => one.code_interpreter?.file_ids ?? []));
  const storeIds = new Set(all.flatMap((one) => one.file_search?.vector_store_ids ?? []));
  const joined: ToolResources = {};
  if (fileIds.size > 0) joined.code_interpreter = { file_ids: [...fileIds] };
  if (storeIds.size > 0) joined.file_search = { vector_store_ids: [...storeIds] };
  return joined;
}
