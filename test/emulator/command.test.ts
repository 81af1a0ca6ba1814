import { type ChildProcessByStdio, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { get } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { build } from "esbuild";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { runEmulator } from "../../src/emulator/command.js";
import { serve } from "../servers.js";
import { type Assistant, ask, type Message, type Page, type Run, readStream } from "./harness.js";

/** The command in this process, with what it printed so far. */
function aTerminal(environment: Record<string, string> = {}) {
  const interrupt = new AbortController();
  const printed: string[] = [];
  const complaints: string[] = [];
  let onPrint = () => {};
  return {
    printed,
    complaints,
    interrupt: () => interrupt.abort(),
    terminal: {
      print(text: string) {
        printed.push(text);
        onPrint();
      },
      complain: (text: string) => void complaints.push(text),
      environment,
      interrupted: interrupt.signal,
    },
    /** The URL, once it is printed. */
    url: () =>
      new Promise<string>((resolve) => {
        onPrint = () => {
          const url = /answers at (\S+)/.exec(printed.join(""))?.[1];
          if (url) resolve(url);
        };
        onPrint();
      }),
  };
}

describe("assistants-client emulator", () => {
  it.each(["--help", "-h", "help"])("explains itself with %s", async (argument) => {
    const { terminal, printed } = aTerminal();
    expect(await runEmulator([argument], terminal)).toBe(0);
    expect(printed.join("")).toContain("--chat-url");
  });

  it.each([
    [["--prot", "1"], "Unknown option '--prot'"],
    [["--port", "x"], "--port is no number that can be used: x"],
    [["--port", "65536"], "--port is no number that can be used: 65536"],
    [["--latency", "-1"], "--latency"],
    [["--chat-url", "nowhere"], "--chat-url is no URL: nowhere"],
    [["--chat-model", "m"], "--chat-model needs --chat-url"],
    [["extra"], "extra"],
    [["--latency", "model"], "--latency is no number that can be used: model"],
    [
      ["--latency", "speed=5"],
      "--latency takes milliseconds, or stages of answer, queued, model, delta, cancel: speed=5",
    ],
    [["--latency", "model=x"], "--latency model is no number that can be used: x"],
    [["--origin", "foo"], "--origin must be an origin such as http://localhost:3000"],
    [["--api-key", ""], "--api-key must be text that a header can hold"],
    [["--prefix", "v1"], "--prefix must be a path such as /v1"],
    [["--chat-retries", "1"], "--chat-retries needs --chat-url"],
    [["--chat-url", "ftp://a.test"], "baseUrl must be an http or https URL"],
    [["--chat-url", "http://a.test", "--script", "x.json"], "--script and --chat-url exclude each other"],
    [["--script", "nowhere.json"], "--script nowhere.json cannot be read: ENOENT"],
    [["--faults", "package.json"], "--faults package.json: faults must be an array"],
    [["--script", "README.md"], "--script README.md is no JSON"],
  ])("refuses %j", async (args, complaint) => {
    const { terminal, complaints } = aTerminal();
    expect(await runEmulator(args, terminal)).toBe(2);
    expect(complaints.join("")).toContain(complaint);
  });

  it("answers, logs each request, and ends when it is interrupted", async () => {
    const { terminal, printed, url, interrupt } = aTerminal();
    const ended = runEmulator(["--port", "0", "--api-key", "key", "--latency", "0"], terminal);
    const at = await url();
    expect((await ask(fetch, "GET", `${at}/assistants`)).status).toBe(200);
    expect((await ask(fetch, "GET", `${at}/assistants/asst_9`)).status).toBe(404);
    interrupt();
    expect(await ended).toBe(0);
    expect(printed.slice(1).map((line) => line.slice(13))).toEqual([
      "200 GET    /v1/assistants (listAssistants)\n",
      "404 GET    /v1/assistants/asst_9 (getAssistant) No assistant found with id 'asst_9'.\n",
    ]);
    await expect(fetch(`${at}/assistants`)).rejects.toThrow(TypeError);
  });

  it("says why it cannot listen", async () => {
    const first = aTerminal();
    const ended = runEmulator(["--port", "0"], first.terminal);
    const { port } = new URL(await first.url());
    const second = aTerminal();
    expect(await runEmulator(["--port", port], second.terminal)).toBe(1);
    expect(second.complaints).toEqual([
      `Port ${port} is in use (EADDRINUSE). Choose another with --port, or --port 0 for one that is free.\n`,
    ]);
    first.interrupt();
    await ended;
  });

  it("plays a script and faults from files", async () => {
    const folder = await mkdtemp(join(tmpdir(), "emulator-"));
    const [script, faults] = [join(folder, "turns.json"), join(folder, "faults.json")];
    const call = { toolCalls: [{ name: "f", arguments: { a: 1 } }] };
    await writeFile(script, JSON.stringify([call, ["In ", "parts."]]));
    await writeFile(faults, JSON.stringify([{ kind: "status", status: 503, operation: "createThread" }]));
    const { terminal, url, interrupt } = aTerminal();
    const args = ["--port", "0", "--latency", "queued=0,model=0", "--latency", "delta=0", "--prefix", "/v1"];
    const ended = runEmulator([...args, "--script", script, "--faults", faults], terminal);
    const at = await url();
    expect((await ask(fetch, "POST", `${at}/threads`, {})).status).toBe(503);
    const { body: assistant } = await ask<Assistant>(fetch, "POST", `${at}/assistants`, { model: "m" });
    const stream = async (path: string, body: object) =>
      readStream(
        await fetch(`${at}${path}`, {
          method: "POST",
          headers: { authorization: "Bearer k", "openai-beta": "assistants=v1", "content-type": "application/json" },
          body: JSON.stringify({ ...body, stream: true }),
        }),
      );
    const run = (await stream("/threads/runs", { assistant_id: assistant.id })).at(-2)?.data as Run;
    const [waiting] = run.required_action?.submit_tool_outputs.tool_calls ?? [];
    expect(waiting?.function).toEqual({ name: "f", arguments: '{"a":1}' });
    const events = await stream(`/threads/${run.thread_id}/runs/${run.id}/submit_tool_outputs`, {
      tool_outputs: [{ tool_call_id: waiting?.id, output: "x" }],
    });
    expect(events.filter(({ event }) => event === "thread.message.delta")).toHaveLength(2);
    interrupt();
    await ended;
    await rm(folder, { recursive: true });
  });

  it("shows no key and no control character in its log", async () => {
    const { terminal, printed, url, interrupt } = aTerminal();
    const ended = runEmulator(["--port", "0"], terminal);
    const at = await url();
    await ask(fetch, "GET", `${at}/assistants/%1b%5b31m%0aFORGED?api-key=secret&limit=5&Key=secret&x`);
    await ask(fetch, "GET", `${at}/assistants?limit=5&after=asst_9&subscription-key=secret`);
    interrupt();
    await ended;
    const lines = printed.slice(1).map((line) => line.slice(13));
    expect(lines).toEqual([
      "404 GET    /v1/assistants/%1b%5b31m%0aFORGED?api-key=***&limit=5&Key=***&x (getAssistant) No assistant found with id '\\u{1b}[31m\\u{a}FORGED'.\n",
      "400 GET    /v1/assistants?limit=5&after=asst_9&subscription-key=*** (listAssistants) Invalid 'after': no object of this list has the id 'asst_9'.\n",
    ]);
  });

  it("answers by a model of one's own", async () => {
    const keys: (string | undefined)[] = [];
    const endpoint = await serve((request, response) => {
      keys.push(request.headers.authorization);
      response.end('data: {"choices":[{"delta":{"content":"Mine."}}]}\n\ndata: [DONE]\n\n');
    });
    const chatUrl = `${endpoint}/v1`;
    const { terminal, url, interrupt } = aTerminal({ CHAT_API_KEY: "secret" });
    const ended = runEmulator(["--port", "0", "--latency", "0", "--chat-url", chatUrl, "--chat-model", "m"], terminal);
    const at = await url();
    const { body: assistant } = await ask<Assistant>(fetch, "POST", `${at}/assistants`, { model: "m" });
    const response = await fetch(`${at}/threads/runs`, {
      method: "POST",
      headers: { authorization: "Bearer k", "openai-beta": "assistants=v1", "content-type": "application/json" },
      body: JSON.stringify({ assistant_id: assistant.id, stream: true }),
    });
    const [created] = await readStream(response);
    const threadId = created?.event === "thread.created" ? created.data.id : "";
    const { body: page } = await ask<Page<Message>>(fetch, "GET", `${at}/threads/${threadId}/messages`);
    expect(page.data[0]?.content).toMatchObject([{ text: { value: "Mine." } }]);
    expect(keys).toEqual(["Bearer secret"]);
    interrupt();
    await ended;
  });
});

describe("assistants-client", () => {
  const run = (...args: string[]) =>
    new Promise<{ code: number; out: string; err: string }>((resolve) => {
      const script = join(import.meta.dirname, "../../scripts/assistants-client.js");
      execFile(process.execPath, [script, ...args], (error, out, err) =>
        resolve({ code: Number(error?.code ?? 0), out, err }),
      );
    });

  it.each([[[]], [["--help"]], [["-h"]], [["help"]]])("lists its commands with %j", async (args) => {
    const { code, out } = await run(...args);
    expect([code, out]).toEqual([0, expect.stringContaining("emulator")]);
  });

  it.each(["--version", "-v"])("tells its version with %s", async (argument) => {
    expect(await run(argument)).toMatchObject({ code: 0, out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) });
  });

  it("ends quietly when its output is closed", async () => {
    const script = join(import.meta.dirname, "../../scripts/assistants-client.js");
    const pipe = `"${process.execPath}" "${script}" --help | true`;
    const err = await new Promise((resolve) => execFile("sh", ["-c", pipe], (_error, _out, text) => resolve(text)));
    expect(err).toBe("");
  });

  it("refuses a command that is not there", async () => {
    for (const name of ["nope", "toString"]) {
      expect(await run(name)).toMatchObject({
        code: 2,
        out: "",
        err: expect.stringContaining(`There is no command ${name}.`),
      });
    }
  });
});

