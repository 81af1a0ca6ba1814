import { once } from "node:events";
import { mkdtemp, realpath, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { Worker } from "node:worker_threads";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { pages, programsOf, textOf } from "../pages.js";

/** What cannot run by itself: a page, a piece of the code, and why. */
const NOT_RUN: [page: string, code: string, reason: string][] = [
  ["docs/guides/testing-with-the-emulator.md", "answers with the weather", "test/emulator/guide.test.ts has"],
  ["docs/guides/testing-with-the-emulator.md", "waits five minutes", "test/emulator/guide.test.ts has"],
  ["docs/guides/streaming.md", 'fetch("/chat"', "is a server and a page, as in test/docs/examples.test.ts"],
  ["docs/guides/authentication.md", "/run/secrets/assistants-key", "reads a file that a container has"],
  [
    "docs/guides/queues.md",
    "moveToDelayed",
    "needs a Redis, and is docs/examples/queue/ in short, which test/runs/queue.test.ts runs",
  ],
  ["docs/runtimes.md", "location.origin", "is a page, as scripts/runtimes/ has one"],
];

const programs = pages.flatMap((page) =>
  programsOf(page).map((program, index) => ({
    page,
    text: textOf(program),
    place: `${page}:${program[1]?.at}`,
    name: `${page.replaceAll(/\W/g, "-")}-${index}`,
  })),
);
const played = programs.filter(
  ({ page, text }) => !NOT_RUN.some(([where, code]) => where === page && text.includes(code)),
);

// Where a program is on its own: whatever it asks, an emulator answers, which has the objects that the pages speak of.
const STAGE = `
  import { AssistantsClient } from "assistants-client";
  import { createEmulator } from "assistants-client/emulator";

  const emulator = createEmulator({ latency: 0 });
  const client = new AssistantsClient({ apiKey: "any-key", fetch: emulator.fetch });
  const assistant = await client.createAssistant({ model: "gpt-4-turbo" });
  const thread = await client.createThread({ messages: [{ role: "user", content: "Why is the sky blue?" }] });
  const run = await client.createRunAndPoll(thread.id, { assistant_id: assistant.id });
  const ids = { asst_1: assistant.id, thread_1: thread.id, run_1: run.id };
  const named = (text) => text.replaceAll(/\\b(?:asst|thread|run)_1\\b/g, (id) => ids[id]);
  const unnamed = (text) => Object.entries(ids).reduce((said, [name, id]) => said.replaceAll(id, name), text);

  globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    const { hostname, pathname, search } = new URL(request.url);
    if (hostname === "weather.example") return Response.json({ degrees: 12 });
    const path = pathname.replace(/^.*?\\/(?:v1|openai)(?=\\/(?:assistants|threads)\\b)/, "/v1");
    // Some know their users by other headers.
    const headers = new Headers(request.headers);
    headers.set("authorization", "Bearer any-key");
    const { method, signal } = request;
    const body = named(await request.text()) || null;
    const asked = new Request("http://emulator" + named(path) + search, { method, headers, body, signal });
    const answer = await emulator.fetch(asked);
    return new Response(unnamed(await answer.text()), { status: answer.status, headers: answer.headers });
  };
  process.env.OPENAI_API_KEY = "any-key";
  await import(process.argv[2]);
  // A server that it started would go on.
  process.exit();
`;

let folder: string;
beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), "docs-")));
  await symlink(resolve("node_modules"), join(folder, "node_modules"));
  const sources = [{ name: "stage", text: STAGE }, ...played];
  await Promise.all(sources.map(({ name, text }) => writeFile(join(folder, `${name}.ts`), text)));
  await build({
    absWorkingDir: folder,
    entryPoints: sources.map(({ name }) => `${name}.ts`),
    outdir: "built",
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    external: ["undici"],
    alias: { "assistants-client": resolve("src") },
    logLevel: "error",
  });
  await writeFile(join(folder, "package.json"), '{ "type": "module" }');
}, 60_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

// What a block defines for others to call is defined, and not called.
describe("the blocks of code in the documentation run", () => {
  it.each(NOT_RUN)("but not in %s the one with %s, which %s", (page, code) => {
    expect(programs.filter((program) => program.page === page && program.text.includes(code))).toHaveLength(1);
  });

  it.concurrent.each(played.map(({ place, name }) => [place, name]))("from %s", async (_, name) => {
    // A thread starts faster than a process, and ends as one does.
    const stage = new Worker(join(folder, "built/stage.js"), { argv: [`./${name}.js`], execArgv: [], stdout: true });
    const [code] = await once(stage, "exit");
    expect(code).toBe(0);
  });
});
