import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, realpath, rm, symlink, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { build } from "esbuild";
import { dump } from "js-yaml";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createEmulator, type Emulator } from "../../src/emulator/index.js";
import { v2 } from "../contracts.js";

const run = promisify(execFile);
const { resolve } = createRequire(import.meta.url);

let folder: string;
beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), "own-contract-")));
  await symlink(join(process.cwd(), "node_modules"), join(folder, "node_modules"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface ObjectSchema {
  properties: Record<string, { type: string; description: string; enum?: string[] }>;
}

/** What helpers call, and what a program needs before that. */
const KEPT = [
  "createAssistant",
  "createThread",
  "createMessage",
  "listMessages",
  "createRun",
  "createThreadAndRun",
  "listRuns",
  "getRun",
  "cancelRun",
  "submitToolOuputsToRun",
  "listRunSteps",
];

/** A small contract: few of the operations of the second one, and a field of a run, a status and an operation of its own. */
async function writeOwnContract(): Promise<string> {
  const document = structuredClone(v2.document);
  const { RunObject } = document.components.schemas as unknown as Record<string, ObjectSchema>;
  RunObject!.properties.cost = { type: "number", description: "What the run cost." };
  RunObject!.properties.status!.enum!.push("paused");
  const { parameters = {}, get } = document.paths["/threads/{thread_id}"]!;
  const post = { ...get, operationId: "archiveThread", summary: "Archive a thread" };
  for (const item of Object.values(document.paths)) {
    for (const [method, { operationId }] of Object.entries(item)) {
      if (operationId && !KEPT.includes(String(operationId))) delete item[method];
    }
  }
  document.paths["/threads/{thread_id}/archive"] = { parameters, post };
  const file = join(folder, "my-api.yaml");
  await writeFile(file, dump(document, { noRefs: true }));
  return file;
}

/** The file that the guide shows. */
async function clientOfGuide(): Promise<string> {
  const guide = await readFile("docs/guides/regenerating.md", "utf8");
  const [, code = ""] = /```typescript\n([\s\S]*?)```/.exec(guide) ?? [];
  return code;
}

/** A program that the compiler holds to the contract. */
const PROGRAM = `
import { MyClient } from "./my-client.js";

export async function converse(fetch: typeof globalThis.fetch) {
  const client = new MyClient({ apiKey: "sk-test", fetch });
  const assistant = await client.createAssistant({ model: "gpt-4o" });
  const thread = await client.createThread({ messages: [{ role: "user", content: "Hello" }] });
  const run = await client.createRunAndPoll(thread.id, { assistant_id: assistant.id });
  const cost: number | undefined = run.cost;
  const isPaused = run.status === "paused";
  let text = "";
  for await (const delta of client.streamRun(thread.id, { assistant_id: assistant.id }).textDeltas()) text += delta;
  const archived = await client.archiveThread(thread.id);
  // @ts-expect-error there is no such method
  client.deleteAssistant;
  return { status: run.status, cost, isPaused, text, archived: archived.id === thread.id };
}
`;

/** The server of that contract: the emulator, which can archive threads as well. */
const withArchive = ({ fetch }: Emulator): typeof globalThis.fetch => {
  return (input, init) => {
    const request = new Request(input, init);
    const { url, headers } = request;
    return url.endsWith("/archive") ? fetch(url.replace("/archive", ""), { headers }) : fetch(request);
  };
};

it("a contract of one's own gets its client, with all helpers, by the one file of the guide", async () => {
  const spec = await writeOwnContract();
  const out = join(folder, "api");
  await mkdir(out);
  await run("npm", ["run", "--silent", "generate", "--", "--spec", spec, "--out", out]);
  await writeFile(join(folder, "package.json"), '{ "type": "module" }');
  await writeFile(join(folder, "my-client.ts"), await clientOfGuide());
  await writeFile(join(folder, "program.ts"), PROGRAM);

  const alias = { "assistants-client/contract": join(process.cwd(), "src/contract.ts") };
  const paths = { "assistants-client/contract": [alias["assistants-client/contract"]] };
  const compilerOptions = { ...JSON.parse(await readFile("tsconfig.json", "utf8")).compilerOptions, paths };
  await writeFile(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, files: ["program.ts"] }));
  const compiled = await run(process.execPath, [resolve("typescript/bin/tsc"), "-p", folder]).catch((error) => error);
  expect(compiled.stdout).toBe("");

  const bundle = join(folder, "program.mjs");
  await build({ entryPoints: [join(folder, "program.ts")], bundle: true, format: "esm", outfile: bundle, alias });
  const { converse } = await import(pathToFileURL(bundle).href);
  expect(await converse(withArchive(createEmulator()))).toEqual({
    status: "completed",
    cost: undefined,
    isPaused: false,
    text: "You asked: Hello",
    archived: true,
  });
});
