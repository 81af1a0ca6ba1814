// What a small program does with require, where import gives the same classes.
const { ApiError, AssistantsClient } = require("assistants-client");
const { createEmulator } = require("assistants-client/emulator");
const { beta } = require("assistants-client/openai");

/** @returns {Promise<unknown[]>} */
async function converse() {
  const emulator = createEmulator();
  const client = new AssistantsClient({ apiKey: "sk-none", baseUrl: "http://emulator/v1", fetch: emulator.fetch });
  const assistant = await client.createAssistant({ model: "gpt-4-turbo" });
  const thread = await client.createThread({ messages: [{ role: "user", content: "Hello" }] });
  const run = await client.createRunAndPoll(thread.id, { assistant_id: assistant.id });
  let text = "";
  for await (const delta of client.streamRun(thread.id, { assistant_id: assistant.id }).textDeltas()) text += delta;
  let count = 0;
  for await (const message of client.listMessages(thread.id)) count += message.content.length;
  const error = await client.getAssistant("asst_none").catch((/** @type {unknown} */ reason) => reason);
  const refused = error instanceof ApiError && error.status;
  const { id } = await beta(client).assistants.retrieve(assistant.id);
  return [run.status, text !== "", count, refused, id === assistant.id];
}

module.exports = { converse };
