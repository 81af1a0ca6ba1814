// Its tests, with the emulator in the same process: no network, no account, the same every time.
//   npx vitest run --root docs/examples/application
import { AssistantsClient } from "assistants-client";
import { createEmulator, scriptModel } from "assistants-client/emulator";
import { describe, expect, it } from "vitest";
import { assistant, createDesk } from "./desk.js";

/**
 * @param {import("assistants-client/emulator").EmulatorOptions} options
 * @param {(parcel: string) => Promise<string>} [findParcel]
 */
async function aDesk(options, findParcel = async () => "in Oslo") {
  const emulator = createEmulator({ latency: 0, ...options });
  const client = new AssistantsClient({ apiKey: "test", fetch: emulator.fetch });
  const { id } = await client.createAssistant(assistant);
  return { desk: createDesk(client, id, findParcel), emulator };
}

/** @param {unknown} parcel */
const lookUp = (parcel) => ({ toolCalls: [{ name: "find_parcel", arguments: { parcel } }] });

describe("the desk", () => {
  it("looks a parcel up and says where it is", async () => {
    /** @type {string[]} */
    const asked = [];
    const model = scriptModel([lookUp("P-1"), "It is in Oslo."]);
    const { desk } = await aDesk({ model }, async (parcel) => {
      asked.push(parcel);
      return "in Oslo";
    });
    expect(await desk.ask("Where is P-1?")).toMatchObject({ answer: "It is in Oslo." });
    expect(asked).toEqual(["P-1"]);
  });

  it("goes on with the thread of the question before", async () => {
    const { desk, emulator } = await aDesk({ model: scriptModel(["Which one?", lookUp("P-1"), "It is in Oslo."]) });
    const { thread } = await desk.ask("Where is my parcel?");
    expect(await desk.ask("It is P-1.", thread)).toEqual({ thread, answer: "It is in Oslo." });
    expect(emulator.snapshot().threads).toHaveLength(1);
  });

  it.each([
    ["a parcel that nobody knows", "P-9", "no parcel P-9"],
    ["a number where a text was asked for", 9, "the arguments do not fit: parcel must be a string"],
  ])("tells the model of %s, and gives its answer", async (_, parcel, error) => {
    const { desk, emulator } = await aDesk({ model: scriptModel([lookUp(parcel), "I cannot find it."]) }, async () => {
      throw new Error("no parcel P-9");
    });
    expect(await desk.ask("Where is it?")).toMatchObject({ answer: "I cannot find it." });
    const submitted = emulator.journal().find(({ operation }) => operation === "submitToolOutputsToRun");
    expect(submitted?.body).toMatchObject({ tool_outputs: [{ output: JSON.stringify({ error }) }] });
  });

  it.each([
    ["the run fails", { model: scriptModel([{ failure: { message: "out of order" } }]) }],
    [
      "the server is busy",
      {
        faults: [{ kind: "status", status: 429, headers: { "retry-after-ms": "0" }, operation: "createRun", times: 9 }],
      },
    ],
  ])("asks for patience when %s", async (_, options) => {
    const { desk } = await aDesk(/** @type {import("assistants-client/emulator").EmulatorOptions} */ (options));
    expect(await desk.ask("Where is P-1?")).toMatchObject({ answer: "Please ask again in a minute." });
  });

  it("writes a question once, though the answer to that was lost", async () => {
    const { desk, emulator } = await aDesk({ faults: [{ kind: "reset-after", operation: "createMessage" }] });
    await expect(desk.ask("Where is P-1?")).rejects.toMatchObject({ name: "ConnectionError", sent: true });
    const questions = emulator.journal().filter(({ operation }) => operation === "createMessage");
    expect(questions).toHaveLength(1);
  });
});
