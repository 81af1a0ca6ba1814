import { createEmulator, type Emulator, scriptModel } from "../../src/emulator/index.js";
import { AssistantsClient } from "../../src/index.js";

const encoder = new TextEncoder();

/** A body that gives these pieces as they are asked for, then closes or breaks. */
export function bodyOf(pieces: Uint8Array[], end: "close" | "break" = "close"): ReadableStream<Uint8Array> {
  const left = [...pieces];
  return new ReadableStream({
    pull(controller) {
      const piece = left.shift();
      if (piece) controller.enqueue(piece);
      else if (end === "close") controller.close();
      else controller.error(new TypeError("terminated"));
    },
  });
}

export const TEXT =
  "Rain in the north, sun in the south, and wind from the west — all day: ☔ 12 °C at most, I would say. Bye.";

/** A run that was streamed: the bytes of its stream, and the server that it settled on. */
export async function aRecording(): Promise<{ emulator: Emulator; bytes: Uint8Array; body: { assistant_id: string } }> {
  const code = { type: "code_interpreter", input: "print(1)", logs: "1" } as const;
  const emulator = createEmulator({ latency: 0, model: scriptModel([{ toolCalls: [code] }, TEXT]) });
  const client = new AssistantsClient({ apiKey: "k", fetch: emulator.fetch });
  const { id } = await client.createAssistant({ model: "gpt-4-turbo" });
  const response = await emulator.fetch("http://emulator/v1/threads/runs", {
    method: "POST",
    headers: { authorization: "Bearer k", "openai-beta": "assistants=v1", "content-type": "application/json" },
    body: JSON.stringify({ assistant_id: id, thread: { messages: [{ role: "user", content: "Hi" }] }, stream: true }),
  });
  return { emulator, bytes: encoder.encode(await response.text()), body: { assistant_id: id } };
}

/** A client whose streams are these, and whose other requests go to the emulator. */
export function replaying(emulator: Emulator, stream: () => ReadableStream<Uint8Array>): AssistantsClient {
  return new AssistantsClient({
    apiKey: "k",
    fetch: async (request) =>
      request.method === "POST"
        ? new Response(stream(), { headers: { "content-type": "text/event-stream; charset=utf-8" } })
        : emulator.fetch(request),
  });
}
