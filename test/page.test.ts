import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ApiError, AssistantsError, ConnectionError, ProtocolError } from "../src/errors.js";
import type { List, ListPage, PageQuery } from "../src/next-page.js";
import { type PageOptions, PagePromise } from "../src/page.js";

interface Item {
  id: string;
}

type FetchPage<Item> = List<Item>["fetchPage"];

const PATH = "/threads/thread_1/messages";
const call = { method: "GET", path: PATH };
const refused = new ApiError(call, 400, { message: "no such cursor" }, new Headers());

/** A list as the server keeps it: cursors name items, and one that does not stand is refused. */
function aServer(count: number) {
  const items: Item[] = Array.from({ length: count }, (_, n) => ({ id: `item_${n}` }));
  const queries: PageQuery[] = [];
  const fetchPage: FetchPage<Item> = async (query) => {
    queries.push(query);
    const { limit = 20, after, before } = query;
    const position = (id: string) => {
      const found = items.findIndex((item) => item.id === id);
      if (found < 0) throw refused;
      return found;
    };
    const start = after === undefined ? 0 : position(after) + 1;
    const end = before === undefined ? items.length : position(before);
    const backward = before !== undefined && after === undefined;
    const data = backward
      ? items.slice(Math.max(start, end - limit), end)
      : items.slice(start, Math.min(end, start + limit));
    return aPage(data, data.length < end - start);
  };
  return { items, queries, fetchPage };
}

function aPage(data: Item[], has_more: boolean): ListPage<Item> {
  return { object: "list", data, first_id: data[0]?.id ?? "", last_id: data.at(-1)?.id ?? "", has_more };
}

function aList(fetchPage: FetchPage<Item>, query?: PageQuery, options?: PageOptions) {
  return new PagePromise({ call: () => call, fetchPage }, query, options);
}

async function ids(list: AsyncIterable<Item>): Promise<string[]> {
  const found: string[] = [];
  for await (const { id } of list) found.push(id);
  return found;
}

const numbered = (from: number, to: number) => Array.from({ length: to - from }, (_, n) => `item_${from + n}`);

describe("a list", () => {
  it("is awaited for its first page", async () => {
    const { fetchPage } = aServer(3);
    const page = await aList(fetchPage, { limit: 2 });
    expect(JSON.parse(JSON.stringify(page))).toEqual({
      object: "list",
      data: [{ id: "item_0" }, { id: "item_1" }],
      first_id: "item_0",
      last_id: "item_1",
      has_more: true,
    });
  });

  it("is walked page by page by hand", async () => {
    const { fetchPage } = aServer(5);
    const first = await aList(fetchPage, { limit: 2 });
    const second = await first.nextPage();
    const third = await second?.nextPage();
    expect([second?.data, third?.data]).toEqual([[{ id: "item_2" }, { id: "item_3" }], [{ id: "item_4" }]]);
    expect(await third?.nextPage()).toBeNull();
  });

  it("is iterated for every item, keeping the rest of the query", async () => {
    const { fetchPage, queries } = aServer(250);
    expect(await ids(aList(fetchPage, { limit: 100 }))).toEqual(numbered(0, 250));
    expect(queries).toEqual([{ limit: 100 }, { limit: 100, after: "item_99" }, { limit: 100, after: "item_199" }]);
  });

  it("is iterated page by page", async () => {
    const { fetchPage } = aServer(5);
    const sizes: number[] = [];
    for await (const page of aList(fetchPage, { limit: 2 }).pages()) sizes.push(page.data.length);
    expect(sizes).toEqual([2, 2, 1]);
  });

  it("may be empty", async () => {
    const { fetchPage } = aServer(0);
    const list = aList(fetchPage);
    expect(await ids(list)).toEqual([]);
    expect(await (await list).nextPage()).toBeNull();
  });

  it("sends nothing before it is used, and its first page once", async () => {
    const { fetchPage, queries } = aServer(3);
    const list = aList(fetchPage);
    expect(queries).toEqual([]);
    await list;
    await ids(list);
    await list.then((page) => page);
    expect(queries).toHaveLength(1);
  });

  it("is a promise", async () => {
    const list = aList(async () => Promise.reject(refused));
    const ended: string[] = [];
    expect(await list.catch((error) => error)).toBe(refused);
    await expect(list.finally(() => ended.push("finally"))).rejects.toBe(refused);
    expect(ended).toEqual(["finally"]);
    expect(list).toBeInstanceOf(Promise);
  });

  it("fetches nothing beyond what a left loop has read", async () => {
    const { fetchPage, queries } = aServer(100);
    for await (const { id } of aList(fetchPage, { limit: 10 })) if (id === "item_12") break;
    expect(queries).toHaveLength(2);
  });

  it.each([0, 101, 2.5, Number.NaN])("refuses a limit of %s before anything is sent", async (limit) => {
    const { fetchPage, queries } = aServer(3);
    await expect(aList(fetchPage, { limit })).rejects.toThrow(
      new AssistantsError("limit must be a whole number from 1 to 100"),
    );
    expect(queries).toEqual([]);
  });
});

