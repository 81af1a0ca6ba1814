// What holds for the built-in fetch holds for this one: the tests of one, with clients that send over the other.
import { afterAll, vi } from "vitest";
import type * as index from "../src/index.js";
import { createFetch } from "../src/node.js";
import type * as rows from "./faults/rows.js";

const fetch = createFetch();
afterAll(() => fetch.close());

vi.doMock("../src/index.js", async (original) => {
  const { AssistantsClient, ...rest } = await original<typeof index>();
  class Client extends AssistantsClient {
    constructor(options: index.ClientOptions) {
      super({ fetch, ...options });
    }
  }
  return { ...rest, AssistantsClient: Client };
});

// What a status means is decided above the transport: here it is about bytes and connections.
vi.doMock("./faults/rows.js", async (original) => {
  const { ROWS, ...rest } = await original<typeof rows>();
  return {
    ...rest,
    ROWS: ROWS.filter(({ faults }) => faults.some(({ how }) => typeof how === "string" || "body" in how)),
  };
});

await import("./faults/faults.test.js");
await import("./faults/helpers.test.js");
await import("./streams/stream.test.js");
