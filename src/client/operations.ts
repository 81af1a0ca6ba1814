import type { Client } from "openapi-fetch";
import type { CallOptions } from "../http/call-options.js";
import type { PageQuery } from "../next-page.js";
import type { PageOptions, PagePromise } from "../page.js";
import type { Contract, ToolOutput } from "../types.js";

/** Options of a list method. */
export type ListOptions = CallOptions & PageOptions;

/** Lists come as pages that know their successor. What a generated class calls `ListResult` is filled in by it. */
export interface PagedList {
  response: unknown;
  item: unknown;
  returns: PagePromise<this["item"]>;
}

/** The query of a list, as far as helpers ask. */
interface ListQuery extends PageQuery {
  order?: "asc" | "desc";
}

/** Options of `createRun`: the query is among them, where the contract has one. */
interface CreateOptions extends CallOptions {
  query?: object;
}

/** The body of `submitToolOutputsToRun`. */
export interface ToolOutputs {
  tool_outputs: ToolOutput[];
  stream?: boolean | null;
}

/** The generated methods that helpers call. */
export interface Operations<C extends Contract> {
  createMessage(threadId: string, body: C["CreateMessageRequest"], options?: CallOptions): Promise<C["Message"]>;
  listMessages(
    threadId: string,
    query?: ListQuery & { run_id?: string },
    options?: ListOptions,
  ): PagePromise<C["Message"]>;
  createRun(threadId: string, body: C["CreateRunRequest"], options?: CreateOptions): Promise<C["Run"]>;
  createThreadAndRun(body: C["CreateThreadAndRunRequest"], options?: CallOptions): Promise<C["Run"]>;
  listRuns(threadId: string, query?: ListQuery, options?: ListOptions): PagePromise<C["Run"]>;
  getRun(threadId: string, runId: string, options?: CallOptions): Promise<C["Run"]>;
  cancelRun(threadId: string, runId: string, options?: CallOptions): Promise<C["Run"]>;
  submitToolOutputsToRun(threadId: string, runId: string, body: ToolOutputs, options?: CallOptions): Promise<C["Run"]>;
  listRunSteps(threadId: string, runId: string, query?: ListQuery, options?: ListOptions): PagePromise<C["RunStep"]>;
}

/** The generated class of a contract. */
export type ApiClass<C extends Contract, Api extends Operations<C> = Operations<C>> = new (
  http: Client<C["paths"]>,
) => Api;
