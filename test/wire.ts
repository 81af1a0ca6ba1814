import nock from "nock";
import { afterAll, afterEach, beforeAll, expect } from "vitest";
import { AssistantsClient } from "../src/index.js";

export const ORIGIN = "http://server.test";

/** Turns nock on for the file that calls it: no other request leaves, and a mock that nobody asked for fails the test. */
export function pinTheWire(): void {
  beforeAll(() => {
    nock.activate();
    nock.disableNetConnect();
  });
  afterEach(() => {
    const unasked = nock.pendingMocks();
    nock.cleanAll();
    expect(unasked, "mocks that nobody asked for").toEqual([]);
  });
  afterAll(() => {
    nock.enableNetConnect();
    nock.restore();
  });
}

/** A client of the pinned server that sends everything once. */
export function aWiredClient(): AssistantsClient {
  return new AssistantsClient({ apiKey: "sk-test", baseUrl: `${ORIGIN}/v1`, maxRetries: 0 });
}
