import { describe, expect, it } from "vitest";
import { ProtocolError } from "../../src/index.js";
import { type Received, serve } from "../socket.js";

// Lists as servers that people run give them, each a little off the contract.

const MESSAGES = "/threads/thread_1/messages";
const aList = (ids: string, fields: object = {}) => {
  const data = [...ids].map((id) => ({ id, object: "thread.message", content: [] }));
  return { body: { object: "list", data, first_id: ids[0], last_id: ids.at(-1), ...fields } };
};

/** A server of the items a to g that takes `after` and `limit` as it should. */
const afterOf = (ids: string, { after, limit = "20" }: Received["query"]) => {
  const start = after ? ids.indexOf(after) + 1 : 0;
  return ids.slice(start, start + Number(limit));
};

/** The ids that a walk gives, and how it ends. */
async function walk(list: AsyncIterable<{ id: string }>) {
  let ids = "";
  try {
    for await (const { id } of list) ids += id;
  } catch (error) {
    return { ids, error };
  }
  return { ids };
}

describe("a list with no has_more", () => {
  it("is walked until a page is empty", async () => {
    const { client, requests } = await serve(({ query }) => aList(afterOf("abcdefg", query)));
    expect(await walk(client.listMessages("thread_1", { limit: 3 }))).toEqual({ ids: "abcdefg" });
    expect(requests).toHaveLength(4);
  });

  it("is walked backward", async () => {
    const { client } = await serve(({ query: { before = "", after } }) => {
      if (after) return aList("abcdefg"["abcdefg".indexOf(after) + 1] ?? "");
      const end = "abcdefg".indexOf(before);
      return aList("abcdefg".slice(Math.max(0, end - 2), end));
    });
    expect(await walk(client.listMessages("thread_1", { limit: 2, before: "g" }))).toEqual({ ids: "fedcba" });
  });

  it("gives each item once from a server that has the whole list on each page", async () => {
    const { client } = await serve(() => aList("abc"));
    expect(await walk(client.listMessages("thread_1"))).toEqual({ ids: "abc" });
  });

  it("ends in an error when the same full page comes again, as there may be more", async () => {
    const { client } = await serve(() => aList("abc"));
    const { ids, error } = await walk(client.listMessages("thread_1", { limit: 3 }));
    expect({ ids, error }).toEqual({ ids: "abc", error: expect.any(ProtocolError) });
  });

  it("says of a page with items that there may be more", async () => {
    const { client } = await serve(({ query }) => aList(afterOf("ab", query)));
    const page = await client.listMessages("thread_1");
    expect([page.has_more, await page.nextPage()]).toEqual([
      true,
      expect.objectContaining({ data: [], has_more: false }),
    ]);
  });
});

describe("has_more: true", () => {
  it("on an empty page that a walk reached is the end", async () => {
    const { client } = await serve(({ query }) => aList(afterOf("abc", query), { has_more: true }));
    expect(await walk(client.listMessages("thread_1", { limit: 2 }))).toEqual({ ids: "abc" });
  });

  it("on an empty page that names its own cursor again is the end", async () => {
    const { client } = await serve(({ query }) => {
      const ids = afterOf("abc", query);
      return aList(ids, { has_more: true, last_id: ids.at(-1) ?? query.after });
    });
    expect(await walk(client.listMessages("thread_1", { limit: 2 }))).toEqual({ ids: "abc" });
  });

  it("with the same page again is an error before anything is given twice, which names the thread", async () => {
    const { client } = await serve(() => aList("ab", { has_more: true }));
    const { ids, error } = await walk(client.listMessages("thread_1"));
    expect({ ids, error }).toEqual({ ids: "ab", error: expect.any(ProtocolError) });
    expect(error).toMatchObject({ method: "GET", path: MESSAGES });
  });
});

it.each([{}, ["b"], 5, null])("a cursor that is no text is none: last_id %j", async (last_id) => {
  const { client } = await serve(({ query }) => {
    const ids = afterOf("abcde", query);
    return aList(ids, { last_id, has_more: !ids.includes("e") });
  });
  expect(await walk(client.listMessages("thread_1", { limit: 2 }))).toEqual({ ids: "abcde" });
});

describe("last_id", () => {
  const pages = (last: (ids: string) => string | undefined) =>
    serve(({ query }) => {
      const ids = afterOf("abcdefg", query);
      return aList(ids, { last_id: last(ids), has_more: ids !== "" && !ids.includes("g") });
    });

  it("that names the end of the list in place of the end of the page ends no walk early", async () => {
    const { client } = await pages(() => "g");
    expect(await walk(client.listMessages("thread_1", { limit: 2 }))).toEqual({ ids: "abcdefg" });
  });

  it("that names another item of the page gives none twice", async () => {
    const { client } = await pages((ids) => ids[0]);
    expect(await walk(client.listMessages("thread_1", { limit: 2 }))).toEqual({ ids: "abcdefg" });
  });

  it("may be a cursor of the server's own, where its items have no ids", async () => {
    const { client, requests } = await serve(({ query: { after } }) => {
      const data = after ? [{ object: "thread.message", text: "two" }] : [{ object: "thread.message", text: "one" }];
      return { body: { object: "list", data, last_id: after ? "" : "cursor_1", has_more: !after } };
    });
    const found: unknown[] = [];
    for await (const message of client.listMessages("thread_1")) found.push(message);
    expect([found.length, requests.length]).toEqual([2, 2]);
  });
});

