import { AssistantsClient, type ClientOptions } from "../../src/index.js";
import { AssistantsClient as AssistantsClientV2 } from "../../src/v2.js";

/** Ids of one object of each kind, ready for every operation. */
export interface World {
  assistant: string;
  thread: string;
  message: string;
  /** A run that has ended, with a step. */
  run: string;
  step: string;
  /** A thread with a run that waits for tool outputs. */
  busyThread: string;
  busyRun: string;
  call: string;
}

const tool = { type: "function" as const, function: { name: "get_weather" } };

/** Follows a run of the emulator, which needs no time, without waiting between the looks. */
async function settle(client: AssistantsClient, { id, thread_id }: { id: string; thread_id: string }) {
  for (;;) {
    const { run, done } = await client.advanceRun(thread_id, id);
    if (done) return run;
    // Without a wire nothing else would have its turn: the emulator works by timers.
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
}

/** Makes what the operations work on. The server shows it to each version. */
export async function aWorld(client: AssistantsClient): Promise<World> {
  const assistant = await client.createAssistant({ model: "gpt-4-turbo", tools: [tool], file_ids: ["file-1"] });
  const thread = await client.createThread();
  const hello = { role: "user" as const, content: "Hello", file_ids: ["file-1"] };
  const message = await client.createMessage(thread.id, hello);
  const run = await settle(client, await client.createRun(thread.id, { assistant_id: assistant.id }));
  const [step] = (await client.listRunSteps(thread.id, run.id)).data;
  const question = { messages: [{ role: "user" as const, content: "Use get_weather" }] };
  const busy = await settle(client, await client.createThreadAndRun({ assistant_id: assistant.id, thread: question }));
  return {
    assistant: assistant.id,
    thread: thread.id,
    message: message.id,
    run: run.id,
    step: step?.id ?? "",
    busyThread: busy.thread_id,
    busyRun: busy.id,
    call: busy.required_action?.submit_tool_outputs.tool_calls[0]?.id ?? "",
  };
}

export const METHODS = ["GET", "POST", "DELETE"] as const;
export type Method = (typeof METHODS)[number];

type Send<C> = (client: C, world: World) => PromiseLike<unknown>;
type Operations<C> = Record<Method, Record<string, Send<C>>>;

/** The operations that both contracts have, each as one call that goes well when nothing is broken. */
const SHARED: Operations<AssistantsClient | AssistantsClientV2> = {
  GET: {
    listAssistants: (client) => client.listAssistants(),
    getAssistant: (client, { assistant }) => client.getAssistant(assistant),
    getThread: (client, { thread }) => client.getThread(thread),
    listMessages: (client, { thread }) => client.listMessages(thread),
    getMessage: (client, { thread, message }) => client.getMessage(thread, message),
    listRuns: (client, { thread }) => client.listRuns(thread),
    getRun: (client, { thread, run }) => client.getRun(thread, run),
    listRunSteps: (client, { thread, run }) => client.listRunSteps(thread, run),
    getRunStep: (client, { thread, run, step }) => client.getRunStep(thread, run, step),
  },
  POST: {
    createAssistant: (client) => client.createAssistant({ model: "gpt-4-turbo" }),
    modifyAssistant: (client, { assistant }) => client.modifyAssistant(assistant, { name: "Tutor" }),
    createThread: (client) => client.createThread({ metadata: { a: "b" } }),
    modifyThread: (client, { thread }) => client.modifyThread(thread, { metadata: { a: "b" } }),
    modifyMessage: (client, { thread, message }) => client.modifyMessage(thread, message, { metadata: { a: "b" } }),
    createRun: (client, { thread, assistant }) => client.createRun(thread, { assistant_id: assistant }),
    createThreadAndRun: (client, { assistant }) => client.createThreadAndRun({ assistant_id: assistant }),
    modifyRun: (client, { thread, run }) => client.modifyRun(thread, run, { metadata: { a: "b" } }),
    cancelRun: (client, { busyThread, busyRun }) => client.cancelRun(busyThread, busyRun),
    submitToolOutputsToRun: (client, { busyThread, busyRun, call }) =>
      client.submitToolOutputsToRun(busyThread, busyRun, { tool_outputs: [{ tool_call_id: call, output: "12" }] }),
  },
  DELETE: {
    deleteAssistant: (client, { assistant }) => client.deleteAssistant(assistant),
    deleteThread: (client, { thread }) => client.deleteThread(thread),
  },
};

/** Each operation of version 1. */
const V1: Operations<AssistantsClient> = {
  GET: {
    ...SHARED.GET,
    listAssistantFiles: (client, { assistant }) => client.listAssistantFiles(assistant),
    getAssistantFile: (client, { assistant }) => client.getAssistantFile(assistant, "file-1"),
    listMessageFiles: (client, { thread, message }) => client.listMessageFiles(thread, message),
    getMessageFile: (client, { thread, message }) => client.getMessageFile(thread, message, "file-1"),
  },
  POST: {
    ...SHARED.POST,
    createMessage: (client, { thread }) => client.createMessage(thread, { role: "user", content: "Hi" }),
    createAssistantFile: (client, { assistant }) => client.createAssistantFile(assistant, { file_id: "file-2" }),
  },
  DELETE: {
    ...SHARED.DELETE,
    deleteAssistantFile: (client, { assistant }) => client.deleteAssistantFile(assistant, "file-1"),
  },
};

/** Each operation of version 2. */
const V2: Operations<AssistantsClientV2> = {
  GET: SHARED.GET,
  POST: {
    ...SHARED.POST,
    createMessage: (client, { thread }) => client.createMessage(thread, { role: "user", content: "Hi" }),
  },
  DELETE: {
    ...SHARED.DELETE,
    deleteMessage: (client, { thread, message }) => client.deleteMessage(thread, message),
  },
};

/** An operation, through the client of a contract. */
export interface Call {
  contract: "v1" | "v2";
  method: Method;
  id: string;
  send: (options: ClientOptions, world: World) => PromiseLike<unknown>;
}

function callsOf<C>(
  contract: Call["contract"],
  Client: new (options: ClientOptions) => C,
  operations: Operations<C>,
): Call[] {
  return METHODS.flatMap((method) =>
    Object.entries(operations[method]).map(([id, send]) => ({
      contract,
      method,
      id,
      send: (options, world) => send(new Client(options), world),
    })),
  );
}

/** Each operation of each contract. */
export const CALLS = [...callsOf("v1", AssistantsClient, V1), ...callsOf("v2", AssistantsClientV2, V2)];

/** The client knows no more of a call than its method, and whether it lists. */
const CLASSES: Record<Call["contract"], readonly string[]> = {
  v1: ["getThread", "createThread", "deleteThread"],
  v2: ["listMessages", "createRun", "deleteMessage"],
};

/** One operation of each class, through both clients. */
export const SAMPLE = CALLS.filter(({ contract, id }) => CLASSES[contract].includes(id));
