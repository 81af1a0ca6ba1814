import { parseArgs } from "node:util";
import { checkFault, type Fault } from "../http/faults.js";
import { anOrigin, type ListenOptions } from "../http/listen.js";
import { aPrefix } from "../http/prefix.js";
import {
  chatCompletionsModel,
  type EmulatorOptions,
  type Latency,
  type Model,
  scriptModel,
  type Turn,
} from "../index.js";
import { checkChatOptions } from "../models/chat-completions.js";
import { checkTurns } from "../models/script-model.js";
import { aKey, aName, type Check, listOf } from "../state/check.js";

export const HELP = `Usage: assistants-client emulator [options]

Answers the OpenAI Assistants API, v1 and v2, from memory, until it is interrupted.

  --port <number>      The port to listen on; 0 takes one that is free. Default: 4010
  --host <address>     The address to bind. Default: 127.0.0.1
  --name <host name>   A name that the emulator is reached by, besides its address. May be repeated
  --origin <origin>    An origin whose web pages may read the answers. May be repeated
  --prefix <path>      The only prefix of paths to answer, such as /v1. Default: /v1, Azure's, and none
  --api-key <key>      A valid key. May be repeated. Default: any
  --latency <ms>       How long each stage of a run takes, or some of the stages, as in
                       queued=10,model=200: answer, queued, model, delta, cancel
  --script <file>      Answer by the turns of a JSON file, one after the other
  --faults <file>      Spoil requests as a JSON file says
  --chat-url <url>     Answer by a chat-completions endpoint, such as http://127.0.0.1:11434/v1
  --chat-model <name>  The model to ask for there. Default: that of the run
  --chat-retries <n>   How often a turn is asked for again after 429 or 503. Default: 0
  -h, --help           Show this

A key for the chat-completions endpoint is read from CHAT_API_KEY.
`;

/** What the flags need from outside. */
export interface FlagInputs {
  environment: { CHAT_API_KEY?: string | undefined };
  /** @throws When there is no such file. */
  readFile(path: string): string;
}

/** What the flags ask for: the emulator and where it listens, or the help. */
export type Flags = "help" | { emulator: EmulatorOptions; listen: ListenOptions };

const many = { type: "string", multiple: true } as const;
const one = { type: "string" } as const;
const FLAGS = {
  port: one,
  host: one,
  name: many,
  origin: many,
  prefix: one,
  "api-key": many,
  latency: many,
  script: one,
  faults: one,
  "chat-url": one,
  "chat-model": one,
  "chat-retries": one,
  help: { type: "boolean", short: "h" },
} as const;

type Values = ReturnType<typeof parseArgs<{ options: typeof FLAGS }>>["values"];

/** @throws What is wrong with the arguments. */
export function readFlags(args: string[], inputs: FlagInputs): Flags {
  if (args.length === 1 && args[0] === "help") return "help";
  const { values } = parseArgs({ args, options: FLAGS });
  if (values.help) return "help";
  checkEach("--host", values.host, aName);
  checkEach("--prefix", values.prefix, aPrefix);
  checkEach("--name", values.name, aName);
  checkEach("--origin", values.origin, anOrigin);
  checkEach("--api-key", values["api-key"], aKey);
  return {
    emulator: {
      apiKeys: values["api-key"],
      prefix: values.prefix,
      latency: readLatency(values.latency),
      faults: values.faults === undefined ? undefined : readFaults(values.faults, inputs),
      model: readModel(values, inputs),
    },
    listen: {
      port: wholeNumber("--port", values.port ?? "4010", 65_535),
      host: values.host,
      hosts: values.name,
      origins: values.origin,
    },
  };
}

function checkEach(flag: string, values: string | string[] | undefined, check: Check): void {
  for (const value of [values ?? []].flat()) check(flag, value);
}

function readModel(values: Values, inputs: FlagInputs): Model | undefined {
  const { script, "chat-url": baseUrl, "chat-model": model, "chat-retries": retries } = values;
  if (script !== undefined && baseUrl !== undefined) throw new Error("--script and --chat-url exclude each other");
  if (baseUrl === undefined) {
    for (const flag of ["chat-model", "chat-retries"] as const) {
      if (values[flag] !== undefined) throw new Error(`--${flag} needs --chat-url`);
    }
    return script === undefined ? undefined : scriptModel(readScript(script, inputs));
  }
  if (!URL.canParse(baseUrl)) throw new Error(`--chat-url is no URL: ${baseUrl}`);
  const maxRetries = retries === undefined ? undefined : wholeNumber("--chat-retries", retries);
  const options = { baseUrl, model, apiKey: inputs.environment.CHAT_API_KEY || undefined, maxRetries };
  checkChatOptions("--chat-url, --chat-model and CHAT_API_KEY", options);
  return chatCompletionsModel(options);
}

function readScript(path: string, inputs: FlagInputs): Turn[] {
  const turns = readJson("--script", path, inputs);
  checkTurns(`--script ${path}: turns`, turns);
  return turns as Turn[];
}

const checkFaults = listOf(checkFault);

function readFaults(path: string, inputs: FlagInputs): Fault[] {
  const faults = readJson("--faults", path, inputs);
  checkFaults(`--faults ${path}: faults`, faults);
  return faults as Fault[];
}

function readJson(flag: string, path: string, { readFile }: FlagInputs): unknown {
  try {
    return JSON.parse(readFile(path)) as unknown;
  } catch (error) {
    const what = error instanceof SyntaxError ? "is no JSON" : "cannot be read";
    throw new Error(`${flag} ${path} ${what}: ${error instanceof Error ? error.message : error}`);
  }
}

const STAGES: Record<string, keyof Latency> = {
  answer: "answerMs",
  queued: "queuedMs",
  model: "modelMs",
  delta: "deltaMs",
  cancel: "cancelMs",
};

/** One number for all stages, or named ones. */
function readLatency(texts: string[] | undefined): EmulatorOptions["latency"] {
  if (texts === undefined) return undefined;
  const [first = ""] = texts;
  if (texts.length === 1 && !first.includes("=")) return wholeNumber("--latency", first);
  const latency: Partial<Latency> = {};
  for (const text of texts.flatMap((part) => part.split(","))) {
    const [name = "", value = ""] = text.split("=");
    const stage = Object.hasOwn(STAGES, name) ? STAGES[name] : undefined;
    if (!stage)
      throw new Error(`--latency takes milliseconds, or stages of ${Object.keys(STAGES).join(", ")}: ${text}`);
    latency[stage] = wholeNumber(`--latency ${name}`, value);
  }
  return latency;
}

/** The longest that a timer takes, in milliseconds. */
const MAX_NUMBER = 2 ** 31 - 1;

function wholeNumber(name: string, text: string, max = MAX_NUMBER): number {
  if (!/^\d+$/.test(text) || Number(text) > max) throw new Error(`${name} is no number that can be used: ${text}`);
  return Number(text);
}
