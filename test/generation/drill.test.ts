import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Break, drill } from "../../scripts/drill/drill.js";
import { readContracts } from "../../scripts/generate/contracts.js";
import { hasUpstream, upstreamFile } from "../drift/upstream.js";

const FILES = [
  "createAssistantFile",
  "deleteAssistantFile",
  "getAssistantFile",
  "getMessageFile",
  "listAssistantFiles",
  "listMessageFiles",
];

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "drill-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Our contract with edits, as an upstream document. */
async function edited(name: string, ...edits: [string, string][]): Promise<string> {
  let text = await readFile("openapi.yaml", "utf8");
  for (const [from, to] of edits) {
    expect(text).toContain(from);
    text = text.replace(from, to);
  }
  const file = join(folder, name);
  await writeFile(file, text);
  return file;
}

const [contract] = await readContracts();

const inClient = (breaks: Break[]) => [
  ...new Set(breaks.filter(({ file }) => !file.startsWith("src/emulator/")).map(({ name }) => name)),
];

describe("the drill", () => {
  it("says with a baseline what this document breaks and the last one did not, with references that lead nowhere", async () => {
    const noModel: [string, string] = [
      "  /assistants/{assistant_id}/files/{file_id}:",
      "  /elsewhere/{assistant_id}/{file_id}:",
    ];
    const statuses = "enum: [queued, in_progress, requires_action";
    const status: [string, string] = [statuses, statuses.replace("[queued", "[queued, paused")];
    const last = await edited("last.yaml", noModel);
    const dangling: [string, string] = ['#/components/schemas/ThreadObject" }', '#/components/schemas/Nowhere" }'];
    const next = await edited("next.yaml", noModel, status, dangling);
    const { removed, added, missing, breaks } = await drill(contract!, next, last);
    expect([removed, added, missing]).toEqual([[], [], ["#/components/schemas/Nowhere"]]);
    expect(inClient(breaks)).toEqual(expect.arrayContaining(["V1"]));
    expect(breaks.filter(({ message }) => message.includes("AssistantFile"))).toEqual([]);
  });

  it.each([
    [[], "drill needs --upstream <file or URL>"],
    [["--upstream", "nowhere.yaml"], "nowhere.yaml cannot be read: ENOENT"],
    [
      ["--upstream", "openapi.yaml", "--contract", "other.yaml"],
      "drill knows no contract other.yaml: there is openapi.yaml",
    ],
  ])("refuses %j in one line", async (args, line) => {
    const command = promisify(execFile)(process.execPath, ["scripts/drill/index.js", ...args]);
    const { code, stderr } = await command.catch((error) => error);
    expect({ code, lines: stderr.trim().split("\n") }).toEqual({ code: 2, lines: [expect.stringContaining(line)] });
  });

  it("leaves nothing behind", async () => {
    expect((await readdir(".")).filter((name) => name.startsWith(".generated"))).toEqual([]);
  });
});

describe.skipIf(!hasUpstream)("the drill against published documents", () => {
  it("2024-04-15: all of src/ compiles", async () => {
    const { removed, added, missing, breaks } = await drill(contract!, upstreamFile("2024-04-15"));
    expect({ removed, added, missing, breaks }).toEqual({ removed: [], added: [], missing: [], breaks: [] });
  });

  it("2026-08-21: the client loses operations, and has to decide on a new event", async () => {
    const { removed, added, breaks } = await drill(contract!, upstreamFile("2026-08-21"));
    expect([removed.sort(), added]).toEqual([FILES, ["deleteMessage"]]);
    expect(inClient(breaks)).toEqual(expect.arrayContaining(["unknownEventOf"]));
    // A query beside a body moves no argument.
    expect(breaks.filter(({ file }) => file === "src/client.ts")).toEqual([]);
  });
});
