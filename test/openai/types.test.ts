import type {
  AssistantStreamEvents as TheirEvents,
  AssistantStream as TheirStream,
} from "openai-v1/lib/AssistantStream";
import type { CursorPage as TheirPage } from "openai-v1/pagination";
import type { Beta as Theirs } from "openai-v1/resources/beta/beta";
import type { Stream as TheirItems } from "openai-v1/streaming";
import ts from "typescript";
import { describe, expect, expectTypeOf, it } from "vitest";
import { AssistantsClient } from "../../src/index.js";
import {
  type APIError,
  type APIPromise,
  type AssistantStream,
  type AssistantStreamEvents,
  type BadRequestError,
  type Beta,
  beta,
  type CursorPage,
  type Message,
  type PagePromise,
  type Run,
  type Stream,
} from "../../src/openai/index.js";

type Function = (...args: never[]) => unknown;
type Options = { metadata: Run["metadata"]; query: Record<string, string> };
/** Where the other package says `unknown`, what the contract says. */
type Known<T> = T extends string | Function | AbortSignal
  ? T
  : T extends object
    ? { [Key in keyof T]: Key extends keyof Options ? Options[Key] : Known<T[Key]> }
    : T;
type Given<T> = T extends (...args: infer Args) => unknown ? Known<Args> : never;
/** What a method gives in the end. Streams are held against each other by themselves. */
type Answer<T> = T extends (...args: never[]) => infer Result
  ? Exclude<Awaited<Result>, TheirStream | TheirItems<unknown> | AssistantStream | Stream<unknown>>
  : never;
type Item<T> = T extends { getPaginatedItems(): (infer One)[] } ? One : T;
type Methods<T> = { [Key in keyof T]: T[Key] extends Function ? Key : never }[keyof T];

/** Methods that do not take all that their namesakes take. */
type Refusing<T, Ours> = {
  [Key in Methods<T> & keyof Ours]: Given<T[Key]> extends Given<Ours[Key]> ? never : Key;
}[Methods<T> & keyof Ours];
/** Methods whose answer is not one of their namesakes. */
type Differing<T, Ours> = {
  [Key in Methods<T> & keyof Ours]: Item<Answer<Ours[Key]>> extends Item<Answer<T[Key]>> ? never : Key;
}[Methods<T> & keyof Ours];
type Missing<T, Ours> = Exclude<keyof T, keyof Ours>;
type Faults<T, Ours> = Missing<T, Ours> | Refusing<T, Ours> | Differing<T, Ours>;

const tree = beta(new AssistantsClient({ apiKey: "sk", fetch: async () => new Response("{}") }));
/** Holds calls for the compiler's eye alone: nothing in it runs. */
const compiled = (_calls: () => unknown) => expect(true).toBe(true);

