import type { AssistantStream } from "openai-v1/lib/AssistantStream";
import type { Beta } from "openai-v1/resources/beta/beta";

// Code as it is written against `openai.beta`. Only the imports above know which package it is.

type Tree = Pick<Beta, "assistants" | "threads">;
export type Program = (beta: Tree) => Promise<unknown>;

const WEATHER = {
  type: "function" as const,
  function: { name: "get_weather", parameters: { type: "object", properties: { city: { type: "string" } } } },
};

/** An assistant, and a thread with a question. */
async function aConversation({ assistants, threads }: Tree) {
  const assistant = await assistants.create({ model: "gpt-4-turbo", tools: [WEATHER] });
  const thread = await threads.create({ messages: [{ role: "user", content: "How is the weather?" }] });
  return { assistant, thread };
}

/** Messages from `1` up. */
const aThreadOf = ({ threads }: Tree, count: number) => {
  const messages = Array.from({ length: count }, (_, at) => ({ role: "user" as const, content: `${at + 1}` }));
  return threads.create({ messages });
};

export const resources: Record<string, Program> = {
  assistants: async ({ assistants }) => {
    const created = await assistants.create({
      model: "gpt-4-turbo",
      name: "Meteorologist",
      description: null,
      instructions: "Be brief.",
      tools: [{ type: "code_interpreter" }, { type: "retrieval" }, WEATHER],
      metadata: { team: "sky" },
    });
    return [
      created,
      await assistants.retrieve(created.id),
      await assistants.update(created.id, { name: "Climatologist", tools: [], metadata: { team: "earth" } }),
      (await assistants.list({ limit: 5, order: "asc" })).data,
      await assistants.del(created.id),
    ];
  },

  "files of assistants": async ({ assistants }) => {
    const { id } = await assistants.create({ model: "gpt-4-turbo", tools: [{ type: "retrieval" }], file_ids: [] });
    return [
      await assistants.files.create(id, { file_id: "file-1" }),
      await assistants.files.retrieve(id, "file-1"),
      (await assistants.files.list(id)).data,
      (await assistants.files.list(id, { order: "asc", limit: 1 })).data,
      await assistants.files.del(id, "file-1"),
    ];
  },

  threads: async ({ threads }) => {
    const empty = await threads.create();
    const full = await threads.create({ messages: [{ role: "user", content: "Hi" }], metadata: { a: "b" } });
    const other = await threads.create({ timeout: 5_000 });
    return [
      empty,
      full,
      other,
      await threads.retrieve(full.id),
      await threads.update(full.id, { metadata: { a: "c" } }),
      await threads.del(empty.id),
    ];
  },

  "messages, and their files": async ({ threads }) => {
    const { id } = await threads.create({});
    const { messages } = threads;
    const message = await messages.create(id, { role: "user", content: "Read this.", file_ids: ["file-1"] });
    return [
      message,
      await messages.retrieve(id, message.id),
      await messages.update(id, message.id, { metadata: { read: "yes" } }),
      (await messages.list(id)).data,
      (await messages.list(id, { order: "asc", limit: 10 })).data,
      await messages.files.retrieve(id, message.id, "file-1"),
      (await messages.files.list(id, message.id)).data,
      (await messages.files.list(id, message.id, { limit: 1 })).data,
    ];
  },

  "runs, and their steps": async (beta) => {
    const { assistant, thread } = await aConversation(beta);
    const { runs } = beta.threads;
    const run = await runs.create(thread.id, { assistant_id: assistant.id, instructions: "Be brief." });
    const done = await runs.poll(thread.id, run.id);
    const steps = await runs.steps.list(thread.id, run.id, { order: "asc" });
    return [
      run,
      done,
      await runs.retrieve(thread.id, run.id),
      await runs.update(thread.id, run.id, { metadata: { seen: "yes" } }),
      (await runs.list(thread.id)).data,
      (await runs.list(thread.id, { limit: 1 })).data,
      steps.data,
      await runs.steps.retrieve(thread.id, run.id, steps.data[0]?.id ?? ""),
    ];
  },
};

