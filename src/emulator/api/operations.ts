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

/** What an operation returns: its answer, or a stream where the operation can. */
type Result<Name extends OperationName> = AnswerOf<Name> | ReadableStream<Uint8Array>;

/** Carries out one operation, or throws an `HttpError`. */
export type Handler<Name extends OperationName> = (call: Call<Name>) => Result<Name>;

/** Handlers by operation. */
export type Handlers<Name extends OperationName = OperationName> = {
  [Each in Name]: Handler<Each>;
};

type Metadata = Record<string, string>;

/** Replaces the metadata of an object where a body has some; null clears it. */
export function setMetadata<T extends { metadata: Metadata | null }>(
  target: T,
  { metadata }: { metadata?: Metadata | null },
): T {
  if (metadata !== undefined) target.metadata = metadata ?? {};
  return target;
}
