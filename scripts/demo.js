// npm run demo: a whole conversation, against the emulator or the server that OPENAI_BASE_URL names.
import { createEmulator } from "../dist/src/emulator/index.js";
import { AssistantsClient } from "../dist/src/index.js";

/** @typedef {import("../dist/src/index.js").components["schemas"]} Schemas */

const title = (/** @type {string} */ text) => console.log(`\n${text}`);
const line = (/** @type {string} */ text) => console.log(`  ${text}`);

/** @param {Schemas["MessageObject"]} message */
function textOf({ content }) {
  return content.map((part) => (part.type === "text" ? part.text.value : "[image]")).join("");
}

/** @param {Schemas["RunStepObject"]} step */
function summaryOf({ step_details: details }) {
  if (details.type === "message_creation") return `wrote ${details.message_creation.message_id}`;
  return details.tool_calls
    .map((call) => (call.type === "function" ? `called ${call.function.name}` : call.type))
    .join();
}

/** @type {Schemas["AssistantToolsFunction"]} */
const getWeather = {
  type: "function",
  function: {
    name: "get_weather",
    description: "Tells the weather of a city.",
    parameters: { type: "object", properties: { city: { type: "string", default: "Oslo" } }, required: ["city"] },
  },
};

/** @param {AssistantsClient} client */
async function converse(client) {
  title("An assistant with a tool, and a thread with a message");
  const assistant = await client.createAssistant({
    model: "gpt-4-turbo",
    name: "Weather",
    instructions: "Answer in one line. Use get_weather for the weather.",
    tools: [getWeather],
  });
  line(assistant.id);
  const thread = await client.createThread();
  line(thread.id);
  try {
    await client.createMessage(thread.id, { role: "user", content: "Use get_weather: what is it like in Oslo?" });

    title("A run, as its status changes");
    const onUpdate = (/** @type {Schemas["RunObject"]} */ { status }) => line(status);
    let run = await client.createRunAndPoll(thread.id, { assistant_id: assistant.id }, { onUpdate });
    while (run.status === "requires_action" && run.required_action) {
      const tool_outputs = run.required_action.submit_tool_outputs.tool_calls.map((call) => {
        line(`${call.function.name}(${call.function.arguments}) gives 12 degrees and rain`);
        return { tool_call_id: call.id, output: "12 degrees and rain" };
      });
      run = await client.submitToolOutputsAndPoll(thread.id, run.id, { tool_outputs }, { onUpdate });
    }
    if (run.status !== "completed") throw new Error(`${run.id} ${run.status}: ${run.last_error?.message ?? ""}`);

    title("The conversation");
    for await (const message of client.listMessages(thread.id, { order: "asc" })) {
      line(`${message.role}: ${textOf(message)}`);
    }

    title("The steps of the run, and what it used");
    for await (const step of client.listRunSteps(thread.id, run.id, { order: "asc" })) {
      line(`${step.status}: ${summaryOf(step)}`);
    }
    line(`${run.usage?.prompt_tokens} tokens read, ${run.usage?.completion_tokens} written`);

    title("Another answer, token by token");
    await client.createMessage(thread.id, { role: "user", content: "And how do I dress for rain and 12 degrees?" });
    const stream = client.streamRun(
      thread.id,
      { assistant_id: assistant.id },
      { toolHandlers: { get_weather: () => "12 degrees and rain" } },
    );
    process.stdout.write("  ");
    for await (const text of stream.textDeltas()) process.stdout.write(text);
    console.log(`\n  ${(await stream.finalRun()).status}`);

    title("250 more messages, by pages");
    for (let n = 1; n <= 250; n++) await client.createMessage(thread.id, { role: "user", content: `Message ${n}` });
    for await (const page of client.listMessages(thread.id, { limit: 100 }).pages()) {
      line(`${page.data.length} messages, ${page.has_more ? "and there are more" : "and that is all"}`);
    }
  } finally {
    title("Everything is deleted again");
    line(`${thread.id}: ${(await client.deleteThread(thread.id)).deleted}`);
    line(`${assistant.id}: ${(await client.deleteAssistant(assistant.id)).deleted}`);
  }
}

const { OPENAI_BASE_URL, OPENAI_API_KEY } = process.env;
const latency = { queuedMs: 400, modelMs: 800, deltaMs: 60 };
const server = OPENAI_BASE_URL ? undefined : await createEmulator({ latency }).listen();
try {
  const baseUrl = OPENAI_BASE_URL || server?.url;
  console.log(`Server: ${baseUrl}${server ? ", an emulator" : ""}`);
  await converse(new AssistantsClient({ baseUrl, apiKey: OPENAI_API_KEY || (server && "any-key") }));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await server?.close();
}
