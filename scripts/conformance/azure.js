// node scripts/conformance/azure.js: @azure/openai-assistants holds a conversation with the emulator's command, by Azure's
// paths and headers. It is installed into a folder that ends with the script. Exit codes: 0 held, 1 not, 2 it could not be
// installed.
import { strictEqual } from "node:assert";
import { spawnSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { startEmulator } from "./start-emulator.js";

const PACKAGE = "@azure/openai-assistants";
const VERSION = "1.0.0-beta.5";

/** @typedef {any} Azure The package has types of its own, but it is not there when these are checked. */

/**
 * @param {Azure} client
 * @param {string} threadId
 * @param {Azure} run
 */
async function settle(client, threadId, run) {
  for (let turn = 0; turn < 500; turn++) {
    const now = await client.getRun(threadId, run.id);
    if (now.status !== "queued" && now.status !== "in_progress") return now;
    await sleep(20);
  }
  throw new Error(`The run ${run.id} did not settle.`);
}

/**
 * @param {Azure} sdk
 * @param {string} endpoint
 */
async function converse({ AssistantsClient, AzureKeyCredential }, endpoint) {
  const client = new AssistantsClient(endpoint, new AzureKeyCredential("key"), { allowInsecureConnection: true });
  const tools = [{ type: "function", function: { name: "get_weather", parameters: { type: "object" } } }];
  const assistant = await client.createAssistant({ model: "my-gpt", name: "Tutor", tools });
  const thread = await client.createThread();
  await client.createMessage(thread.id, "user", "Use get_weather");
  const started = await client.createRun(thread.id, { assistantId: assistant.id });
  const waiting = await settle(client, thread.id, started);
  strictEqual(waiting.status, "requires_action");
  const outputs = waiting.requiredAction.submitToolOutputs.toolCalls.map((/** @type {Azure} */ call) => {
    return { toolCallId: call.id, output: "sun" };
  });
  await client.submitToolOutputsToRun(thread.id, waiting.id, outputs);
  strictEqual((await settle(client, thread.id, waiting)).status, "completed");
  const { data } = await client.listMessages(thread.id);
  strictEqual(data[0].content[0].text.value, "A tool returned text of length 3.");
  await client.deleteAssistant(assistant.id);
}

const folder = await mkdtemp(join(tmpdir(), "conformance-"));
try {
  const args = ["install", "--silent", "--no-audit", "--no-fund", "--prefix", folder, `${PACKAGE}@${VERSION}`];
  const { status } = spawnSync("npm", args, { stdio: "inherit", timeout: 300_000 });
  if (status === 0) {
    const entry = createRequire(join(folder, "index.js")).resolve(PACKAGE);
    const sdk = await import(pathToFileURL(entry).href);
    const { url, stop } = await startEmulator();
    await converse(sdk, url.replace(/\/v1$/, "")).finally(stop);
    console.log(`ok: ${PACKAGE} ${VERSION} by Azure's paths`);
  } else {
    console.error(`${PACKAGE} could not be installed.`);
    process.exitCode = 2;
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
