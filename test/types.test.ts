import { describe, expect, expectTypeOf, it } from "vitest";
import {
  type ApiError,
  AssistantsApi,
  AssistantsClient,
  type components,
  type Page,
  type PagePromise,
  type RequestOptions,
  type RunStream,
  type RunTimeoutError,
  type StandardSchema,
  type Step,
  tool,
} from "../src/index.js";

type Schemas = components["schemas"];
type Run = Schemas["RunObject"];

const answer = { id: "x", object: "list", data: [], first_id: "", last_id: "", has_more: false };
const client = new AssistantsClient({ apiKey: "sk", fetch: async () => new Response(JSON.stringify(answer)) });

/** Holds calls for the compiler's eye alone: nothing in it runs. */
const compiled = (_calls: () => unknown) => expect(true).toBe(true);

describe("the events of a stream", () => {
  it("say by their name what their data is", () => {
    compiled(async () => {
      for await (const event of client.streamRun("thread_1", { assistant_id: "asst_1" })) {
        expectTypeOf(event.recovered).toEqualTypeOf<true | undefined>();
        if (event.event === "thread.message.delta") {
          expectTypeOf(event.data).toEqualTypeOf<Schemas["MessageDeltaObject"]>();
        } else if (event.event === "thread.run.requires_action" || event.event === "thread.run.completed") {
          expectTypeOf(event.data).toEqualTypeOf<Run>();
        } else if (event.event === "thread.run.step.completed") {
          expectTypeOf(event.data).toEqualTypeOf<Schemas["RunStepObject"]>();
        } else if (event.event === "error") {
          expectTypeOf(event.data).toEqualTypeOf<Schemas["Error"]>();
        }
        // @ts-expect-error there is no such event
        if (event.event === "thread.run.paused") return;
      }
    });
  });

  it("come without asking for a stream in the body, and without options that a stream does not have", () => {
    compiled(() => [
      // @ts-expect-error stream is what the method is
      client.streamRun("thread_1", { assistant_id: "asst_1", stream: true }),
      // @ts-expect-error no such option
      client.streamRun("thread_1", { assistant_id: "asst_1" }, { whenLocked: "wait" }),
      client.streamThreadAndRun({ assistant_id: "asst_1" }, { idleTimeoutMs: 1_000, cancelOnAbort: true }),
    ]);
    expectTypeOf(client.streamRun).returns.toEqualTypeOf<RunStream>();
  });
});

describe("answers", () => {
  it("are the schemas of the contract", () => {
    expectTypeOf(client.getRun).returns.resolves.toEqualTypeOf<Run>();
    expectTypeOf(client.createAssistant).returns.resolves.toEqualTypeOf<Schemas["AssistantObject"]>();
    expectTypeOf(client.deleteThread).returns.resolves.toEqualTypeOf<Schemas["DeleteThreadResponse"]>();
    expectTypeOf(client.submitToolOutputsToRun).returns.resolves.toEqualTypeOf<Run>();
  });

  it("of lists are pages of their items", () => {
    expectTypeOf(client.listMessages).returns.toEqualTypeOf<PagePromise<Schemas["MessageObject"]>>();
    expectTypeOf(client.listAssistants).returns.toEqualTypeOf<PagePromise<Schemas["AssistantObject"]>>();
    expectTypeOf(client.listAssistantFiles).returns.toEqualTypeOf<PagePromise<Schemas["AssistantFileObject"]>>();
    expectTypeOf(client.listMessageFiles).returns.toEqualTypeOf<PagePromise<Schemas["MessageFileObject"]>>();
    expectTypeOf(client.listRuns).returns.toEqualTypeOf<PagePromise<Run>>();
    expectTypeOf(client.listRunSteps).returns.toEqualTypeOf<PagePromise<Schemas["RunStepObject"]>>();
    expectTypeOf<Awaited<PagePromise<Run>>>().toEqualTypeOf<Page<Run>>();
    expectTypeOf<Page<Run>>().toExtend<Schemas["ListRunsResponse"]>();
    compiled(async () => {
      for await (const message of client.listMessages("thread_1"))
        expectTypeOf(message).toEqualTypeOf<Schemas["MessageObject"]>();
      for await (const { data } of client.listRuns("thread_1").pages()) expectTypeOf(data).toEqualTypeOf<Run[]>();
    });
  });

  it("of helpers are runs", () => {
    expectTypeOf(client.createRunAndPoll).returns.resolves.toEqualTypeOf<Run>();
    expectTypeOf(client.waitForIdleThread).returns.resolves.toEqualTypeOf<Run | null>();
    expectTypeOf(client.advanceRun).returns.resolves.toEqualTypeOf<Step>();
  });

  it("make the client an api, with options of its own", () => {
    expect(client).toBeInstanceOf(AssistantsApi);
    const api: AssistantsApi<RequestOptions> = client;
    expectTypeOf(api.getRun).returns.resolves.toEqualTypeOf<Run>();
  });
});

