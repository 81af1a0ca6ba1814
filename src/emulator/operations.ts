import type { AnswerOf, BodyOf, OperationId, PathOf, QueryOf } from "./schemas.js";

/** A request that was found to follow the contract. */
export interface Call<Id extends OperationId> {
  path: PathOf<Id>;
  query: QueryOf<Id>;
  body: BodyOf<Id>;
}

/** Does one operation: gives its answer, or a stream where the operation can, or throws a `Refusal`. */
export type Handler<Id extends OperationId> = (call: Call<Id>) => AnswerOf<Id> | ReadableStream<Uint8Array>;

/** Handlers by operation. */
export type Handlers<Id extends OperationId = OperationId> = { [Each in Id]: Handler<Each> };
