import type { AssistantsClient } from "../../src/index.js";

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
    // Without a wire nothing else would have its turn.
    await new Promise(setImmediate);
  }
}

/** Makes what the operations work on. */
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

type Send = (client: AssistantsClient, world: World) => PromiseLike<unknown>;

/** One operation of each class: the client knows no more of a call than that. */
export const CLASSES: Record<"GET" | "POST" | "DELETE", readonly string[]> = {
  GET: ["getThread", "listMessages"],
  POST: ["createThread", "createRun"],
  DELETE: ["deleteThread"],
};

/** Each of the 28 operations, as one call that goes well when nothing is broken. */
export const OPERATIONS: Record<"GET" | "POST" | "DELETE", Record<string, Send>> = {
  GET: {
    listAssistants: (client) => client.listAssistants(),
    getAssistant: (client, { assistant }) => client.getAssistant(assistant),
    listAssistantFiles: (client, { assistant }) => client.listAssistantFiles(assistant),
    getAssistantFile: (client, { assistant }) => client.getAssistantFile(assistant, "file-1"),
    getThread: (client, { thread }) => client.getThread(thread),
    listMessages: (client, { thread }) => client.listMessages(thread),
    getMessage: (client, { thread, message }) => client.getMessage(thread, message),
    listMessageFiles: (client, { thread, message }) => client.listMessageFiles(thread, message),
    getMessageFile: (client, { thread, message }) => client.getMessageFile(thread, message, "file-1"),
    listRuns: (client, { thread }) => client.listRuns(thread),
    getRun: (client, { thread, run }) => client.getRun(thread, run),
    listRunSteps: (client, { thread, run }) => client.listRunSteps(thread, run),
    getRunStep: (client, { thread, run, step }) => client.getRunStep(thread, run, step),
  },
  POST: {
    createAssistant: (client) => client.createAssistant({ model: "gpt-4-turbo" }),
    modifyAssistant: (client, { assistant }) => client.modifyAssistant(assistant, { name: "Tutor" }),
    createAssistantFile: (client, { assistant }) => client.createAssistantFile(assistant, { file_id: "file-2" }),
    createThread: (client) => client.createThread({ metadata: { a: "b" } }),
    modifyThread: (client, { thread }) => client.modifyThread(thread, { metadata: { a: "b" } }),
    createMessage: (client, { thread }) => client.createMessage(thread, { role: "user", content: "Hi" }),
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
    deleteAssistantFile: (client, { assistant }) => client.deleteAssistantFile(assistant, "file-1"),
    deleteThread: (client, { thread }) => client.deleteThread(thread),
  },
};
