// A small application: a desk that answers questions about parcels.
import { ApiError, tool } from "assistants-client";

/** @typedef {import("assistants-client").AssistantsClient} AssistantsClient */

/** @type {import("assistants-client").StandardSchema<{ parcel: string }>} */
const Parcel = {
  "~standard": {
    validate: (value) =>
      typeof value === "object" && value !== null && "parcel" in value && typeof value.parcel === "string"
        ? { value: { parcel: value.parcel } }
        : { issues: [{ message: "parcel must be a string" }] },
  },
};

export const assistant = {
  model: process.env.OPENAI_MODEL || "gpt-4-turbo",
  instructions: "Answer questions about parcels. Look them up with find_parcel.",
  tools: [
    {
      type: /** @type {const} */ ("function"),
      function: {
        name: "find_parcel",
        description: "Tells where a parcel is.",
        parameters: { type: "object", properties: { parcel: { type: "string" } }, required: ["parcel"] },
      },
    },
  ],
};

/**
 * @param {AssistantsClient} client
 * @param {string} assistantId
 * @param {(parcel: string) => Promise<string>} findParcel
 */
export function createDesk(client, assistantId, findParcel) {
  const toolHandlers = { find_parcel: tool(Parcel, ({ parcel }) => findParcel(parcel)) };
  return {
    /**
     * Answers a question, on the thread of those before it if there is one.
     * @param {string} question
     * @param {string} [threadId]
     */
    async ask(question, threadId) {
      const thread = threadId ?? (await client.createThread()).id;
      // Somebody may have asked on the same thread a moment ago.
      await client.waitForIdleThread(thread);
      await client.createMessage(thread, { role: "user", content: question });
      const options = { toolHandlers, toolErrors: /** @type {const} */ ("tell") };
      const run = await client.createRunAndPoll(thread, { assistant_id: assistantId }, options).catch((error) => {
        if (error instanceof ApiError && error.status === 429) return undefined;
        throw error;
      });
      if (run?.status !== "completed") return { thread, answer: "Please ask again in a minute." };
      const { data } = await client.listMessages(thread, { run_id: run.id });
      const texts = data.flatMap(({ content }) => content.map((part) => (part.type === "text" ? part.text.value : "")));
      return { thread, answer: texts.reverse().join("\n") };
    },
  };
}
