import { afterEach, describe, expect, it, vi } from "vitest";
import { AssistantsClient } from "../../src/index.js";

const THREAD = { id: "thread_1", object: "thread" };

afterEach(() => {
  vi.restoreAllMocks();
});

/** A client over the global fetch, which is asked as `fetched` tells. */
function aClient() {
  const fetched = vi.spyOn(globalThis, "fetch").mockImplementation(async () => Response.json(THREAD));
  return { client: new AssistantsClient({ apiKey: "sk-test", baseUrl: "http://server.test/v1" }), fetched };
}

describe("a request over the global fetch", () => {
  it("is a whole one for a fetch that took its place, which may look at nothing else", async () => {
    const { client, fetched } = aClient();
    await client.createThread({ metadata: { a: "b" } });
    const [request, init] = fetched.mock.calls[0] ?? [];
    if (!(request instanceof Request)) expect.unreachable();
    expect(init).toBeUndefined();
    expect(request).toMatchObject({ url: "http://server.test/v1/threads", method: "POST", redirect: "manual" });
    expect(await request.text()).toBe('{"metadata":{"a":"b"}}');
    expect(request.headers.get("authorization")).toBe("Bearer sk-test");
  });

  it("is a whole one where a middleware sees it, and for client.http", async () => {
    const { client, fetched } = aClient();
    await client.http.POST("/threads", { body: {} });
    const seen: unknown[] = [];
    client.http.use({ onRequest: ({ request }) => void seen.push(request) });
    await client.createThread({});
    expect(fetched.mock.calls.map(([request]) => request)).toEqual([expect.any(Request), expect.any(Request)]);
    expect(seen).toEqual([fetched.mock.calls[1]?.[0]]);
  });
});
