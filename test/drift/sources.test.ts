import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type RequestListener } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { main } from "../../src/drift/command.js";
import { listen } from "../servers.js";
import { answering, documentOf, object, S, taking } from "./small.js";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "drift-"));
  vi.stubEnv("XDG_CACHE_HOME", folder);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

const publish = (listener: RequestListener) => listen(createServer(listener));

async function drift(...args: string[]) {
  let [out, err] = ["", ""];
  const code = await main(args, { write: (text) => (out += text) }, { write: (text) => (err += text) });
  return { code, out, err };
}

async function aFile(name: string, content: unknown): Promise<string> {
  const file = join(folder, name);
  await mkdir(join(file, ".."), { recursive: true });
  await writeFile(file, typeof content === "string" ? content : JSON.stringify(content));
  return file;
}

const compare = async (ours: unknown, theirs: unknown) =>
  await drift("--spec", await aFile("ours.yaml", ours), "--upstream", await aFile("theirs.yaml", theirs));

describe("a document as it is written", () => {
  it("may begin with a byte order mark", async () => {
    expect((await compare(documentOf({}), `\uFEFF${JSON.stringify(documentOf({}))}`)).code).toBe(0);
  });

  it("may be YAML in braces", async () => {
    const yaml = "{openapi: 3.1.0, paths: {/threads/{id}: {}}}".replace("/threads/{id}", "'/threads/{id}'");
    expect((await compare(documentOf({}), yaml)).out).toContain("the operation is gone");
  });

  it("has dates that are text", async () => {
    const yaml = (date: string) => `openapi: 3.1.0
paths:
  /threads:
    post:
      operationId: op
      requestBody:
        content: { application/json: { schema: { type: string, enum: [${date}] } } }
      responses: {}
`;
    const { code, out } = await compare(yaml("2024-01-01, 2024-02-01"), yaml("2024-01-01, 2024-03-01"));
    expect([code, out]).toEqual([1, expect.stringContaining("enum value new: 2024-03-01")]);
    expect((await compare(yaml("2024-01-01"), yaml("'2024-01-01'"))).code).toBe(0);
  });
});

describe("a reference to another file", () => {
  const theirs = taking({ $ref: "parts/run.yaml#/Run" });

  it("is followed, and so are those in it", async () => {
    await aFile(
      "parts/run.yaml",
      "Run: { type: object, properties: { id: { $ref: 'id.yaml' }, next: { $ref: '#/Run' } } }",
    );
    await aFile("parts/id.yaml", "type: integer");
    const { code, out } = await compare(taking(object({ id: S, next: {} })), theirs);
    expect([code, out]).toEqual([1, expect.stringMatching(/\.id: type changed: string → integer/)]);
  });

  it("that is not there is named", async () => {
    const { code, err } = await compare(documentOf({}), theirs);
    expect([code, err]).toEqual([
      2,
      expect.stringMatching(/theirs\.yaml: the file run\.yaml that it refers to: ENOENT.*\n$/),
    ]);
  });

  it.each(["../other.yaml", "/etc/passwd", "file:///etc/passwd", "https://example.com/a.yaml"])(
    "that leads elsewhere is not read: %s",
    async ($ref) => {
      const { code, err } = await compare(documentOf({}), taking({ $ref }));
      expect([code, err]).toEqual([
        2,
        expect.stringMatching(/a reference leads to .*, which is .* and is not read\n$/),
      ]);
    },
  );

  it("is fetched from where the document is from", async () => {
    const host = await publish((request, response) => {
      const isPart = request.url === "/api/parts/run.yaml";
      response.end(isPart ? "Run: { type: string }" : JSON.stringify(theirs));
    });
    const spec = await aFile("ours.yaml", taking(S));
    expect(await drift("--spec", spec, "--upstream", `http://${host}/api/openapi.yaml`)).toMatchObject({
      code: 0,
      err: "",
    });
  });
});

describe("a URL with a secret", () => {
  it.each(["json", "text", "markdown", "github", "sarif"])("does not show it: %s", async (format) => {
    const seen: (string | undefined)[] = [];
    const host = await publish((request, response) => {
      seen.push(request.headers.authorization);
      response.end(JSON.stringify(answering(S)));
    });
    const url = `http://user:s3cret@${host}/openapi.yaml?token=s3cret#s3cret`;
    const { code, out, err } = await drift("--spec", url, "--upstream", url, "--format", format);
    expect([code, err]).toEqual([0, ""]);
    expect(out).not.toContain("s3cret");
    expect(seen).toEqual(Array(2).fill(`Basic ${Buffer.from("user:s3cret").toString("base64")}`));
  });

  it.each([
    ["the server refuses", 404],
    ["the server sends something else", 200],
  ])("does not show it where %s", async (_name, status) => {
    const host = await publish((_request, response) => response.writeHead(status).end("<html>"));
    const url = `http://user:s3cret@${host}/openapi.yaml?token=s3cret`;
    const { code, out, err } = await drift("--upstream", url);
    expect([code, out, err]).toEqual([2, "", expect.stringContaining(`http://${host}/openapi.yaml: `)]);
    expect(err).not.toContain("s3cret");
  });

  it.each([
    "https://user:s3cret@[bad/openapi.yaml",
    "https://user:s3cret@127.0.0.1:1/a",
    "https://u:%E0s3cret@127.0.0.1:1/",
  ])("does not show it where nobody can be asked: %s", async (url) => {
    const { code, err } = await drift("--upstream", url);
    expect([code, err.trimEnd().split("\n").length]).toEqual([2, 1]);
    expect(err).not.toContain("s3cret");
    expect(err).not.toContain("fault of this program");
  });

  it("does not show it where it is given without its option", async () => {
    const { code, err } = await drift("https://user:s3cret@example.com");
    expect([code, err]).toEqual([2, "every argument needs its option; --help says more\n"]);
  });
});