describe("the process of the command", () => {
  let folder = "";
  const children: ChildProcessByStdio<null, Readable, Readable>[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "emulator-"));
    await build({
      stdin: {
        contents:
          'import { main } from "./src/emulator/command.ts"; process.exitCode = await main(process.argv.slice(2));',
        resolveDir: join(import.meta.dirname, "../.."),
      },
      outfile: join(folder, "emulator.mjs"),
      bundle: true,
      format: "esm",
      platform: "node",
    });
  });
  afterEach(() => {
    for (const child of children.splice(0)) child.kill("SIGKILL");
  });
  afterAll(() => rm(folder, { recursive: true }));

  it.each(["SIGINT", "SIGTERM"] as const)("ends with 0 on %s, sent twice, a request under way", async (signal) => {
    const args = [join(folder, "emulator.mjs"), "--port", "0", "--latency", "60000"];
    const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "pipe"] });
    children.push(child);
    let printed = "";
    const url = await new Promise<string>((resolve) => {
      child.stdout.on("data", (chunk) => {
        printed += chunk;
        const found = /answers at (\S+)/.exec(printed)?.[1];
        if (found) resolve(found);
      });
    });
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/v1$/);
    const waiting = get(`${url}/assistants`);
    const broken = once(waiting, "error");
    await once(waiting, "finish");
    // Refused with no wait, so the request before it has arrived by then.
    await once(get(url, { headers: { host: "elsewhere.example" } }), "response");
    const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
    child.kill(signal);
    child.kill(signal);
    expect(await ended).toBe(0);
    expect(await broken).toHaveLength(1);
  });
});