describe("the types of the tree", () => {
  it("have every name of 4.36, take what it takes, and give what it gives", () => {
    expectTypeOf<Missing<Theirs, Beta>>().toEqualTypeOf<"chat">();
    expectTypeOf<Faults<Theirs["assistants"], Beta["assistants"]>>().toBeNever();
    expectTypeOf<Faults<Theirs["assistants"]["files"], Beta["assistants"]["files"]>>().toBeNever();
    expectTypeOf<Faults<Theirs["threads"], Beta["threads"]>>().toBeNever();
    expectTypeOf<Faults<Theirs["threads"]["messages"], Beta["threads"]["messages"]>>().toBeNever();
    expectTypeOf<Faults<Theirs["threads"]["messages"]["files"], Beta["threads"]["messages"]["files"]>>().toBeNever();
    expectTypeOf<Faults<Theirs["threads"]["runs"], Beta["threads"]["runs"]>>().toBeNever();
    expectTypeOf<Faults<Theirs["threads"]["runs"]["steps"], Beta["threads"]["runs"]["steps"]>>().toBeNever();
  });

  it("would tell of a method that is missing, refuses or differs", () => {
    type Some = { a(x: string | number): Promise<1>; b(): Promise<1>; c(): void; d(x: 1): Promise<1 | 2> };
    expectTypeOf<Faults<Some, { a(x: string): Promise<1>; b(): Promise<2>; d(x: 1 | 2): Promise<1> }>>().toEqualTypeOf<
      "a" | "b" | "c"
    >();
  });

  it("have the names of streams, their events and pages", () => {
    expectTypeOf<Missing<TheirStream, AssistantStream>>().toBeNever();
    // In 4.36 nothing emits it.
    expectTypeOf<Missing<TheirEvents, AssistantStreamEvents>>().toEqualTypeOf<"run">();
    expectTypeOf<Missing<TheirPage<Message>, CursorPage<Message>>>().toBeNever();
    expectTypeOf<Missing<TheirItems<never>, Stream<never>>>().toEqualTypeOf<"tee">();
  });

  it("tell a run from its events by `stream`", () => {
    compiled(() => {
      const { runs } = tree.threads;
      expectTypeOf(runs.create("thread_1", { assistant_id: "asst_1" })).toEqualTypeOf<APIPromise<Run>>();
      expectTypeOf(runs.create("thread_1", { assistant_id: "asst_1", stream: false })).toEqualTypeOf<APIPromise<Run>>();
      const streamed = runs.create("thread_1", { assistant_id: "asst_1", stream: true });
      expectTypeOf<Awaited<typeof streamed>>().toExtend<AsyncIterable<{ event: string }>>();
    });
  });

  it("give lists as pages and items", () => {
    compiled(async () => {
      const list = tree.threads.messages.list("thread_1", { limit: 3 });
      expectTypeOf(list).toEqualTypeOf<PagePromise<Message>>();
      for await (const message of list) expectTypeOf(message).toEqualTypeOf<Message>();
      const { data, response } = await list.withResponse();
      expectTypeOf(data).toEqualTypeOf<CursorPage<Message>>();
      expectTypeOf(response).toEqualTypeOf<Response>();
    });
  });

  it("refuse what the other package's refuse", () => {
    compiled(() => {
      // @ts-expect-error: a run has an assistant.
      void tree.threads.runs.create("thread_1", {});
      // @ts-expect-error: an agent is for Node's own module; give the client a fetch.
      void tree.assistants.retrieve("asst_1", { httpAgent: {} });
      // @ts-expect-error: only what waits has an interval.
      void tree.assistants.retrieve("asst_1", { pollIntervalMs: 1 });
      // @ts-expect-error: there is no such event.
      tree.threads.runs.stream("thread_1", { assistant_id: "asst_1" }).on("texts", () => {});
    });
  });

  it("tell the statuses of errors", () => {
    expectTypeOf<BadRequestError["status"]>().toEqualTypeOf<400>();
    expectTypeOf<APIError["status"]>().toEqualTypeOf<number | undefined>();
  });
});

describe("programs written against 4.36", () => {
  it("compile when their imports are changed, and nothing else", () => {
    const file = new URL("programs.ts", import.meta.url).pathname;
    const text = ts.sys.readFile(file)?.replace(/"openai-v1\/[^"]+"/g, '"../../src/openai/index.js"') ?? "";
    expect(text.match(/^import .*openai.*$/gm)).toHaveLength(2);
    const { config } = ts.readConfigFile("tsconfig.json", ts.sys.readFile);
    const { options } = ts.convertCompilerOptionsFromJson({ ...config.compilerOptions, noEmit: true }, ".");
    const host = ts.createCompilerHost(options);
    const readFile = host.readFile.bind(host);
    host.readFile = (name) => (name === file ? text : readFile(name));
    const program = ts.createProgram([file], options, host);
    expect(program.getSourceFile(file)?.text).toBe(text);
    const found = ts.getPreEmitDiagnostics(program);
    expect(found.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"))).toEqual([]);
  }, 120_000);
});
