import { describe, expect, expectTypeOf, it } from "vitest";
import * as v1 from "../../src/index.js";
import * as v2 from "../../src/v2.js";

type Schemas = v2.components["schemas"];
type Client = v2.AssistantsClient;
type Result<Name extends keyof Client> = Client[Name] extends (...args: never[]) => infer Answer
  ? Awaited<Answer>
  : never;
type Arguments<Name extends keyof Client> = Client[Name] extends (...args: infer Values) => unknown ? Values : never;

/** Holds calls for the compiler's eye alone: nothing in it runs. */
const compiled = (_calls: (client: Client) => unknown) => expect(true).toBe(true);

describe("the types of version 2", () => {
  it("have the names of version 1, for what version 2 has", () => {
    expectTypeOf<Result<"getRun">>().toEqualTypeOf<v2.Run>();
    expectTypeOf<v2.Run>().toExtend<Schemas["RunObject"]>();
    expectTypeOf<v2.RunStatus>().toEqualTypeOf<v1.RunStatus | "incomplete">();
    expectTypeOf<Result<"createAssistant">>().toEqualTypeOf<v2.Assistant>();
    expectTypeOf<Result<"createMessage">>().toEqualTypeOf<v2.Message>();
    expectTypeOf<Result<"listMessages">>().toEqualTypeOf<v2.Page<v2.Message>>();
    expectTypeOf<Result<"listRunSteps">>().toEqualTypeOf<v2.Page<v2.RunStep>>();
    expectTypeOf<Result<"deleteMessage">>().toEqualTypeOf<v2.MessageDeleted>();
    expectTypeOf<Result<"createRunAndPoll">>().toEqualTypeOf<v2.Run>();
    expectTypeOf<Client["streamRun"]>().returns.toEqualTypeOf<v2.RunStream>();
  });

  it("have a method for each operation of the contract, and the helpers", () => {
    type Operation = Exclude<keyof v2.operations, "submitToolOuputsToRun"> | "submitToolOutputsToRun";
    expectTypeOf<keyof Client>().toEqualTypeOf<Operation | keyof v2.Helpers<v2.V2> | "http">();
  });

  it("are no `any`", () => {
    type Methods = Exclude<keyof Client, "http">;
    type IsAny<T> = 0 extends 1 & T ? true : false;
    type AnyIn<Values> = { [At in keyof Values]: IsAny<Values[At]> }[keyof Values & number];
    type AnyOf<Name extends Methods> = true extends IsAny<Result<Name>> | AnyIn<Arguments<Name>> ? Name : never;
    expectTypeOf<{ [Name in Methods]: AnyOf<Name> }[Methods]>().toEqualTypeOf<never>();
    expectTypeOf<IsAny<v2.StreamEvent["data"]>>().toEqualTypeOf<false>();
  });

  it("take what version 2 has words for, and no other", () => {
    compiled((client) => [
      client.createAssistant({ model: "gpt-4o", tools: [{ type: "file_search" }], tool_resources: {} }),
      client.createRun(
        "thread_1",
        { assistant_id: "asst_1", tool_choice: "required", parallel_tool_calls: false },
        { query: { "include[]": ["step_details.tool_calls[*].file_search.results[*].content"] } },
      ),
      // @ts-expect-error files are of tools
      client.createAssistant({ model: "gpt-4o", file_ids: ["file-1"] }),
      // @ts-expect-error the tool has another name
      client.createAssistant({ model: "gpt-4o", tools: [{ type: "retrieval" }] }),
      // @ts-expect-error there is no such method
      client.listMessageFiles("thread_1", "msg_1"),
      // @ts-expect-error nothing else can be included
      client.createRun("thread_1", { assistant_id: "asst_1" }, { query: { "include[]": ["everything"] } }),
    ]);
  });

  it("say by the name of an event what its data is", () => {
    compiled(async (client) => {
      for await (const event of client.streamRun("thread_1", { assistant_id: "asst_1" })) {
        if (event.event === "thread.run.incomplete") expectTypeOf(event.data).toEqualTypeOf<Schemas["RunObject"]>();
        if (event.event === "thread.message.delta") {
          expectTypeOf(event.data).toEqualTypeOf<Schemas["MessageDeltaObject"]>();
        }
        // @ts-expect-error there is no such event
        if (event.event === "thread.run.paused") return;
      }
    });
  });

  it("give a handler the run of their own version", () => {
    compiled((client) =>
      client.pollRun("thread_1", "run_1", {
        onUpdate: (run) => expectTypeOf(run).toEqualTypeOf<v2.Run>(),
        toolHandlers: {
          get_weather: (_, { run }) => expectTypeOf(run).toEqualTypeOf<v2.Run>(),
          get_time: v2.tool({} as v2.StandardSchema<{ city: string }>, ({ city }, { run }) => {
            expectTypeOf(city).toEqualTypeOf<string>();
            return expectTypeOf(run).toEqualTypeOf<v2.Run>();
          }),
        },
      }),
    );
  });

  it("share the classes of errors, so that one instanceof serves both", () => {
    expect([v2.ApiError, v2.ActiveRunError, v2.ToolError]).toEqual([v1.ApiError, v1.ActiveRunError, v1.ToolError]);
  });
});