/** For a model that asks for the weather first. */
export const waiting: Record<string, Program> = {
  "createAndPoll, then submitToolOutputsAndPoll": async (beta) => {
    const { assistant, thread } = await aConversation(beta);
    const asking = await beta.threads.runs.createAndPoll(thread.id, { assistant_id: assistant.id });
    const tool_outputs = asking.required_action?.submit_tool_outputs.tool_calls.map((call) => ({
      tool_call_id: call.id,
      output: `${call.function.name}(${call.function.arguments})`,
    }));
    const done = await beta.threads.runs.submitToolOutputsAndPoll(
      thread.id,
      asking.id,
      { tool_outputs: tool_outputs ?? [] },
      { pollIntervalMs: 20 },
    );
    return [asking, done, (await beta.threads.messages.list(thread.id)).data];
  },

  "createAndRunPoll, then submitToolOutputs and poll": async (beta) => {
    const { assistant } = await aConversation(beta);
    const asking = await beta.threads.createAndRunPoll(
      { assistant_id: assistant.id, thread: { messages: [{ role: "user", content: "And in Rome?" }] } },
      { pollIntervalMs: 20 },
    );
    const [call] = asking.required_action?.submit_tool_outputs.tool_calls ?? [];
    const going = await beta.threads.runs.submitToolOutputs(asking.thread_id, asking.id, {
      tool_outputs: [{ tool_call_id: call?.id ?? "", output: "Sun" }],
    });
    return [asking, going, await beta.threads.runs.poll(asking.thread_id, asking.id, { pollIntervalMs: 20 })];
  },

  "createAndRun, cancel, and poll": async (beta) => {
    const { assistant } = await aConversation(beta);
    const { runs } = beta.threads;
    const run = await beta.threads.createAndRun({ assistant_id: assistant.id, stream: false });
    const asking = await runs.poll(run.thread_id, run.id);
    const cancelling = await runs.cancel(run.thread_id, run.id);
    return [run, asking, cancelling, await runs.poll(run.thread_id, run.id)];
  },
};

export const lists: Record<string, Program> = {
  "every item, of the promise": async (beta) => {
    const thread = await aThreadOf(beta, 23);
    const seen: unknown[] = [];
    for await (const message of beta.threads.messages.list(thread.id, { limit: 10 })) seen.push(message.id);
    return seen;
  },

  "every item, of a page": async (beta) => {
    const thread = await aThreadOf(beta, 5);
    const seen: unknown[] = [];
    for await (const message of await beta.threads.messages.list(thread.id, { limit: 2, order: "asc" })) {
      seen.push(message.content);
    }
    return seen;
  },

  "every page": async (beta) => {
    const thread = await aThreadOf(beta, 5);
    const first = await beta.threads.messages.list(thread.id, { limit: 2 });
    const seen: unknown[] = [];
    for await (const page of first.iterPages()) seen.push(page.getPaginatedItems().map(({ id }) => id));
    return seen.filter((ids) => Array.isArray(ids) && ids.length > 0);
  },

  "page by page": async (beta) => {
    const thread = await aThreadOf(beta, 3);
    const first = await beta.threads.messages.list(thread.id, { limit: 2, order: "asc" });
    const second = await first.getNextPage();
    return [first.data, first.hasNextPage(), first.nextPageInfo(), first.nextPageParams(), second.data];
  },

  "from a cursor": async (beta) => {
    const thread = await aThreadOf(beta, 5);
    const first = await beta.threads.messages.list(thread.id, { limit: 1, order: "asc" });
    const after = first.data[0]?.id ?? "";
    const seen: unknown[] = [];
    for await (const { id } of beta.threads.messages.list(thread.id, { limit: 3, order: "asc", after })) seen.push(id);
    return seen;
  },

  "up to a cursor": async (beta) => {
    const thread = await aThreadOf(beta, 5);
    const { data } = await beta.threads.messages.list(thread.id, { order: "asc" });
    const query = { limit: 2, order: "asc" as const, before: data[3]?.id ?? "" };
    const first = await beta.threads.messages.list(thread.id, query);
    const seen: unknown[] = [];
    for await (const { id } of first) seen.push(id);
    return [seen, first.nextPageInfo()];
  },

  "an empty list": async (beta) => {
    const { id } = await beta.threads.create();
    const page = await beta.threads.runs.list(id);
    return [page.data, page.hasNextPage(), page.nextPageInfo()];
  },

  "the query left out": async (beta) => {
    await beta.assistants.create({ model: "gpt-4-turbo" });
    const thread = await aThreadOf(beta, 1);
    const options = { timeout: 5_000 };
    return [
      (await beta.assistants.list()).data,
      (await beta.assistants.list(options)).data,
      (await beta.assistants.list({}, options)).data,
      (await beta.threads.messages.list(thread.id, options)).data,
      (await beta.threads.messages.list(thread.id, { limit: 1 }, options)).data,
    ];
  },
};