it("data: null is a list of nothing", async () => {
  const { client } = await serve(() => ({ body: { object: "list", data: null, has_more: false } }));
  expect(await walk(client.listMessages("thread_1"))).toEqual({ ids: "" });
});

describe("a cursor that is taken as inclusive", () => {
  it("gives each item once, forward", async () => {
    const { client } = await serve(({ query: { after = "a" } }) => {
      const start = "abcdef".indexOf(after);
      return aList("abcdef".slice(start, start + 3), { has_more: start + 3 < 6 });
    });
    expect(await walk(client.listMessages("thread_1", { limit: 3 }))).toEqual({ ids: "abcdef" });
  });

  it("gives each item once, backward", async () => {
    const { client } = await serve(({ query: { before = "" } }) => {
      const end = "abcdef".indexOf(before) + 1;
      return aList("abcdef".slice(Math.max(0, end - 3), end), { has_more: end > 3 });
    });
    const { ids } = await walk(client.listMessages("thread_1", { limit: 3, before: "e" }));
    expect(ids).toBe("edcba");
  });
});

describe("before", () => {
  /** Filters by `before` and counts pages from the start of the list. */
  const filtering = ({ query }: Received) => {
    const { before, limit = "20" } = query;
    const all = before ? "abcdefg".slice(0, "abcdefg".indexOf(before)) : "abcdefg";
    const ids = afterOf(all, query);
    const rest = query.after ? all.slice(all.indexOf(query.after) + 1) : all;
    return aList(ids, { has_more: rest.length > Number(limit) });
  };

  it("that is taken as a filter is an error, and no list that ends too early", async () => {
    const { client } = await serve(filtering);
    const { ids, error } = await walk(client.listMessages("thread_1", { limit: 2, before: "g" }));
    expect({ ids, error }).toEqual({ ids: "ba", error: expect.any(ProtocolError) });
    expect(error).toMatchObject({ path: MESSAGES, message: expect.stringContaining("use after with the other order") });
  });

  it("that is taken as a filter is an error, also where the server ignores after", async () => {
    const { client } = await serve(({ query: { before = "", limit } }) => {
      const all = "abcdefg".slice(0, before ? "abcdefg".indexOf(before) : 7);
      return aList(all.slice(0, Number(limit)), { has_more: all.length > Number(limit) });
    });
    const { ids, error } = await walk(client.listMessages("thread_1", { limit: 2, before: "g" }));
    expect({ ids, error }).toEqual({ ids: "ba", error: expect.any(ProtocolError) });
  });

  it("that is taken as a filter does no harm where all fits on a page", async () => {
    const { client } = await serve(filtering);
    expect(await walk(client.listMessages("thread_1", { before: "g" }))).toEqual({ ids: "fedcba" });
  });

  it("is no error when the rest was deleted meanwhile", async () => {
    let all = "abcdefg";
    const { client } = await serve(({ query: { before = "", after } }) => {
      if (after) return aList(all[all.indexOf(after) + 1] ?? "", { has_more: false });
      const end = all.indexOf(before);
      const ids = all.slice(Math.max(0, end - 2), end);
      return aList(ids, { has_more: end > 2 });
    });
    let ids = "";
    for await (const { id } of client.listMessages("thread_1", { limit: 2, before: "g" })) {
      ids += id;
      all = "efg";
    }
    expect(ids).toBe("fe");
  });
});

describe("a page that was awaited", () => {
  const paged = ({ query }: Received) => {
    const ids = afterOf("abcde", query);
    return aList(ids, { has_more: !ids.includes("e") });
  };

  it("is iterated for its items and those after it", async () => {
    const { client } = await serve(paged);
    expect(await walk(await client.listMessages("thread_1", { limit: 2 }))).toEqual({ ids: "abcde" });
    const second = await (await client.listMessages("thread_1", { limit: 2 })).nextPage();
    expect(await walk(second!)).toEqual({ ids: "cde" });
  });

  it("asks for nothing beyond what a left loop has read", async () => {
    const { client, requests } = await serve(paged);
    for await (const { id } of await client.listMessages("thread_1", { limit: 2 })) if (id === "c") break;
    expect(requests).toHaveLength(2);
  });
});
