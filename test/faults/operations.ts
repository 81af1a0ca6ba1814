import { AssistantsClient } from "../../src/index.js";
import type { AssistantsClient as AssistantsClientV2 } from "../../src/v2.js";

/** A client of either contract. */
export type Client = AssistantsClient | AssistantsClientV2;

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
async function settle(client: Client, { id, thread_id }: { id: string; thread_id: string }) {
  for (;;) {
    const { run, done } = await client.advanceRun(thread_id, id);
    if (done) return run;
    // Without a wire nothing else would have its turn: the emulator works by timers.
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
}

/** Makes what the operations work on. */
export async function aWorld(client: Client): Promise<World> {
  const files = client instanceof AssistantsClient ? { file_ids: ["file-1"] } : {};
  const assistant = await client.createAssistant({ model: "gpt-4-turbo", tools: [tool], ...files });
  const thread = await client.createThread();
  const hello = { role: "user" as const, content: "Hello" };
  const isV1 = client instanceof AssistantsClient;
  const message = isV1
    ? await client.createMessage(thread.id, { ...hello, ...files })
    : await client.createMessage(thread.id, hello);
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

type Method = "GET" | "POST" | "DELETE";
type Send<C> = (client: C, world: World) => PromiseLike<unknown>;
type Operations<C> = Record<Method, Record<string, Send<C>>>;

/** One operation of each class: the client knows no more of a call than that. */
export const CLASSES: Record<Method, readonly string[]> = {
  GET: ["getThread", "listMessages"],
  POST: ["createThread", "createRun"],
  DELETE: ["deleteThread"],
};

/** The operations that both contracts have, each as one call that goes well when nothing is broken. */
const SHARED: Operations<Client> = {
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
export const V1: Operations<AssistantsClient> = {
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
export const V2: Operations<AssistantsClientV2> = {
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
