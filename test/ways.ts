import { onTestFinished } from "vitest";
import { createEmulator, type EmulatorOptions } from "../src/emulator/index.js";
import type { ClientOptions } from "../src/index.js";

/** The ways to reach an emulator, each as the options of a client that goes it. */
export const WAYS = {
  "in process": async (options: EmulatorOptions): Promise<ClientOptions> => ({ fetch: createEmulator(options).fetch }),
  "over HTTP": async (options: EmulatorOptions): Promise<ClientOptions> => {
    const server = await createEmulator(options).listen();
    onTestFinished(() => server.close());
    return { baseUrl: server.url };
  },
};
