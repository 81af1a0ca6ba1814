// What the examples talk to: the server that OPENAI_BASE_URL names, or an emulator in the same process.
import { AssistantsClient } from "assistants-client";
import { createEmulator } from "assistants-client/emulator";

/** The model, or the deployment, that assistants are made with. */
export const model = process.env.OPENAI_MODEL || "gpt-4-turbo";

/**
 * @param {import("assistants-client/emulator").EmulatorOptions} [options] Of the emulator, if that is what answers.
 * @param {import("assistants-client").ClientOptions} [clientOptions]
 */
export function connect(options, clientOptions) {
  if (process.env.OPENAI_BASE_URL) return new AssistantsClient(clientOptions);
  const { fetch } = createEmulator(options);
  return new AssistantsClient({ ...clientOptions, apiKey: "any-key", fetch });
}
