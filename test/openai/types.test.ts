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
    expectTypeOf<Missing<TheirEvents, AssistantStreamEvents>>().toBeNever();
    expectTypeOf<Missing<TheirPage<Message>, CursorPage<Message>>>().toBeNever();
    expectTypeOf<Missing<TheirItems<never>, Stream<never>>>().toBeNever();
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

/** Compiles files of which some are held in memory alone. */
function compile(texts: Record<string, string>) {
  const { config } = ts.readConfigFile("tsconfig.json", ts.sys.readFile);
  const { options } = ts.convertCompilerOptionsFromJson({ ...config.compilerOptions, noEmit: true }, ".");
  const host = ts.createCompilerHost(options);
  const [readFile, fileExists] = [host.readFile.bind(host), host.fileExists.bind(host)];
  host.readFile = (name) => texts[name] ?? readFile(name);
  host.fileExists = (name) => name in texts || fileExists(name);
  return ts.createProgram(Object.keys(texts), options, host);
}

const here = (name: string) => new URL(name, import.meta.url).pathname;
const OURS = "../../src/openai/index.js";
const NAMES = here("names.ts");
const PROGRAMS = here("programs.ts");
const MODULES = ["assistants", "threads", "threads/messages", "threads/runs"];

/** The types that a symbol stands for and holds, by their names, as `Run` and `Run.LastError`. Of classes only the name counts. */
function typesOf(checker: ts.TypeChecker, symbol: ts.Symbol, prefix = ""): [string, ts.Type][] {
  const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  const name = `${prefix}${symbol.name}`;
  if (target.flags & ts.SymbolFlags.Class) return [[name, checker.getAnyType()]];
  const inside = [...(target.exports?.values() ?? [])].flatMap((one) => typesOf(checker, one, `${name}.`));
  return [[name, checker.getDeclaredTypeOfSymbol(target)], ...inside];
}

describe("programs written against 4.36", () => {
  const program = compile({
    [PROGRAMS]: ts.sys.readFile(PROGRAMS)?.replace(/"openai-v1\/[^"]+"/g, `"${OURS}"`) ?? "",
    [NAMES]: [OURS, ...MODULES.map((name) => `openai-v1/resources/beta/${name}/index`)]
      .map((name, at) => `export type * as m${at} from "${name}";`)
      .join("\n"),
  });

  it("compile when their imports are changed, and nothing else", () => {
    expect(program.getSourceFile(PROGRAMS)?.text.match(/^import .*openai.*$/gm)).toHaveLength(2);
    // What they import is compiled with the rest of the project.
    const found = [PROGRAMS, NAMES].flatMap((file) => ts.getPreEmitDiagnostics(program, program.getSourceFile(file)));
    expect(found.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"))).toEqual([]);
  }, 120_000);

  it("find every type of its modules about assistants and threads, nested ones too", () => {
    const checker = program.getTypeChecker();
    const file = program.getSourceFile(NAMES);
    const symbol = file && checker.getSymbolAtLocation(file);
    const modules = symbol ? checker.getExportsOfModule(symbol) : [];
    const [ours, ...theirs] = modules.map((one) => {
      const exports = checker.getExportsOfModule(checker.getAliasedSymbol(one));
      return new Map(exports.flatMap((type) => typesOf(checker, type)));
    });
    const names = theirs.flatMap((types) => [...types]);
    expect(names.length).toBeGreaterThan(150);
    const wrong = names.filter(([name, type]) => {
      const own = ours?.get(name);
      return !own || !checker.isTypeAssignableTo(own, type);
    });
    expect(wrong.map(([name]) => name)).toEqual([]);
  });
});
