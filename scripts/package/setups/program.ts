// What a small program does, for the projects that compile it.
import { ApiError, AssistantsClient, type Run } from "assistants-client";
import { createEmulator } from "assistants-client/emulator";
import { beta } from "assistants-client/openai";

async function main(): Promise<void> {
  const emulator = createEmulator();
  const client = new AssistantsClient({ apiKey: "sk-none", baseUrl: "http://emulator/v1", fetch: emulator.fetch });
  const assistant = await client.createAssistant({ model: "gpt-4-turbo" });
  const thread = await client.createThread({ messages: [{ role: "user", content: "Hello" }] });
  const run: Run = await client.createRunAndPoll(thread.id, { assistant_id: assistant.id });
  let text = "";
  for await (const delta of client.streamRun(thread.id, { assistant_id: assistant.id }).textDeltas()) text += delta;
  let count = 0;
  for await (const message of client.listMessages(thread.id)) count += message.content.length;
  const refused = await client
    .getAssistant("asst_none")
    .catch((error: unknown) => error instanceof ApiError && error.status);
  const { id } = await beta(client).assistants.retrieve(assistant.id);
  console.log(JSON.stringify([run.status, text !== "", count, refused, id === assistant.id]));
}

void main();