export const responses: Record<string, Program> = {
  withResponse: async ({ assistants }) => {
    const { data, response } = await assistants.create({ model: "gpt-4-turbo" }).withResponse();
    return [data, response.status, response.ok, response.headers.get("content-type"), new URL(response.url).pathname];
  },

  "asResponse, whose body is still to be read": async ({ assistants }) => {
    const response = await assistants.create({ model: "gpt-4-turbo" }).asResponse();
    return [response.status, response.headers.has("x-request-id"), await response.json()];
  },

  "both, of lists": async (beta) => {
    const thread = await aThreadOf(beta, 3);
    const list = () => beta.threads.messages.list(thread.id, { limit: 2 });
    const { data, response } = await list().withResponse();
    return [data.data, response.status, await (await list().asResponse()).json(), (await data.getNextPage()).data];
  },

  "of calls that go on at once": async (beta) => {
    const names = ["a", "b", "c", "d"];
    await Promise.all(names.map((name) => beta.assistants.create({ model: "gpt-4-turbo", name }).then(() => name)));
    const { data } = await beta.assistants.list();
    const answers = await Promise.all(data.map(({ id }) => beta.assistants.retrieve(id).withResponse()));
    return answers.map(({ data, response }) => response.url.endsWith(data.id));
  },

  "then, catch and finally": async ({ assistants }) => {
    let over = 0;
    const name = await assistants
      .create({ model: "gpt-4-turbo", name: "A" })
      .then((assistant) => assistant.name)
      .finally(() => {
        over += 1;
      });
    const status = await assistants.retrieve("asst_none").catch((error: { status: number }) => error.status);
    return [name, over, status];
  },

  "a query besides": async ({ threads, assistants }) => [
    await threads.create({}, { query: { "api-version": "2024-02-15-preview" } }),
    (await assistants.list({ query: { limit: 1 } })).data,
  ],
};

export const failures: Record<string, Program> = {
  "no such assistant": ({ assistants }) => assistants.retrieve("asst_none"),
  "no such thread, in a list": ({ threads }) => threads.messages.list("thread_none"),
  "no such thread, in a walk": async ({ threads }) => {
    for await (const _ of threads.messages.list("thread_none"));
  },
  "no such run, in a wait": ({ threads }) => threads.runs.poll("thread_none", "run_none"),
  "no such run, for the response": ({ threads }) => threads.runs.retrieve("thread_none", "run_none").asResponse(),
  "a body that breaks the contract": ({ threads }) =>
    threads.messages.create("thread_none", { role: "robot" as "user", content: "" }),
  "a thread that a run holds": async (beta) => {
    const { assistant, thread } = await aConversation(beta);
    await beta.threads.runs.createAndPoll(thread.id, { assistant_id: assistant.id });
    return beta.threads.runs.create(thread.id, { assistant_id: assistant.id });
  },
  "a signal that aborted before": ({ assistants }) => assistants.list({ signal: AbortSignal.abort() }),
};

/** Takes down what listeners are told. */
function listen(stream: AssistantStream) {
  const told: unknown[] = [];
  const names = [
    "connect",
    "event",
    "messageCreated",
    "messageDelta",
    "messageDone",
    "textCreated",
    "textDelta",
    "runStepCreated",
    "runStepDone",
    "end",
  ] as const;
  // As they are now: one of the packages goes on writing on what it told.
  for (const name of names) stream.on(name, (...args: unknown[]) => told.push(structuredClone([name, ...args])));
  stream.on("textDone", (text, { id, content }) => told.push(structuredClone(["textDone", text, { id, content }])));
  stream.on("imageFileDone", ({ file_id }, { id }) => told.push(["imageFileDone", file_id, id]));
  // What the calls of a step have come to is put together by one of the packages alone.
  stream.on("runStepDelta", (delta, { id }) => told.push(structuredClone(["runStepDelta", delta, id])));
  stream.on("toolCallCreated", (call) => told.push(structuredClone(["toolCallCreated", { ...call, index: 0 }])));
  stream.on("toolCallDelta", (delta, { id, type }) => told.push(structuredClone(["toolCallDelta", delta, id, type])));
  stream.on("toolCallDone", ({ id, type }) => told.push(["toolCallDone", id, type]));
  stream.on("error", (error) => told.push(["error", error.constructor.name]));
  stream.on("abort", (error) => told.push(["abort", error.constructor.name]));
  return told;
}

