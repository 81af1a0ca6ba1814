import { badRequest, HttpError } from "../api/errors.js";
import { createHandlers } from "../api/handlers.js";
import { requireValid } from "../api/lenient.js";
import type { Handlers } from "../api/operations.js";
import { type Route, unknownUrl } from "../api/routes.js";
import { type ApiVersion, v1 } from "../api/version.js";
import { eventShower, type Include, showObject } from "../api/views.js";
import type { Context } from "../runs/context.js";
import { pause } from "../state/clock.js";
import { missingVersion, requestedVersion, requireKey } from "./access.js";
import { applyFault, BrokenConnection, refuseByFault } from "./apply-fault.js";
import type { Fault, NextFault } from "./faults.js";
import type { Entry, Journal } from "./journal.js";
import { stripPrefix } from "./prefix.js";
import { type Reply, replyWith, replyWithError } from "./reply.js";
import { type Body, type Incoming, readBody, readQuery } from "./request.js";

/** How requests are answered, apart from the operations themselves. */
export interface ServerSettings {
  /** The only prefix of paths; the usual ones when left out. */
  prefix: string | undefined;
  /** The valid keys; any is when left out. */
  apiKeys: readonly string[] | undefined;
  /** Whether bodies are validated. */
  validation: boolean;
  nextFault: NextFault;
  journal: Journal;
}

/** Answers a request. It rejects when the connection is to break, and when the signal of the request aborts. */
export type Answer = (incoming: Incoming) => Promise<Reply>;

/** Creates the function that answers every request. */
export function createAnswer(context: Context, settings: ServerSettings): Answer {
  const handlers = createHandlers(context);

  return async function answer(incoming) {
    const { method, url } = incoming;
    const entry: Entry = {
      requestId: context.ids.nextRequest(),
      atMs: context.clock.now(),
      method,
      path: url.pathname + url.search,
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
    const { signal } = incoming;
    const { answerMs } = context.latency;
    let fault: Fault | undefined;
    let reply: Reply;
    try {
      if (answerMs > 0) await pause(context.clock, answerMs, signal);
      const { version, route } = findRoute(incoming, settings);
      entry.operation = route.operation;
      fault = settings.nextFault(route.operation);
      refuseByFault(fault);
      requireKey(incoming, settings.apiKeys);
      if (!version) throw missingVersion();
      const query = readQuery(incoming, route);
      const body = await readBody(incoming, route);
      entry.body = body?.bytes ?? null;
      const result = handle(handlers, settings, { version, route, query, body });
      reply = replyWith(result, context.latency);
    } catch (error) {
      if (error instanceof BrokenConnection || signal.aborted) throw error;
      reply = replyWithError(toHttpError(error));
    }
    reply.headers["x-request-id"] = entry.requestId;
    return applyFault(fault, reply);
  }
}

/** A request as far as it was read. */
interface Request {
  version: ApiVersion;
  route: Route;
  query: Record<string, unknown>;
  body: Body | undefined;
}

/**
 * Finds the version and the operation that a request asks for. The paths of a request that asks for no version are
 * those of the first one.
 * @throws {HttpError} 404, 405
 */
function findRoute(incoming: Incoming, { prefix }: ServerSettings) {
  const { method, url } = incoming;
  const { pathname } = url;
  const location = stripPrefix(pathname, prefix);
  if (!location) throw unknownUrl(method, pathname, pathname);
  const version = requestedVersion(incoming, location.isAzure);
  const { findRoute: find } = version ?? v1;
  return { version, route: find(method, location.path, pathname) };
}

/** Validates a request, carries out its operation, and shows the result in the version of the request. */
function handle(handlers: Handlers, { validation }: ServerSettings, request: Request): object {
  const { body, route } = request;
  const { rule } = route;
  if (!rule.body || !body) return call(handlers, request);
  if (validation) {
    const valid = requireValid(body.value, rule.body.validate);
    return call(handlers, request, valid);
  }
  try {
    return call(handlers, request, body.value);
  } catch (error) {
    if (error instanceof HttpError) throw error;
    // Nothing was validated, so a handler may meet what it cannot work with.
    throw badRequest(`The body of your request cannot be used: ${String(error)}`);
  }
}

function call(handlers: Handlers, { version, route, query }: Request, body?: object): object {
  const { operation, path } = route;
  const include = (query["include[]"] ?? []) as Include;
  const show = eventShower(version, include);
  // Validation has compared the request with the very types that the handler takes.
  const handler = handlers[operation] as (request: object) => object;
  const result = handler({ path, query, body, show });
  if (result instanceof ReadableStream) return result;
  return showObject(version, result, include);
}

function toHttpError(error: unknown): HttpError {
  if (error instanceof HttpError) return error;
  return new HttpError(500, { message: String(error), type: "server_error" });
}
