// What every runtime plays: one story over HTTP, with nothing in it but the language, the web's own functions and the
// package.
import { ApiError, AssistantsClient, ConnectionError } from "assistants-client";
import { createEmulator } from "assistants-client/emulator";
import { KEY } from "./key.js";

/** @typedef {{ part: string, error?: string }} Outcome */
/** @typedef {import("assistants-client").components["schemas"]} Schemas */

/** @type {Schemas["AssistantToolsFunction"]} */
const getWeather = {
  type: "function",
  function: {
    name: "get_weather",
    description: "Tells the weather of a city.",
    parameters: { type: "object", properties: { city: { type: "string", default: "Oslo" } }, required: ["city"] },
  },
};
const question = "Use get_weather: what is it like in Oslo?";
const answer = "A tool returned text of length 16.";
const toolHandlers = { get_weather: async () => "Rain, 12 degrees" };

/** @param {unknown} actual @param {unknown} expected */
function same(actual, expected) {
  const [seen, wanted] = [actual, expected].map((value) => JSON.stringify(value));
  if (seen !== wanted) throw new Error(`${seen} instead of ${wanted}`);
}

/** @param {Promise<unknown>} work @returns {Promise<unknown>} */
function rejection(work) {
  return work.then(
    () => "nothing was thrown",
    (error) => error,
  );
}

/** @param {Schemas["MessageObject"]} message */
const textOf = ({ content }) => content.map((part) => (part.type === "text" ? part.text.value : "")).join("");

/**
 * Plays all parts, each of which may fail for itself.
 * @param {string} baseUrl The emulator of `scripts/runtimes/index.js`.
 * @returns {Promise<Outcome[]>}
 */
