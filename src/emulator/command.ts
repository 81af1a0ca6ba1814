import { parseArgs } from "node:util";
import { chatCompletionsModel, createEmulator, type Exchange } from "./index.js";

const HELP = `Usage: assistants-client emulator [options]

Answers the OpenAI Assistants API v1 from memory, until it is interrupted.

  --port <number>      The port to listen on; 0 takes one that is free. Default: 4010
  --host <address>     The address to bind. Default: 127.0.0.1
  --name <host name>   A name that the emulator is reached by, besides its address. May be repeated
  --origin <origin>    An origin whose web pages may read the answers. May be repeated
  --api-key <key>      A key that is good. May be repeated. Default: any
  --latency <ms>       How long each stage of a run takes. Default: what it takes to see each
  --chat-url <url>     Answer by a chat-completions endpoint, such as http://127.0.0.1:11434/v1
  --chat-model <name>  The model to ask for there. Default: that of the run
  --help               Show this

A key for the chat-completions endpoint is taken from CHAT_API_KEY.
`;

/** What the command needs of the process that it runs in. */
export interface Terminal {
  print(text: string): void;
  complain(text: string): void;
  environment: { CHAT_API_KEY?: string | undefined };
  /** Aborts when the command is to end. */
  interrupted: AbortSignal;
}

/** Runs `assistants-client emulator` and gives its exit code: 0, or 1 when it could not listen, or 2 for bad usage. */
export async function runEmulator(args: string[], terminal: Terminal): Promise<number> {
  let options: ReturnType<typeof readOptions>;
  try {
    options = readOptions(args);
  } catch (error) {
    terminal.complain(`${error instanceof Error ? error.message : error}\nSee assistants-client emulator --help\n`);
    return 2;
  }
  if (options.help) {
    terminal.print(HELP);
    return 0;
  }
  const { chatUrl: baseUrl, chatModel: model, apiKeys, latency, listen } = options;
  const apiKey = terminal.environment.CHAT_API_KEY;
  const emulator = createEmulator({
    apiKeys,
    latency,
    model: baseUrl === undefined ? undefined : chatCompletionsModel({ baseUrl, model, apiKey }),
    onExchange: (exchange) => terminal.print(`${describe(exchange)}\n`),
  });
  try {
    const { url, close } = await emulator.listen(listen);
    terminal.print(`The emulator answers at ${url}\n`);
    await new Promise<void>((resolve) => {
      if (terminal.interrupted.aborted) resolve();
      terminal.interrupted.addEventListener("abort", () => resolve(), { once: true });
    });
    emulator.reset();
    await close();
    return 0;
  } catch (error) {
    terminal.complain(`${error instanceof Error ? error.message : error}\n`);
    return 1;
  }
}

/** @throws What is wrong with the arguments. */
function readOptions(args: string[]) {
  const { values } = parseArgs({
    args,
    options: {
      port: { type: "string", default: "4010" },
      host: { type: "string" },
      name: { type: "string", multiple: true },
      origin: { type: "string", multiple: true },
      "api-key": { type: "string", multiple: true },
      latency: { type: "string" },
      "chat-url": { type: "string" },
      "chat-model": { type: "string" },
      help: { type: "boolean", default: false },
    },
  });
  const chatUrl = values["chat-url"];
  if (chatUrl !== undefined && !URL.canParse(chatUrl)) throw new Error(`--chat-url is no URL: ${chatUrl}`);
  if (chatUrl === undefined && values["chat-model"] !== undefined) throw new Error("--chat-model needs --chat-url");
  return {
    help: values.help,
    apiKeys: values["api-key"],
    latency: values.latency === undefined ? undefined : wholeNumber("--latency", values.latency),
    chatUrl,
    chatModel: values["chat-model"],
    listen: {
      port: wholeNumber("--port", values.port, 65_535),
      host: values.host,
      hosts: values.name,
      origins: values.origin,
    },
  };
}

function wholeNumber(name: string, text: string, max = Number.MAX_SAFE_INTEGER): number {
  if (!/^\d+$/.test(text) || Number(text) > max) throw new Error(`${name} is no number that can be used: ${text}`);
  return Number(text);
}

/** A line of the log: when, what, and how it went. */
function describe({ atMs, method, path, operation, status, answer }: Exchange): string {
  const time = new Date(atMs).toISOString().slice(11, 23);
  const what = [time, status ?? "---", method.padEnd(6), path, ...(operation ? [`(${operation})`] : [])].join(" ");
  const isError = typeof answer === "object" && answer !== null && "error" in answer;
  return isError ? `${what} ${(answer.error as { message: string }).message}` : what;
}

/**
 * The command as a process runs it.
 * @public scripts/assistants-client.js loads it by its path.
 */
export async function main(args: string[]): Promise<number> {
  const interrupt = new AbortController();
  // Not once: npx passes on a Ctrl-C that the terminal has sent already, and the second must not cut the end short.
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => interrupt.abort());
  return runEmulator(args, {
    print: (text) => process.stdout.write(text),
    complain: (text) => process.stderr.write(text),
    environment: process.env,
    interrupted: interrupt.signal,
  });
}