describe("unions narrow", () => {
  it("by the status of a run, to the last", () => {
    const isOver = ({ status }: Run): boolean => {
      switch (status) {
        case "queued":
        case "in_progress":
        case "requires_action":
        case "cancelling":
          return false;
        case "completed":
        case "failed":
        case "cancelled":
        case "expired":
          return true;
        default:
          return status satisfies never;
      }
    };
    expect(isOver({ status: "failed" } as Run)).toBe(true);
  });

  it("by the type of content, annotations, steps, tool calls and tools", () => {
    compiled(
      (
        message = {} as Schemas["MessageObject"],
        step = {} as Schemas["RunStepObject"],
        assistant = {} as Schemas["AssistantObject"],
      ) => {
        for (const part of message.content) {
          if (part.type === "image_file") expectTypeOf(part.image_file.file_id).toEqualTypeOf<string>();
          else
            for (const note of part.text.annotations) {
              if (note.type === "file_path") expectTypeOf(note.file_path.file_id).toEqualTypeOf<string>();
              else expectTypeOf(note.file_citation.quote).toEqualTypeOf<string>();
            }
          // @ts-expect-error which of the two is not known before `type` was looked at
          part.text;
        }
        const { step_details: details } = step;
        if (details.type === "message_creation")
          expectTypeOf(details.message_creation.message_id).toEqualTypeOf<string>();
        else
          for (const call of details.tool_calls) {
            if (call.type === "function") expectTypeOf(call.function.output).toEqualTypeOf<string | null>();
            else if (call.type === "code_interpreter")
              for (const output of call.code_interpreter.outputs) {
                if (output.type === "logs") expectTypeOf(output.logs).toEqualTypeOf<string>();
                else expectTypeOf(output.image.file_id).toEqualTypeOf<string>();
              }
            else expectTypeOf(call.type).toEqualTypeOf<"retrieval">();
          }
        for (const one of assistant.tools)
          if (one.type === "function") expectTypeOf(one.function.name).toEqualTypeOf<string>();
      },
    );
  });

  it("by the name of an event, to the last", () => {
    compiled((event = {} as Schemas["AssistantStreamEvent"]) => {
      switch (event.event) {
        case "thread.created":
          return expectTypeOf(event.data).toEqualTypeOf<Schemas["ThreadObject"]>();
        case "thread.run.created":
        case "thread.run.queued":
        case "thread.run.in_progress":
        case "thread.run.requires_action":
        case "thread.run.completed":
        case "thread.run.failed":
        case "thread.run.cancelling":
        case "thread.run.cancelled":
        case "thread.run.expired":
          return expectTypeOf(event.data).toEqualTypeOf<Run>();
        case "thread.run.step.created":
        case "thread.run.step.in_progress":
        case "thread.run.step.completed":
        case "thread.run.step.failed":
        case "thread.run.step.cancelled":
        case "thread.run.step.expired":
          return expectTypeOf(event.data).toEqualTypeOf<Schemas["RunStepObject"]>();
        case "thread.run.step.delta":
          return expectTypeOf(event.data).toEqualTypeOf<Schemas["RunStepDeltaObject"]>();
        case "thread.message.created":
        case "thread.message.in_progress":
        case "thread.message.completed":
        case "thread.message.incomplete":
          return expectTypeOf(event.data).toEqualTypeOf<Schemas["MessageObject"]>();
        case "thread.message.delta":
          return expectTypeOf(event.data).toEqualTypeOf<Schemas["MessageDeltaObject"]>();
        case "error":
          return expectTypeOf(event.data).toEqualTypeOf<Schemas["Error"]>();
        case "done":
          return expectTypeOf(event.data).toEqualTypeOf<"[DONE]">();
        default:
          return event satisfies never;
      }
    });
  });

  it("by the type of what a delta adds", () => {
    compiled((message = {} as Schemas["MessageDeltaObject"], step = {} as Schemas["RunStepDeltaObject"]) => {
      for (const part of message.delta.content ?? []) {
        if (part.type === "text") expectTypeOf(part.text?.value).toEqualTypeOf<string | undefined>();
        else expectTypeOf(part.image_file?.file_id).toEqualTypeOf<string | undefined>();
      }
      const details = step.delta.step_details;
      if (details?.type === "tool_calls")
        for (const call of details.tool_calls ?? []) {
          if (call.type === "function") expectTypeOf(call.function?.arguments).toEqualTypeOf<string | undefined>();
          else if (call.type === "code_interpreter")
            expectTypeOf(call.code_interpreter?.input).toEqualTypeOf<string | undefined>();
          else expectTypeOf(call.type).toEqualTypeOf<"retrieval">();
        }
      else expectTypeOf(details?.message_creation?.message_id).toEqualTypeOf<string | undefined>();
    });
  });

  it("by the status of messages and steps, and why a run failed", () => {
    expectTypeOf<Schemas["MessageObject"]["status"]>().toEqualTypeOf<"in_progress" | "incomplete" | "completed">();
    expectTypeOf<Schemas["RunStepObject"]["status"]>().toEqualTypeOf<
      "in_progress" | "cancelled" | "failed" | "completed" | "expired"
    >();
    expectTypeOf<NonNullable<Run["last_error"]>["code"]>().toEqualTypeOf<
      "server_error" | "rate_limit_exceeded" | "invalid_prompt"
    >();
    expectTypeOf<NonNullable<Run["required_action"]>["type"]>().toEqualTypeOf<"submit_tool_outputs">();
  });

  it("and null is where the contract has it", () => {
    expectTypeOf<Run["usage"]>().extract<null>().toEqualTypeOf<null>();
    expectTypeOf<Run["truncation_strategy"]>().extract<null>().toEqualTypeOf<null>();
    expectTypeOf<Run["instructions"]>().toEqualTypeOf<string>();
    expectTypeOf<Run["metadata"]>().toEqualTypeOf<{ [key: string]: string } | null>();
    expectTypeOf<ApiError["code"]>().toEqualTypeOf<string | null>();
    expectTypeOf<RunTimeoutError["run"]>().toEqualTypeOf<Run>();
  });
});

