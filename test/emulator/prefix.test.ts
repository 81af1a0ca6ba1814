import { afterEach, describe, expect, it } from "vitest";
import { createEmulator, type Listening } from "../../src/emulator/index.js";
import { ACCESS, aServer } from "./harness.js";

const AZURE = { "api-key": "key" };

const listening: Listening[] = [];
afterEach(async () => {
  for (const one of listening.splice(0)) await one.close();
});

describe("paths of Azure", () => {
  it.each([
    "/openai/assistants?api-version=2024-02-15-preview",
    "/openai/v1/assistants",
    "/openai/v1/assistants?api-version=preview",
    "/openai/deployments/my-gpt/assistants?api-version=2024-02-15-preview",
  ])("need an api-key and no OpenAI-Beta: %s", async (path) => {
    const { emulator } = aServer({ apiKeys: ["key"] });
    const statusOf = async (headers: Record<string, string>) =>
      (await emulator.fetch(`http://emulator${path}`, { headers })).status;
    expect(await statusOf(AZURE)).toBe(200);
    expect(await statusOf({ authorization: "Bearer key", "openai-beta": "assistants=v2" })).toBe(200);
    expect(await statusOf({})).toBe(401);
    expect(await statusOf({ "api-key": "other" })).toBe(401);
  });

  it("lead to the same objects", async () => {
    const { anAssistant, emulator } = aServer();
    const assistant = await anAssistant();
    const response = await emulator.fetch(`http://emulator/openai/assistants/${assistant.id}`, { headers: AZURE });
    expect(await response.json()).toEqual(assistant);
  });

  it("are none where other words follow", async () => {
    const { emulator } = aServer();
    for (const path of ["/openai", "/openaix/assistants", "/openai/v2/assistants", "/openai/deployments/assistants"]) {
      expect((await emulator.fetch(`http://emulator${path}`, { headers: AZURE })).status).toBe(404);
    }
  });
});

describe("the prefix option", () => {
  it.each([
    ["/v1", "/v1/assistants", 200],
    ["/v1", "/assistants", 404],
    ["/v1", "/v1/v1/assistants", 404],
    ["/v1", "/v2/assistants", 404],
    ["/v1", "/v1assistants", 404],
    ["/v1", "/openai/assistants", 404],
    ["", "/assistants", 200],
    ["", "/v1/assistants", 404],
    ["/gate/way", "/gate/way/assistants", 200],
    ["/gate/way", "/gate/assistants", 404],
    ["/openai", "/openai/assistants", 200],
    ["/openai", "/openai/deployments/x/assistants", 200],
    ["/openai", "/v1/assistants", 404],
    ["/openai/v1", "/openai/v1/assistants", 200],
    ["/openai/v1", "/openai/assistants", 404],
  ])("%j answers %s with %i", async (prefix, path, status) => {
    const { emulator } = aServer({ prefix });
    const response = await emulator.fetch(`http://emulator${path}`, { headers: ACCESS });
    const error = { message: `Invalid URL (GET ${path})`, type: "invalid_request_error", param: null, code: null };
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject(status === 404 ? { error } : { object: "list" });
  });

  it("is part of the URL that listen returns", async () => {
    for (const prefix of ["/openai", ""]) {
      const one = await createEmulator({ prefix }).listen();
      listening.push(one);
      expect(one.url).toBe(`http://127.0.0.1:${one.port}${prefix}`);
      expect((await fetch(`${one.url}/assistants`, { headers: { ...ACCESS } })).status).toBe(200);
    }
  });
});
