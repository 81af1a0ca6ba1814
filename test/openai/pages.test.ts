import { describe, expect, it } from "vitest";
import { AssistantsClient } from "../../src/index.js";
import { beta, OpenAIError } from "../../src/openai/index.js";

type Answer = { data: unknown; [field: string]: unknown };

/** The calls of a server that answers each list by its query, and the queries that it was asked. */
function aServer(answer: (query: URLSearchParams) => Answer) {
  const queries: string[] = [];
  const client = new AssistantsClient({
    apiKey: "sk-test",
    baseUrl: "http://server.test/v1",
    fetch: async (request) => {
      const { searchParams } = new URL(request.url);
      queries.push(`${searchParams}`);
      return Response.json(answer(searchParams), { headers: { "x-page": `${queries.length}` } });
    },
  });
  return { ...beta(client), queries };
}

const ids = (...names: string[]) => names.map((id) => ({ id }));

/** A page of a list of letters: those after `after`, and before `before`, as many as `limit`. */
function letters(query: URLSearchParams): Answer {
  const [after = "", before = "~", limit = "2"] = ["after", "before", "limit"].map(
    (name) => query.get(name) ?? undefined,
  );
  const found = [..."abcdefg"].filter((id) => id > after && id < before);
  const data = ids(...found.slice(0, Number(limit)));
  return { object: "list", data, last_id: data.at(-1)?.id ?? null, has_more: found.length > data.length, total: 7 };
}

async function idsOf(items: AsyncIterable<{ id: string }>): Promise<string> {
  let all = "";
  for await (const { id } of items) all += id;
  return all;
}

describe("a list of beta(client)", () => {
  it.each<[string, { before?: string; after?: string }]>([
    ["", {}],
    ["&before=e", { before: "e" }],
    ["&before=e", { before: "e", after: "a" }],
  ])("is asked for by both cursors, as by `openai`: %j", async (query, cursors) => {
    const { assistants, queries } = aServer(letters);
    const all = await idsOf(assistants.list({ limit: 2, ...cursors }));
    expect(all).toBe(
      [..."abcdefg"].filter((id) => id > (cursors.after ?? "") && id < (cursors.before ?? "~")).join(""),
    );
    for (const one of queries.slice(1))
      expect(one).toMatch(new RegExp(`^limit=2${query}&after=.$|^limit=2&after=.${query}$`));
  });

  it("has the server's answer and its response on every page", async () => {
    const { assistants } = aServer(letters);
    const first = await assistants.list();
    const second = await first.getNextPage();
    expect([first.body, second.body]).toMatchObject([letters(new URLSearchParams()), { total: 7, last_id: "d" }]);
    expect([first, second].map(({ response }) => response.headers.get("x-page"))).toEqual(["1", "2"]);
    expect(await second.response.json()).toEqual(second.body);
  });

  it("can be awaited and walked at once", async () => {
    const { threads } = aServer(letters);
    expect(await idsOf(await threads.messages.list("thread_1"))).toBe("abcdefg");
    expect(await idsOf(threads.messages.list("thread_1"))).toBe("abcdefg");
  });

  it.each([
    ["does not say whether it goes on", ({ has_more: _, ...page }: Answer) => page],
    ["names no last id", ({ last_id: _, ...page }: Answer) => page],
    ["names a last id that is no text", (page: Answer) => ({ ...page, last_id: {} })],
    ["says of an empty page that it goes on", (page: Answer) => ({ ...page, has_more: true })],
  ])("is walked to its end when the server %s", async (_, change) => {
    const { assistants } = aServer((query) => change(letters(query)));
    expect(await idsOf(assistants.list())).toBe("abcdefg");
    expect(await idsOf(assistants.list({ before: "e" }))).toBe("abcd");
  });

  it("that goes on with no cursor is an error", async () => {
    const { assistants } = aServer(() => ({ data: [{}], has_more: true }));
    for (const query of [{}, { before: "e" }]) {
      const page = await assistants.list(query);
      expect([page.hasNextPage(), page.nextPageInfo(), page.nextPageParams()]).toEqual([true, null, null]);
      await expect(page.getNextPage()).rejects.toThrow(OpenAIError);
      await expect(page.getNextPage()).rejects.toThrow(/cursor/);
    }
  });

  it("that comes to the same cursor again is an error", async () => {
    const { assistants } = aServer(() => ({ data: ids("a"), last_id: "a", has_more: true }));
    await expect(idsOf(assistants.list())).rejects.toThrow(OpenAIError);
    await expect(idsOf(assistants.list({ before: "e" }))).rejects.toThrow(OpenAIError);
  });
});