export async function playScenario(baseUrl) {
  /** @type {unknown[]} */
  const warnings = [];
  console.warn = (...words) => void warnings.push(words.join(" "));
  const client = new AssistantsClient({ baseUrl, apiKey: KEY, maxRetries: 0 });
  let assistantId = "";

  /** @type {Record<string, () => Promise<void>>} */
  const parts = {
    async create() {
      const assistant = await client.createAssistant({ model: "gpt-4-turbo", name: "Weather", tools: [getWeather] });
      assistantId = assistant.id;
      const thread = await client.createThread({ metadata: { city: "Tromsø ❄" } });
      same([(await client.getThread(thread.id)).metadata, assistant.tools], [{ city: "Tromsø ❄" }, [getWeather]]);
    },

    async tool() {
      const thread = await client.createThread({ messages: [{ role: "user", content: question }] });
      /** @type {unknown[]} */
      const called = [];
      const run = await client.createRunAndPoll(
        thread.id,
        { assistant_id: assistantId },
        {
          toolHandlers: {
            get_weather: async (args) => {
              called.push(args);
              return "Rain, 12 degrees";
            },
          },
        },
      );
      const { data } = await client.listMessages(thread.id, { run_id: run.id });
      same([run.status, called, data.map(textOf)], ["completed", [{ city: "Oslo" }], [answer]]);
    },

    async stream() {
      const thread = await client.createThread({ messages: [{ role: "user", content: question }] });
      const stream = client.streamRun(thread.id, { assistant_id: assistantId }, { toolHandlers });
      const deltas = [];
      for await (const text of stream.textDeltas()) deltas.push(text);
      const run = await stream.finalRun();
      same([run.status, deltas.join(""), deltas.length > 1], ["completed", answer, true]);
      same((await stream.finalMessages()).map(textOf), [answer]);
    },

    // The emulator breaks the connection after four events.
    async "cut stream"() {
      const thread = { messages: [{ role: /** @type {const} */ ("user"), content: question }] };
      const stream = client.streamThreadAndRun({ assistant_id: assistantId, thread }, { toolHandlers });
      let text = "";
      for await (const delta of stream.textDeltas()) text += delta;
      same([(await stream.finalRun()).status, text], ["completed", answer]);
    },

    async list() {
      const thread = await client.createThread();
      const contents = Array.from({ length: 250 }, (_, n) => `Message ${n}`);
      for (const content of contents) await client.createMessage(thread.id, { role: "user", content });
      const sizes = [];
      for await (const { data } of client.listMessages(thread.id, { limit: 100 }).pages()) sizes.push(data.length);
      const read = [];
      for await (const message of client.listMessages(thread.id, { order: "asc", limit: 100 })) {
        read.push(textOf(message));
      }
      same([sizes, read], [[100, 100, 50], contents]);
    },

    async error() {
      const error = await rejection(client.getThread("thread_nobody"));
      if (!(error instanceof ApiError)) throw error;
      const { name, status, type, code, param, message, requestId, headers } = error;
      same(
        [name, status, type, code, param, message],
        [
          "ApiError",
          404,
          "invalid_request_error",
          null,
          null,
          `GET /threads/thread_nobody: 404 No thread found with id 'thread_nobody'. (${baseUrl})`,
        ],
      );
      same([Boolean(requestId), headers.get("x-request-id")], [true, requestId]);
      // The emulator breaks the connection.
      const broken = await rejection(client.getMessageFile("thread_1", "msg_1", "file_1"));
      if (!(broken instanceof ConnectionError)) throw broken;
      same(broken.sent, true);
    },

    // Nobody listens there. Browsers and workerd do not tell that from a connection that broke.
    async offline() {
      const lost = new AssistantsClient({ baseUrl: "http://127.0.0.1:2/v1", apiKey: KEY, maxRetries: 0 });
      const error = await rejection(lost.createThread());
      if (!(error instanceof ConnectionError)) throw error;
      same(error.sent, /Chrome|Cloudflare/.test(globalThis.navigator?.userAgent ?? ""));
    },

    // The emulator says 429 twice.
    async retry() {
      const patient = new AssistantsClient({ baseUrl, apiKey: async () => KEY });
      same((await patient.getAssistant(assistantId)).id, assistantId);
    },

    // Runs that wait for a tool do not end by themselves before they are cancelled.
    async abort() {
      const thread = await client.createThread({ messages: [{ role: "user", content: question }] });
      const reason = new Error("Enough.");
      const body = { assistant_id: assistantId };
      const polling = new AbortController();
      const polled = client.createRunAndPoll(thread.id, body, {
        signal: polling.signal,
        cancelOnAbort: true,
        toolHandlers: {
          get_weather: () => {
            polling.abort(reason);
            return new Promise(() => {});
          },
        },
      });
      if ((await rejection(polled)) !== reason) throw await rejection(polled);
      same((await client.waitForIdleThread(thread.id))?.status, "cancelled");

      const stream = client.streamRun(thread.id, body, { cancelOnAbort: true });
      const read = async () => {
        for await (const { event } of stream) if (event === "thread.run.in_progress") stream.abort(reason);
      };
      const thrown = await rejection(read());
      if (thrown !== reason) throw thrown;
      const idle = await client.waitForIdleThread(thread.id);
      same([idle?.status, idle?.id], ["cancelled", stream.run?.id]);
    },

    async key() {
      // The emulator's refusal repeats the key, and then it breaks the connection.
      const refused = await rejection(client.listAssistants());
      const broken = await rejection(client.getMessageFile("thread_1", "msg_1", "file_1"));
      same([refused instanceof ApiError && refused.status, broken instanceof ConnectionError], [401, true]);
      for (const error of [refused, broken]) {
        // As the runtime shows it: whoever started this looks for the key there.
        console.error(error);
        const shown = `${error} ${JSON.stringify(error)} ${error instanceof Error && error.stack}`;
        same(shown.includes(KEY), false);
      }
    },

    // Frameworks remember what is read, unless they are told otherwise: with a middleware a client sends in another way.
    async middleware() {
      const watched = new AssistantsClient({ baseUrl, apiKey: KEY, maxRetries: 0 });
      let requests = 0;
      watched.http.use({
        onRequest: () => {
          requests += 1;
        },
      });
      for (const user of [client, watched]) {
        const thread = await user.createThread({ messages: [{ role: "user", content: question }] });
        const run = await user.createRunAndPoll(thread.id, { assistant_id: assistantId }, { toolHandlers });
        same([run.status, (await user.listMessages(thread.id)).data.length], ["completed", 2]);
        await user.createMessage(thread.id, { role: "user", content: "Thanks." });
        same((await user.listMessages(thread.id)).data.length, 3);
      }
      same(requests >= 6, true);
    },

    // With no server: the emulator runs wherever the client does.
    async emulator() {
      const alone = new AssistantsClient({ baseUrl, apiKey: KEY, fetch: createEmulator({ latency: 0 }).fetch });
      const thread = { messages: [{ role: /** @type {const} */ ("user"), content: "Why is the sky blue?" }] };
      const { id } = await alone.createAssistant({ model: "gpt-4-turbo" });
      const stream = alone.streamThreadAndRun({ assistant_id: id, thread });
      same((await stream.finalMessages()).map(textOf), ["You asked: Why is the sky blue?"]);
    },

    // A page says once that it holds a key, and nothing else does.
    async warning() {
      same(warnings.length, "document" in globalThis ? 1 : 0);
    },
  };

  /** @type {Outcome[]} */
  const outcomes = [];
  for (const [part, play] of Object.entries(parts)) {
    try {
      await play();
      outcomes.push({ part });
    } catch (error) {
      outcomes.push({ part, error: String(error) });
    }
  }
  return outcomes;
}
