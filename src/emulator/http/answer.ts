import { badRequest, HttpError } from "../api/errors.js";
import { requireValid } from "../api/lenient.js";
import type { Handlers } from "../api/operations.js";
import { type Route, unknownUrl } from "../api/routes.js";
import type { ApiVersion } from "../api/version.js";
import type { EmulatorContext } from "../runs/context.js";
import { pause } from "../state/clock.js";
import type { OperationName } from "../state/schemas.js";
import { requireBeta, requireKey } from "./access.js";
import { applyFault, BrokenConnection, refuseByFault } from "./apply-fault.js";
import type { Fault } from "./faults.js";
import type { Entry, Journal } from "./journal.js";
import { stripPrefix } from "./prefix.js";
import { type Reply, replyWith, replyWithError } from "./reply.js";
import { type Body, type Incoming, readBody, readQuery } from "./request.js";

/** How requests are answered, apart from the operations themselves. */
export interface ServerSettings {
  version: ApiVersion;
  /** The only prefix of paths; the usual ones when left out. */
  prefix: string | undefined;
  /** The valid keys; any is when left out. */
  apiKeys: readonly string[] | undefined;
  /** Whether bodies are validated. */
  validation: boolean;
  nextFault(operation: OperationName): Fault | undefined;
  journal: Journal;
}

/** Answers a request. It rejects when the connection is to break, and when the signal of the request aborts. */
export type Answer = (incoming: Incoming) => Promise<Reply>;

/** Creates the function that answers every request. */
export function createAnswer(context: EmulatorContext, settings: ServerSettings): Answer {
  const handlers = settings.version.createHandlers(context);

  return async function answer(incoming) {
    const entry: Entry = {
      requestId: context.ids.nextRequest(),
      atMs: context.clock.now(),
      method: incoming.method,
      path: incoming.url.pathname + incoming.url.search,
      operation: null,
      body: null,
      status: null,
      answer: null,
    };
    try {
      const reply = await respond(incoming, entry);
      entry.status = reply.status;
      if (typeof reply.body === "string") entry.answer = reply.body;
      return reply;
    } finally {
      settings.journal.add(entry);
    }
  };

  async function respond(incoming: Incoming, entry: Entry): Promise<Reply> {
    let fault: Fault | undefined;
    let reply: Reply;
    try {
      if (context.latency.answerMs > 0) await pause(context.clock, context.latency.answerMs, incoming.signal);
      const { isAzure, ...route } = findRoute(incoming, settings);
      entry.operation = route.operation;
      fault = settings.nextFault(route.operation);
      refuseByFault(fault);
      requireKey(incoming, settings.apiKeys);
      if (!isAzure) requireBeta(incoming, settings.version);
      const query = readQuery(incoming, route);
      const body = await readBody(incoming, route);
      entry.body = body?.bytes ?? null;
      reply = replyWith(handle(handlers, settings, route, query, body), context.latency);
    } catch (error) {
      if (error instanceof BrokenConnection || incoming.signal.aborted) throw error;
      reply = replyWithError(toHttpError(error));
    }
    reply.headers["x-request-id"] = entry.requestId;
    return applyFault(fault, reply);
  }
}

/** @throws {HttpError} 404, 405 */
function findRoute({ method, url: { pathname } }: Incoming, { prefix, version }: ServerSettings) {
  const location = stripPrefix(pathname, prefix);
  if (!location) throw unknownUrl(method, pathname, pathname);
  return { ...version.findRoute(method, location.path, pathname), isAzure: location.isAzure };
}

/** Validates a request and carries out its operation. */
function handle(
  handlers: Handlers,
  { validation }: ServerSettings,
  { operation, rule, path }: Route,
  query: object,
  body: Body | undefined,
): object {
  // Validation has compared the request with the very types that the handler takes.
  const handler = handlers[operation] as (call: object) => object;
  if (!rule.body || !body) return handler({ path, query });
  if (validation) return handler({ path, query, body: requireValid(body.value, rule.body.validate) });
  try {
    return handler({ path, query, body: body.value });
  } catch (error) {
    if (error instanceof HttpError) throw error;
    // Nothing was validated, so a handler may meet what it cannot work with.
    throw badRequest(`The body of your request cannot be used: ${String(error)}`);
  }
}

function toHttpError(error: unknown): HttpError {
  return error instanceof HttpError ? error : new HttpError(500, { message: String(error), type: "server_error" });
}
