import nock from "nock";
import { afterAll, afterEach, beforeAll, expect } from "vitest";

// Importing nock takes over the requests of the process. Here that is turned on by the file that asks for it.
nock.restore();

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