describe("a walk backward", () => {
  it("begins before the cursor and ends at the beginning of the list", async () => {
    const { fetchPage, queries } = aServer(10);
    expect(await ids(aList(fetchPage, { limit: 3, before: "item_7" }))).toEqual(numbered(0, 7).reverse());
    expect(queries.map(({ before }) => before)).toEqual(["item_7", "item_4", "item_1"]);
  });

  it("gives pages as the server has them", async () => {
    const { fetchPage } = aServer(10);
    const page = await aList(fetchPage, { limit: 3, before: "item_7" });
    expect(page.data.map(({ id }) => id)).toEqual(numbered(4, 7));
    expect((await page.nextPage())?.data.map(({ id }) => id)).toEqual(numbered(1, 4));
  });

  it("is a walk forward within bounds when there is an after as well", async () => {
    const { fetchPage } = aServer(10);
    expect(await ids(aList(fetchPage, { limit: 2, after: "item_1", before: "item_7" }))).toEqual(numbered(2, 7));
  });
});

describe("a server that breaks the contract", () => {
  const scripted = (...pages: ListPage<Item>[]) => {
    let asked = 0;
    return async () => pages[Math.min(asked++, pages.length - 1)]!;
  };

  it("gives the same page again: a ProtocolError after the first one", async () => {
    const found: string[] = [];
    const walk = async () => {
      for await (const { id } of aList(scripted(aPage([{ id: "a" }], true)))) found.push(id);
    };
    await expect(walk()).rejects.toBeInstanceOf(ProtocolError);
    expect(found).toEqual(["a"]);
  });

  it.each<[string, number, (n: number) => number]>([
    ["at once", 4 * 7, (n) => n % 7],
    ["later on", 40 + 100, (n) => (n < 40 ? n : 40 + (n % 3))],
  ])("goes in a circle that begins %s: a ProtocolError, not an endless loop", async (_, most, itemAt) => {
    let asked = 0;
    const fetchPage = async () => {
      // A circle that nobody notices ends here.
      if (asked === most) throw new Error(`asked for ${most} pages`);
      return aPage([{ id: `item_${itemAt(asked++)}` }], true);
    };
    await expect(ids(aList(fetchPage))).rejects.toBeInstanceOf(ProtocolError);
  });

  it("gives nothing but empty pages under ever new cursors: an error after a few of them, with growing pauses", async () => {
    let asked = 0;
    const fetchPage = async () => {
      if (asked === 20) throw new Error("asked for 20 pages");
      return { ...aPage([], true), last_id: `cursor_${asked++}` };
    };
    const error = await ids(aList(fetchPage)).catch((caught) => caught);
    expect(error).toBeInstanceOf(ProtocolError);
    expect(error.message).toBe(`GET ${PATH}: 200 says that there is more, on empty pages alone`);
    expect(asked).toBe(4);
  });

  it("gives the caller's own cursor back", async () => {
    const error = await ids(aList(scripted(aPage([{ id: "a" }], true)), { after: "a" })).catch((caught) => caught);
    expect(error.message).toBe(`GET ${PATH}: 200 says that there is more, with an old cursor`);
    const backward = await ids(aList(scripted(aPage([{ id: "a" }], true)), { before: "a" })).catch((caught) => caught);
    expect(backward.message).toBe(error.message);
  });

  it("says that there is more and gives no cursor: a ProtocolError, not a silent end", async () => {
    const error = await ids(aList(scripted(aPage([], true)))).catch((caught) => caught);
    expect(error).toBeInstanceOf(ProtocolError);
    expect(error.message).toBe(`GET ${PATH}: 200 says that there is more, with no cursor`);
  });

  it("leaves the cursors out: the ids of the items serve", async () => {
    const bare = (page: ListPage<Item>) => ({ ...page, first_id: "", last_id: "" });
    const asked: PageQuery[] = [];
    const pages = scripted(
      bare(aPage([{ id: "a" }, { id: "b" }, { id: "c" }], true)),
      bare(aPage([{ id: "d" }], false)),
    );
    const fetchPage: FetchPage<Item> = (query) => {
      asked.push(query);
      return pages();
    };
    expect(await ids(aList(fetchPage))).toEqual(["a", "b", "c", "d"]);
    expect(asked).toEqual([{}, { after: "c" }]);
  });

  it("gives an empty page in the middle: the walk goes on", async () => {
    const middle = { ...aPage([], true), last_id: "b" };
    expect(await ids(aList(scripted(aPage([{ id: "a" }], true), middle, aPage([{ id: "c" }], false))))).toEqual([
      "a",
      "c",
    ]);
  });
});

