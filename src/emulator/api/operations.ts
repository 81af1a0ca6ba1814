import type { AnswerOf, BodyOf, OperationName, PathOf, QueryOf } from "../state/schemas.js";

/** A request that follows the contract. */
export interface Call<Name extends OperationName> {
  path: PathOf<Name>;
  query: QueryOf<Name>;
  body: BodyOf<Name>;
}

/** Carries out one operation and returns its answer, or a stream where the operation can, or throws an `HttpError`. */
export type Handler<Name extends OperationName> = (call: Call<Name>) => AnswerOf<Name> | ReadableStream<Uint8Array>;

/** Handlers by operation. */
export type Handlers<Name extends OperationName = OperationName> = { [Each in Name]: Handler<Each> };