export const streams: Record<string, Program> = {
  "stream: a message": async (beta) => {
    const { thread } = await aConversation(beta);
    const assistant = await beta.assistants.create({ model: "gpt-4-turbo" });
    const stream = beta.threads.runs.stream(thread.id, { assistant_id: assistant.id });
    const told = listen(stream);
    const run = await stream.finalRun();
    return [
      told,
      run,
      (await stream.finalMessages()).map(({ id, content }) => ({ id, content })),
      await stream.finalRunSteps(),
      stream.currentRun(),
      stream.currentMessageSnapshot() === undefined,
      stream.currentRunStepSnapshot() === undefined,
      [stream.ended, stream.errored, stream.aborted],
    ];
  },

  createAndRunStream: async (beta) => {
    const { id } = await beta.assistants.create({ model: "gpt-4-turbo" });
    const stream = beta.threads.createAndRunStream({
      assistant_id: id,
      thread: { messages: [{ role: "user", content: "And in Rome?" }] },
    });
    const told = listen(stream);
    await stream.done();
    return [told, await stream.finalRun()];
  },

  "createAndStream, for await": async (beta) => {
    const { thread, assistant } = await aConversation(beta);
    const seen: unknown[] = [];
    for await (const event of beta.threads.runs.createAndStream(thread.id, { assistant_id: assistant.id })) {
      seen.push([event.event, "id" in event.data && event.data.id]);
    }
    return seen;
  },

  "once, off and emitted": async (beta) => {
    const { thread, assistant } = await aConversation(beta);
    const stream = beta.threads.runs.stream(thread.id, { assistant_id: assistant.id });
    const counts = { once: 0, off: 0 };
    const listener = () => {
      counts.off += 1;
    };
    stream.once("event", () => {
      counts.once += 1;
    });
    stream.on("event", listener).off("event", listener);
    const first = await stream.emitted("event");
    const message = await stream.emitted("messageDone");
    await stream.done();
    return [counts, first.event, message];
  },

  "create with stream: true": async (beta) => {
    const { thread, assistant } = await aConversation(beta);
    const events = await beta.threads.runs.create(thread.id, { assistant_id: assistant.id, stream: true });
    const seen: unknown[] = [];
    for await (const event of events) seen.push(event);
    return seen;
  },

  "createAndRun with stream: true, and its response": async (beta) => {
    const { assistant } = await aConversation(beta);
    const { data, response } = await beta.threads
      .createAndRun({ assistant_id: assistant.id, stream: true })
      .withResponse();
    const seen: unknown[] = [];
    for await (const { event } of data) seen.push(event);
    return [seen, response.status, response.headers.get("content-type")];
  },

  toReadableStream: async (beta) => {
    const { thread, assistant } = await aConversation(beta);
    const stream = beta.threads.runs.stream(thread.id, { assistant_id: assistant.id });
    const text = await new Response(stream.toReadableStream() as ReadableStream).text();
    return text.split("\n").map((line) => line && JSON.parse(line));
  },
};

/** For a model that asks for the weather of one city. */
export const streamedCall: Record<string, Program> = {
  "stream, as far as the calls": async (beta) => {
    const { thread, assistant } = await aConversation(beta);
    const stream = beta.threads.runs.stream(thread.id, { assistant_id: assistant.id });
    const told = listen(stream);
    const run = await stream.finalRun();
    return [told, run, stream.currentRunStepSnapshot()?.id, (await stream.finalRunSteps()).map(({ id }) => id)];
  },
};