describe("an error on a later page", () => {
  it("comes after every item that was read", async () => {
    const { fetchPage } = aServer(10);
    const broken = new ConnectionError(call, true, new Error("reset"));
    const found: string[] = [];
    const walk = async () => {
      const failing: FetchPage<Item> = (query) =>
        query.after === "item_3" ? Promise.reject(broken) : fetchPage(query);
      for await (const { id } of aList(failing, { limit: 2 })) found.push(id);
    };
    await expect(walk()).rejects.toBe(broken);
    expect(found).toEqual(numbered(0, 4));
  });

  it("is not taken for a deleted cursor when it is something else", async () => {
    const { fetchPage } = aServer(4);
    const asked: PageQuery[] = [];
    const busy = new ApiError(call, 500, {}, new Headers());
    const failing: FetchPage<Item> = (query) => {
      asked.push(query);
      return query.after ? Promise.reject(busy) : fetchPage(query);
    };
    await expect(ids(aList(failing, { limit: 2 }))).rejects.toBe(busy);
    expect(asked).toEqual([{ limit: 2 }, { limit: 2, after: "item_1" }]);
  });

  it("leaves the page usable: nextPage may be asked again", async () => {
    const { fetchPage } = aServer(4);
    let failures = 1;
    const page = await aList(
      (query) => (query.after && failures-- > 0 ? Promise.reject(new Error("reset")) : fetchPage(query)),
      { limit: 2 },
    );
    await expect(page.nextPage()).rejects.toThrow("reset");
    expect((await page.nextPage())?.data).toEqual([{ id: "item_2" }, { id: "item_3" }]);
  });
});

describe("items that are deleted meanwhile", () => {
  it("may be the one that the cursor names", async () => {
    const server = aServer(6);
    const found: string[] = [];
    for await (const { id } of aList(server.fetchPage, { limit: 3 })) {
      found.push(id);
      if (id === "item_2") server.items.splice(2, 1);
    }
    expect(found).toEqual(numbered(0, 6));
  });

  it("may be all that was read so far", async () => {
    const server = aServer(25);
    const found: string[] = [];
    for await (const { id } of aList(server.fetchPage, { limit: 4 })) {
      found.push(id);
      server.items.splice(
        server.items.findIndex((item) => item.id === id),
        1,
      );
    }
    expect(found).toEqual(numbered(0, 25));
    expect(server.items).toEqual([]);
  });

  it.each([false, true])("may be the cursors of two pages at once (backward: %s)", async (backward) => {
    const server = aServer(10);
    const drop = (...gone: string[]) => {
      for (const id of gone)
        server.items.splice(
          server.items.findIndex((item) => item.id === id),
          1,
        );
    };
    const found: string[] = [];
    for await (const { id } of aList(server.fetchPage, backward ? { limit: 3, before: "item_9" } : { limit: 3 })) {
      found.push(id);
      if (found.length === 6) backward ? drop("item_6", "item_3", "item_4") : drop("item_2", "item_5", "item_4");
    }
    expect(found).toEqual(backward ? numbered(0, 9).reverse() : numbered(0, 10));
  });

  it("may be the cursor again, after one was: what was given before does not come again", async () => {
    const server = aServer(8);
    const found: string[] = [];
    for await (const { id } of aList(server.fetchPage, { limit: 3 })) {
      found.push(id);
      const isCursor = id === "item_2" || id === "item_3";
      if (isCursor)
        server.items.splice(
          server.items.findIndex((item) => item.id === id),
          1,
        );
    }
    expect(found).toEqual(numbered(0, 8));
  });

  it("may take the list along: its own error, after a few requests", async () => {
    const server = aServer(100);
    const gone = new ApiError(call, 404, { message: "no such thread" }, new Headers());
    const fetchPage: FetchPage<Item> = (query) =>
      query.after === "item_39" || asked++ > 3 ? Promise.reject(gone) : server.fetchPage(query);
    let asked = 0;
    await expect(ids(aList(fetchPage, { limit: 20 }))).rejects.toBe(gone);
    expect(asked).toBeLessThan(6);
  });

  it("may be a page that nothing stands of, with a cursor that is gone as well: an error, not a silent end", async () => {
    const server = aServer(12);
    const walk = async () => {
      for await (const { id } of aList(server.fetchPage, { limit: 3 })) if (id === "item_5") server.items.splice(0, 9);
    };
    await expect(walk()).rejects.toBe(refused);
  });

  it("are told of by 404 as well as by 400", async () => {
    const server = aServer(6);
    const unknown = new ApiError(call, 404, { message: "no such message" }, new Headers());
    const fetchPage: FetchPage<Item> = (query) =>
      server.fetchPage(query).catch((error) => Promise.reject(error === refused ? unknown : error));
    const found: string[] = [];
    for await (const { id } of aList(fetchPage, { limit: 3 })) {
      found.push(id);
      if (id === "item_2") server.items.splice(2, 1);
    }
    expect(found).toEqual(numbered(0, 6));
  });

  it("are given once, though others came before them", async () => {
    const server = aServer(8);
    const found: string[] = [];
    for await (const { id } of aList(server.fetchPage, { limit: 3 })) {
      found.push(id);
      if (id === "item_2")
        server.items.splice(0, 3, ...["new_0", "new_1", "new_2", "item_0", "item_1"].map((id) => ({ id })));
    }
    expect(found).toEqual([...numbered(0, 3), "new_0", "new_1", "new_2", ...numbered(3, 8)]);
  });

  it("leave an error as it is that comes while they are looked for", async () => {
    const { fetchPage } = aServer(6);
    const busy = new ApiError(call, 500, {}, new Headers());
    let begun = 0;
    const failing: FetchPage<Item> = (query) => {
      if (query.after) return Promise.reject(refused);
      return begun++ === 0 ? fetchPage(query) : Promise.reject(busy);
    };
    await expect(ids(aList(failing, { limit: 3 }))).rejects.toBe(busy);
  });

  it("do not hide another reason to refuse the next page", async () => {
    const { fetchPage } = aServer(6);
    await expect(
      ids(aList((query) => (query.after ? Promise.reject(refused) : fetchPage(query)), { limit: 3 })),
    ).rejects.toBe(refused);
  });
});