describe("calls that compile", () => {
  it("are those of the contract", () => {
    compiled(() => [
      client.createThread(),
      client.createThread({}, { timeoutMs: 5 }),
      client.createAssistant({ model: "any-model-at-all" }),
      client.createRun("thread_1", {
        assistant_id: "asst_1",
        model: null,
        tool_choice: { type: "function", function: { name: "f" } },
      }),
      client.createRun("thread_1", {
        assistant_id: "asst_1",
        response_format: { type: "json_object" },
        truncation_strategy: null,
      }),
      client.createMessage("thread_1", { role: "user", content: "Hi", metadata: null }),
      client.listMessages("thread_1", { run_id: "run_1" }, { prefetch: true, signal: AbortSignal.abort() }),
      client.createRunAndPoll(
        "thread_1",
        { assistant_id: "asst_1" },
        { signal: undefined, timeoutMs: undefined, whenLocked: "wait" },
      ),
      client.pollRun("thread_1", "run_1", { toolHandlers: { f: ({ n }: { n: number }) => n, g: async () => "text" } }),
    ]);
  });

  it("type the arguments of a tool by its schema", () => {
    const schema = {} as StandardSchema<{ city: string }>;
    const handler = tool(schema, ({ city }, { run, toolCall, signal }) => {
      expectTypeOf(city).toEqualTypeOf<string>();
      expectTypeOf(run).toEqualTypeOf<Run>();
      expectTypeOf(toolCall.id).toEqualTypeOf<string>();
      expectTypeOf(signal).toEqualTypeOf<AbortSignal>();
      return city;
    });
    compiled(() => client.pollRun("thread_1", "run_1", { toolHandlers: { get_weather: handler } }));
  });
});

describe("calls that do not compile", () => {
  it("are those that the contract forbids", () => {
    compiled(() => [
      // @ts-expect-error a thread is named by its id
      client.getThread(),
      // @ts-expect-error an id is text
      client.getRun("thread_1", 5),
      // @ts-expect-error an assistant needs a model
      client.createAssistant({ name: "Tutor" }),
      // @ts-expect-error a run needs an assistant
      client.createRun("thread_1", {}),
      // @ts-expect-error metadata maps text to text
      client.createThread({ metadata: { n: 5 } }),
      // @ts-expect-error there are two roles
      client.createMessage("thread_1", { role: "system", content: "Hi" }),
      // @ts-expect-error a message says something
      client.createMessage("thread_1", { role: "user" }),
      // @ts-expect-error order is one of two
      client.listRuns("thread_1", { order: "up" }),
      // @ts-expect-error only messages are filtered by run
      client.listRuns("thread_1", { run_id: "run_1" }),
      // @ts-expect-error there is no such tool
      client.createAssistant({ model: "m", tools: [{ type: "file_search" }] }),
      // @ts-expect-error a function tool has a function
      client.createAssistant({ model: "m", tools: [{ type: "function" }] }),
      // @ts-expect-error the body names no thread, the path does
      client.createRun("thread_1", { assistant_id: "asst_1", thread_id: "thread_1" }),
      // @ts-expect-error there is no such option
      client.getThread("thread_1", { timeout: 5 }),
      // @ts-expect-error only lists prefetch
      client.getThread("thread_1", { prefetch: true }),
      // @ts-expect-error those who wait for another's run answer no tools
      client.waitForIdleThread("thread_1", { toolHandlers: {} }),
      // @ts-expect-error an unknown option of the client
      new AssistantsClient({ baseURL: "https://example.com" }),
    ]);
  });
});