/** For a model that asks for the weather first. */
export const streamedTools: Record<string, Program> = {
  "stream, then submitToolOutputsStream": async (beta) => {
    const { thread, assistant } = await aConversation(beta);
    const first = beta.threads.runs.stream(thread.id, { assistant_id: assistant.id });
    const asking = await first.finalRun();
    const calls = asking.required_action?.submit_tool_outputs.tool_calls ?? [];
    const tool_outputs = calls.map((call) => ({ tool_call_id: call.id, output: "Rain" }));
    const second = beta.threads.runs.submitToolOutputsStream(thread.id, asking.id, { tool_outputs });
    const told = listen(second);
    return [asking, (await second.finalMessages()).map(({ content }) => ({ content })), await second.finalRun(), told];
  },

  "submitToolOutputs with stream: true": async (beta) => {
    const { thread, assistant } = await aConversation(beta);
    const asking = await beta.threads.runs.createAndPoll(thread.id, { assistant_id: assistant.id });
    const calls = asking.required_action?.submit_tool_outputs.tool_calls ?? [];
    const tool_outputs = calls.map((call) => ({ tool_call_id: call.id, output: "Rain" }));
    const events = await beta.threads.runs.submitToolOutputs(thread.id, asking.id, { tool_outputs, stream: true });
    const seen: unknown[] = [];
    for await (const event of events) seen.push(event);
    return seen;
  },
};

export const streamFailures: Record<string, Program> = {
  "no such thread": async ({ threads }) => threads.runs.stream("thread_none", { assistant_id: "asst_none" }).done(),
  "no such thread, in a loop": async ({ threads }) => {
    for await (const _ of threads.runs.stream("thread_none", { assistant_id: "asst_none" }));
  },
  "no such thread, with stream: true": async ({ threads }) =>
    threads.runs.create("thread_none", { assistant_id: "asst_none", stream: true }),
  "what listeners are told of it": async ({ threads }) => {
    const stream = threads.runs.stream("thread_none", { assistant_id: "asst_none" });
    const told = listen(stream);
    await stream.done().catch(() => {});
    return [told, stream.ended, stream.errored, stream.aborted];
  },
  "an abort": async (beta) => {
    const { thread, assistant } = await aConversation(beta);
    const stream = beta.threads.runs.stream(thread.id, { assistant_id: assistant.id });
    stream.once("textDelta", () => stream.abort());
    return stream.done();
  },
  "an abort, as listeners are told": async (beta) => {
    const { thread, assistant } = await aConversation(beta);
    const abort = new AbortController();
    const stream = beta.threads.runs.stream(thread.id, { assistant_id: assistant.id }, { signal: abort.signal });
    const told: unknown[] = [];
    stream.on("abort", (error) => told.push(error.constructor.name)).on("end", () => told.push("end"));
    stream.once("textDelta", () => abort.abort());
    await stream.done().catch(() => {});
    return [told, stream.ended, stream.aborted];
  },
  "an error of the server's in the stream": async (beta) => {
    const { thread, assistant } = await aConversation(beta);
    const stream = beta.threads.runs.stream(thread.id, { assistant_id: assistant.id });
    // What the server says of it besides is known to one of the packages alone.
    const error = await stream.finalMessages().catch((error: Error) => [error.constructor.name, error.message]);
    throw error;
  },
  "a listener that throws": async (beta) => {
    const { thread, assistant } = await aConversation(beta);
    const stream = beta.threads.runs.stream(thread.id, { assistant_id: assistant.id });
    stream.on("messageCreated", () => {
      throw new Error("No.");
    });
    return stream.done();
  },
};

/** For a server that refuses the first request, or takes its time. */
export const create: Program = ({ assistants }) => assistants.create({ model: "gpt-4-turbo" });
export const patient: Program = ({ assistants }) => assistants.create({ model: "gpt-4-turbo" }, { maxRetries: 1 });
export const hasty: Program = ({ assistants }) => assistants.create({ model: "gpt-4-turbo" }, { timeout: 50 });
export const aborting: Program = async ({ assistants }) => {
  const abort = new AbortController();
  const answer = assistants.create({ model: "gpt-4-turbo" }, { signal: abort.signal });
  setTimeout(() => abort.abort(), 0);
  return answer;
};