describe("prefetch", () => {
  it("asks for the next page while this one is consumed, and no further", async () => {
    const { fetchPage, queries } = aServer(6);
    const asked: number[] = [];
    for await (const page of aList(fetchPage, { limit: 2 }, { prefetch: true }).pages()) {
      asked.push(queries.length);
      expect(page.data).toHaveLength(2);
    }
    expect(asked).toEqual([2, 3, 3]);
  });

  it("ends the request that is under way when the loop is left", async () => {
    const { fetchPage } = aServer(6);
    const signals: AbortSignal[] = [];
    const hanging: FetchPage<Item> = (query, signal) => {
      if (signal) signals.push(signal);
      return query.after ? new Promise(() => {}) : fetchPage(query);
    };
    for await (const _ of aList(hanging, { limit: 2 }, { prefetch: true })) break;
    expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
  });

  it("shows an error of the next page only after this one", async () => {
    const { fetchPage } = aServer(6);
    const found: string[] = [];
    const walk = async () => {
      const failing: FetchPage<Item> = (query) => (query.after ? Promise.reject(new Error("reset")) : fetchPage(query));
      for await (const { id } of aList(failing, { limit: 2 }, { prefetch: true })) found.push(id);
    };
    await expect(walk()).rejects.toThrow("reset");
    expect(found).toEqual(["item_0", "item_1"]);
  });
});

describe("whatever happens to the list meanwhile", () => {
  const change = fc.record({
    kind: fc.constantFrom("insert" as const, "delete" as const),
    at: fc.nat(200),
    after: fc.nat(60),
  });

  it("each item that stood all along comes exactly once, in order", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(60),
        fc.integer({ min: 1, max: 25 }),
        fc.boolean(),
        fc.boolean(),
        fc.array(change, { maxLength: 30 }),
        async (count, limit, backward, prefetch, changes) => {
          const server = aServer(count);
          const anchor = { id: "anchor" };
          server.items.push(anchor);
          const standing = new Set(server.items.map(({ id }) => id));
          const before = server.items.map(({ id }) => id);
          const found: string[] = [];
          let inserted = 0;
          const query = backward ? { limit, before: "anchor" } : { limit };
          for await (const { id } of aList(server.fetchPage, query, { prefetch })) {
            found.push(id);
            for (const { kind, at } of changes.filter((one) => one.after === found.length)) {
              const index = at % server.items.length;
              if (kind === "insert") server.items.splice(index, 0, { id: `new_${inserted++}` });
              // A cursor of the caller's own is the caller's to keep; so is the last read, which is tested above.
              else if (server.items[index] !== anchor)
                for (const gone of server.items.splice(index, 1)) standing.delete(gone.id);
            }
          }
          const expected = before.filter((id) => standing.has(id) && !(backward && id === "anchor"));
          if (backward) expected.reverse();
          expect(found.filter((id) => standing.has(id))).toEqual(expected);
          expect(new Set(found).size).toBe(found.length);
        },
      ),
      { numRuns: 1_000 },
    );
  });
});
