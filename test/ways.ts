import { afterEach } from "vitest";
import { createEmulator, type EmulatorOptions, type Listening } from "../src/emulator/index.js";
import type { ClientOptions } from "../src/index.js";

const open: Listening[] = [];
afterEach(async () => {
  for (const server of open.splice(0)) await server.close();
});

/** The ways to reach an emulator, each as the options of a client that goes it. */
export const WAYS = {
  "in process": async (options: EmulatorOptions): Promise<ClientOptions> => ({ fetch: createEmulator(options).fetch }),
  "over HTTP": async (options: EmulatorOptions): Promise<ClientOptions> => {
    const server = await createEmulator(options).listen();
    open.push(server);
    return { baseUrl: server.url };
  },
};
