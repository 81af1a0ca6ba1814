import { redact } from "./redact.js";
import { type Trace, type Work, wordsOf } from "./telemetry.js";
import type { CreateAssistantRequest, Run } from "./types.js";

type Attributes = Record<string, string | number>;

/** What is used of a span of `@opentelemetry/api`. */
export interface Span {
  setAttributes(attributes: Attributes): unknown;
  setStatus(status: { code: number; message?: string }): unknown;
  recordException(exception: Error): unknown;
  end(): unknown;
}

/** What is used of a tracer of `@opentelemetry/api`. */
export interface Tracer {
  startActiveSpan<Work extends (span: Span) => unknown>(
    name: string,
    options: { kind: number; attributes: Attributes },
    work: Work,
  ): ReturnType<Work>;
}

export interface OpenTelemetryOptions {
  /** The value of `gen_ai.provider.name`, such as `azure.ai.openai`. @default "openai" */
  providerName?: string | undefined;
}

// SpanKind and SpanStatusCode of @opentelemetry/api, whose numbers do not change.
const INTERNAL = 0;
const CLIENT = 2;
const ERROR = 2;

/**
 * A `trace` for `new AssistantsClient`: a span for each call, run and tool handler, named and described by the semantic
 * conventions of OpenTelemetry for HTTP clients and for generative AI (`create_agent`, `invoke_agent`, `execute_tool`).
 * What people and models said is not among the attributes.
 */
export function openTelemetry(tracer: Tracer, { providerName = "openai" }: OpenTelemetryOptions = {}): Trace {
  return (operation, run) => {
    const { name, kind, attributes } = beginningOf(operation, providerName);
    const options = { kind, attributes: withoutSecrets(attributes) };
    return tracer.startActiveSpan(redact(name), options, async (own) => {
      const span = withoutSecretsOn(own);
      try {
        const result = await run();
        noteEnd(span, operation, result);
        return result;
      } catch (error) {
        noteError(span, error);
        throw error;
      } finally {
        span.end();
      }
    });
  };
}

function withoutSecrets(attributes: Attributes): Attributes {
  const clean = Object.entries(attributes).map(([name, value]) => [
    name,
    typeof value === "string" ? redact(value) : value,
  ]);
  return Object.fromEntries(clean);
}

/** The span, told nothing that holds a secret: servers may repeat one wherever they write text. */
function withoutSecretsOn(span: Span): Span {
  return {
    setAttributes: (attributes) => span.setAttributes(withoutSecrets(attributes)),
    setStatus: ({ code, message }) =>
      span.setStatus(message === undefined ? { code } : { code, message: redact(message) }),
    recordException: (exception) => span.recordException(exception),
    end: () => span.end(),
  };
}

function beginningOf(operation: Work, providerName: string): { name: string; kind: number; attributes: Attributes } {
  const provider = { "gen_ai.provider.name": providerName };
  if (operation.kind === "run") {
    return { name: "invoke_agent", kind: CLIENT, attributes: { ...provider, "gen_ai.operation.name": "invoke_agent" } };
  }
  if (operation.kind === "tool") {
    const { run, toolCall } = operation;
    const name = toolCall.function?.name ?? toolCall.type;
    const attributes = {
      "gen_ai.operation.name": "execute_tool",
      "gen_ai.tool.name": name,
      "gen_ai.tool.type": toolCall.type,
      "gen_ai.tool.call.id": toolCall.id,
      "gen_ai.conversation.id": run.thread_id,
      "gen_ai.agent.id": run.assistant_id,
    };
    return { name: `execute_tool ${name}`, kind: INTERNAL, attributes };
  }
  const { call, url } = operation;
  const { hostname, port, protocol } = new URL(url);
  const http = {
    "http.request.method": call.method,
    "url.full": url,
    "url.template": call.path,
    "server.address": hostname.replace(/^\[|\]$/g, ""),
    "server.port": Number(port || (protocol === "https:" ? 443 : 80)),
  };
  if (call.method !== "POST" || call.path !== "/assistants") {
    return { name: `${call.method} ${call.path}`, kind: CLIENT, attributes: http };
  }
  const { name, description, model } = (call.body ?? {}) as Partial<CreateAssistantRequest>;
  const agent: Attributes = { ...http, ...provider, "gen_ai.operation.name": "create_agent" };
  if (name) agent["gen_ai.agent.name"] = name;
  if (description) agent["gen_ai.agent.description"] = description;
  if (model) agent["gen_ai.request.model"] = model;
  return { name: name ? `create_agent ${name}` : "create_agent", kind: CLIENT, attributes: agent };
}

function noteEnd(span: Span, operation: Work, result: unknown): void {
  if (operation.kind === "run" && isRun(result)) noteRun(span, result);
  if (operation.kind !== "call") return;
  const { status, body } = result as { status: number; body: { id?: unknown } };
  span.setAttributes({ "http.response.status_code": status });
  if (operation.call.path === "/assistants" && typeof body.id === "string")
    span.setAttributes({ "gen_ai.agent.id": body.id });
}

function noteRun(span: Span, run: Run): void {
  span.setAttributes({
    "gen_ai.conversation.id": run.thread_id,
    "gen_ai.agent.id": run.assistant_id,
    "gen_ai.response.id": run.id,
    "gen_ai.response.model": run.model,
  });
  if (run.usage) {
    const { prompt_tokens, completion_tokens } = run.usage;
    span.setAttributes({ "gen_ai.usage.input_tokens": prompt_tokens, "gen_ai.usage.output_tokens": completion_tokens });
  }
  if (run.status !== "failed" && run.status !== "expired") return;
  span.setAttributes({ "error.type": run.last_error?.code ?? run.status });
  span.setStatus({ code: ERROR, message: run.last_error?.message ?? `the run ${run.status}` });
}

function noteError(span: Span, error: unknown): void {
  const { run, status } = Object(error);
  if (isRun(run)) noteRun(span, run);
  if (typeof status === "number") span.setAttributes({ "http.response.status_code": status });
  const { name, message, stack = "" } = error instanceof Error ? error : { name: "_OTHER", message: String(error) };
  const said = wordsOf(error, message);
  span.setAttributes({ "error.type": status >= 300 ? `${status}` : name });
  span.setStatus({ code: ERROR, message: said });
  if (error instanceof Error) span.recordException({ name, message: said, stack: wordsOf(error, stack) });
}

function isRun(value: unknown): value is Run {
  return Object(value).object === "thread.run";
}
