import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type Break, drill } from "../../scripts/drill/drill.js";
import { hasUpstream, upstreamFile } from "../drift/upstream.js";

const FILES = [
  "createAssistantFile",
  "deleteAssistantFile",
  "getAssistantFile",
  "getMessageFile",
  "listAssistantFiles",
  "listMessageFiles",
];

/** The emulator and the calls of `openai.beta` are of version 1 as a whole. */
const inClient = (breaks: Break[]) => [
  ...new Set(breaks.filter(({ file }) => !/^src\/(emulator|openai)\//.test(file)).map(({ name }) => name)),
];

describe.skipIf(!hasUpstream)("the drill", () => {
  it("2024-04-15: all of src/ compiles", async () => {
    expect(await drill(upstreamFile("2024-04-15"))).toEqual({ gone: [], come: [], breaks: [] });
  });

  it("2024-04-17: the client loses the operations that v2 takes away, and nothing else", async () => {
    const { gone, come, breaks } = await drill(upstreamFile("2024-04-17"));
    expect([gone.sort(), come]).toEqual([FILES, []]);
    expect(inClient(breaks).sort()).toEqual([
      "BaseClient.listAssistantFiles",
      "BaseClient.listMessageFiles",
      "the module itself",
    ]);
  });

  it("2026-08-21: and has to decide on a new status and on a new query", async () => {
    const { gone, come, breaks } = await drill(upstreamFile("2026-08-21"));
    expect([gone.sort(), come]).toEqual([FILES, ["deleteMessage"]]);
    expect(inClient(breaks).sort()).toEqual([
      "AssistantsClient.createRunAndPoll",
      "BaseClient.listAssistantFiles",
      "BaseClient.listMessageFiles",
      "KNOWN",
      "PHASE",
      "phaseOf",
      "the module itself",
    ]);
  });

  it("leaves nothing behind", () => {
    expect(existsSync(`.generated-drill-${process.pid}`)).toBe(false);
  });
});
