import { describe, expect, it } from "vitest";
import { aServer, type Message, type Page } from "./harness.js";

/** Numbers instead of ids, so that a table can be read. */
async function aList(count: number) {
  const server = aServer({ clock: { now: () => 0, after: () => () => {} } });
  const texts = Array.from({ length: count }, (_, at) => String(at + 1));
  const { id } = await server.aThread(...texts);
  const path = `/threads/${id}/messages`;
  const numberOf = new Map<string, number>();
  for (let after = ""; ; ) {
    const page = await server.get<Page<Message>>(`${path}?order=asc&limit=100${after}`);
    for (const message of page.data) numberOf.set(message.id, numberOf.size + 1);
    if (!page.has_more) break;
    after = `&after=${page.last_id}`;
  }
  const idOf = (number: string) => [...numberOf].find(([, other]) => other === Number(number))?.[0];
  return Object.assign(server, {
    path,
    numberOf,
    /** Asks with numbers for cursors, and gives numbers. */
    async page(query: string) {
      const asked = query.replace(/(after|before)=(\d+)/g, (_, name, number) => `${name}=${idOf(number)}`);
      const { data, first_id, last_id, has_more } = await server.get<Page<Message>>(`${path}?${asked}`);
      return {
        data: data.map((message) => numberOf.get(message.id)),
        first: numberOf.get(first_id),
        last: numberOf.get(last_id),
        more: has_more,
      };
    },
  });
}

describe("a list of objects made in the same second", () => {
  it.each<[string, number[], boolean]>([
    ["", [5, 4, 3, 2, 1], false],
    ["order=asc", [1, 2, 3, 4, 5], false],
    ["order=desc&limit=2", [5, 4], true],
    ["order=asc&limit=2", [1, 2], true],
    ["limit=4", [5, 4, 3, 2], true],
    ["limit=5", [5, 4, 3, 2, 1], false],
    ["limit=6", [5, 4, 3, 2, 1], false],
    ["order=asc&limit=2&after=2", [3, 4], true],
    ["order=asc&limit=2&after=3", [4, 5], false],
    ["order=asc&after=5", [], false],
    ["order=desc&limit=2&after=4", [3, 2], true],
    ["order=desc&limit=2&after=3", [2, 1], false],
    ["order=asc&limit=2&before=5", [3, 4], true],
    ["order=asc&limit=2&before=3", [1, 2], false],
    ["order=asc&before=1", [], false],
    ["order=desc&limit=2&before=2", [4, 3], true],
    ["order=desc&limit=2&before=3", [5, 4], false],
    ["order=asc&after=1&before=5", [2, 3, 4], false],
    ["order=asc&limit=2&after=1&before=5", [2, 3], true],
    ["order=desc&after=5&before=1", [4, 3, 2], false],
    ["order=asc&after=4&before=2", [], false],
  ])("?%s is %j", async (query, data, more) => {
    const { page } = await aList(5);
    expect(await page(query)).toEqual({ data, first: data[0], last: data.at(-1), more });
  });

  it("has no ids to give when it is empty", async () => {
    const { get, path } = await aList(0);
    const empty = { object: "list", data: [], first_id: "", last_id: "", has_more: false };
    expect(await get(path)).toEqual(empty);
  });

  it("of one object starts and ends with it", async () => {
    const { page } = await aList(1);
    for (const query of ["", "limit=1", "order=asc&limit=1"]) {
      expect(await page(query)).toEqual({ data: [1], first: 1, last: 1, more: false });
    }
    expect(await page("after=1")).toMatchObject({ data: [], more: false });
  });

  it("holds 20 unless told otherwise", async () => {
    const { page } = await aList(21);
    expect(await page("")).toMatchObject({ first: 21, last: 2, more: true });
  });

  it("can be walked from end to end, both ways, over 10,000 objects", async () => {
    const { get, path, numberOf } = await aList(10_000);
    expect(numberOf.size).toBe(10_000);
    const back: (number | undefined)[] = [];
    for (let before = [...numberOf.keys()].at(-1), more = true; more; ) {
      const page = await get<Page<Message>>(`${path}?order=asc&limit=100&before=${before}`);
      back.unshift(...page.data.map((message) => numberOf.get(message.id)));
      before = page.first_id;
      more = page.has_more;
    }
    expect(back).toEqual(Array.from({ length: 9_999 }, (_, at) => at + 1));
  });
});

describe("lists of every kind", () => {
  it("are paged alike", async () => {
    const { anAssistant, aThread, aRun, get, call } = aServer({
      model: async function* () {
        yield "a";
        yield { toolCalls: [{ type: "retrieval" }, { type: "retrieval" }] };
        yield "b";
      },
    });
    const files = ["file-1", "file-2", "file-3"];
    const assistants = [await anAssistant({ file_ids: files }), await anAssistant(), await anAssistant()];
    const thread = await aThread();
    const runs: string[] = [];
    for (const { id } of assistants) {
      runs.push((await aRun(thread.id, id, { max_prompt_tokens: 256 })).id);
      await call("POST", `/threads/${thread.id}/runs/${runs.at(-1)}/cancel`);
      await new Promise((resolve) => setTimeout(resolve, 0));
    }
    const { body: message } = await call<Message>("POST", `/threads/${thread.id}/messages`, {
      role: "user",
      content: "x",
      file_ids: files,
    });
    for (const [path, first] of [
      ["/assistants", assistants[0]?.id],
      [`/assistants/${assistants[0]?.id}/files`, "file-1"],
      [`/threads/${thread.id}/messages/${message.id}/files`, "file-1"],
      [`/threads/${thread.id}/runs`, runs[0]],
    ]) {
      const one = await get<Page<{ id: string }>>(`${path}?order=asc&limit=2`);
      expect(one).toMatchObject({ first_id: first, has_more: true });
      const two = await get<Page<{ id: string }>>(`${path}?order=asc&limit=2&after=${one.last_id}`);
      expect(two.data).toHaveLength(1);
      expect(two.has_more).toBe(false);
    }
  });

  it("are those of their parents alone: a cursor from elsewhere is a 400", async () => {
    const { aThread, aMessage, refused } = aServer();
    const [one, two] = [await aThread(), await aThread()];
    const message = await aMessage(one.id);
    expect(await refused("GET", `/threads/${two.id}/messages?after=${message.id}`)).toMatchObject({
      status: 400,
      param: "after",
    });
  });

  it("leave out what was deleted, which is no cursor any more", async () => {
    const { anAssistant, call, get, refused } = aServer();
    const [a, b, c] = [await anAssistant(), await anAssistant(), await anAssistant()];
    await call("DELETE", `/assistants/${b.id}`);
    const page = await get<Page<{ id: string }>>(`/assistants?order=asc&after=${a.id}`);
    expect(page.data.map((assistant) => assistant.id)).toEqual([c.id]);
    expect((await refused("GET", `/assistants?after=${b.id}`)).status).toBe(400);
  });
});
