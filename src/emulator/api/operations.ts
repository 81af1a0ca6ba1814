import type { AnswerOf, BodyOf, OperationName, PathOf, QueryOf } from "../state/schemas.js";
import type { ShowEvent } from "./views.js";

/** A request that follows the contract. */
export interface Call<Name extends OperationName> {
  path: PathOf<Name>;
  query: QueryOf<Name>;
  body: BodyOf<Name>;
  /** An event of a stream as the version of the request shows it. */
  show: ShowEvent;
}

/** Carries out one operation and returns its answer, or a stream where the operation can, or throws an `HttpError`. */
export type Handler<Name extends OperationName> = (call: Call<Name>) => AnswerOf<Name> | ReadableStream<Uint8Array>;

/** Handlers by operation. */
export type Handlers<Name extends OperationName = OperationName> = { [Each in Name]: Handler<Each> };
