import { mkdtemp, rm, writeFile } from "node:fs/promises";
import type { RequestListener } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { dump } from "js-yaml";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { loadDocument } from "../../src/drift/document/load.js";
import { aClosedAddress, serve } from "../servers.js";
import { aDocument, type Node } from "./documents.js";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "drift-"));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

const publish = async (listener: RequestListener) => `${await serve(listener)}/openapi.yaml`;

const limits = () => ({ cacheFolder: join(folder, "cache") });
const text = dump(aDocument());

describe("a document from a file", () => {
  const edited = (edit: (document: Node) => void) => {
    const document = aDocument();
    edit(document);
    return dump(document);
  };

  it.each([
    ["empty", "", "it is empty"],
    ["HTML", "<!DOCTYPE html><html></html>", "it is HTML, not an OpenAPI document"],
    [
      "JSON that is cut",
      '{"openapi": "3.1.0", "paths": {"/a',
      "it cannot be parsed, so it is cut or broken: Unterminated string",
    ],
    ["YAML that is broken", "openapi: 3.1.0\n- a", "it cannot be parsed, so it is cut or broken:"],
    ["something else", "hello", "it is not an OpenAPI document; OpenAPI 3.0, 3.1 and 3.2 are read"],
    ["Swagger", "swagger: '2.0'", "it is Swagger 2.0; OpenAPI 3.0, 3.1 and 3.2 are read"],
    ["OpenAPI of the future", "openapi: 4.0.0\npaths: {}", "it is OpenAPI 4.0.0; 3.0, 3.1 and 3.2 are read"],
    ["OpenAPI with no paths", "openapi: 3.1.0", "it has no paths, so it is cut or broken"],
    [
      "a path that says nothing",
      "openapi: 3.1.0\npaths:\n  /threads:",
      "the path /threads says nothing, so the document is cut or broken",
    ],
    [
      "a lost reference",
      edited((d) => delete d.components.schemas.RunObject),
      "it is cut or broken: 1 references lead nowhere, such as #/components/schemas/RunObject",
    ],
  ])("that is %s is refused in one line", async (_name, content, message) => {
    const file = join(folder, "openapi.yaml");
    await writeFile(file, content);
    const failure = await loadDocument(file).catch((error) => error.message);
    expect(failure).toContain(`${file}: ${message}`);
    expect(failure).not.toContain("\n");
  });

  it("that is cut anywhere before its last component is refused", async () => {
    const file = join(folder, "openapi.yaml");
    const end = text.lastIndexOf("#/components/schemas/");
    for (let part = 1; part < 20; part++) {
      const at = text.lastIndexOf("\n", (end * part) / 20) + 1;
      await writeFile(file, text.slice(0, at));
      await expect(loadDocument(file)).rejects.toThrow(/cut or broken|not an OpenAPI/);
    }
  });

  it("that is not there is refused", async () => {
    await expect(loadDocument(join(folder, "none.yaml"))).rejects.toThrow(/none\.yaml: ENOENT/);
  });
});

describe("a document from a URL", () => {
  it("is fetched once and then asked for by its ETag", async () => {
    const asked: (string | undefined)[] = [];
    const url = await publish((request, response) => {
      asked.push(request.headers["if-none-match"]);
      if (request.headers["if-none-match"] === '"1"') response.writeHead(304).end();
      else response.writeHead(200, { etag: '"1"' }).end(text);
    });
    const first = await loadDocument(url, limits());
    expect((await loadDocument(url, limits())).root).toEqual(first.root);
    expect(asked).toEqual([undefined, '"1"']);
  });

  it("is fetched again when the cache holds nothing that can be used", async () => {
    let asked = 0;
    const url = await publish((_request, response) => {
      asked += 1;
      response.writeHead(200, { etag: '"1"' }).end(text);
    });
    await writeFile(join(folder, "file"), "");
    await loadDocument(url, { cacheFolder: join(folder, "file") });
    await loadDocument(url, { cacheFolder: join(folder, "file") });
    expect(asked).toBe(2);
  });

  it.each([
    [
      "an error",
      ((_request, response) => response.writeHead(503).end()) as RequestListener,
      /: the server answered 503 Service Unavailable$/,
    ],
    [
      "a page",
      ((_request, response) => response.end("<html>")) as RequestListener,
      /: it is HTML, not an OpenAPI document$/,
    ],
    [
      "half of it",
      ((_request, response) => {
        response.writeHead(200, { "content-length": text.length });
        response.write(text.slice(0, 1000), () => response.destroy());
      }) as RequestListener,
      /: it could not be fetched: /,
    ],
  ])("is refused when the server sends %s", async (_name, listener, message) => {
    await expect(loadDocument(await publish(listener), limits())).rejects.toThrow(message);
  });

  it("is refused when it does not arrive in time, and says the time", async () => {
    const url = await publish((_request, response) => response.write("openapi: 3.1.0\n"));
    await expect(loadDocument(url, { ...limits(), timeoutMs: 20 })).rejects.toThrow(/did not arrive within 20 ms$/);
  });

  it("is refused when it is too large, with no more of it read", async () => {
    const url = await publish((_request, response) => response.end(text));
    await expect(loadDocument(url, { ...limits(), maxBytes: 1000 })).rejects.toThrow(/larger than 1000 bytes$/);
  });

  it("is refused when nobody answers", async () => {
    const url = `http://${await aClosedAddress()}/openapi.yaml`;
    await expect(loadDocument(url, limits())).rejects.toThrow(/could not be fetched: .*ECONNREFUSED/);
  });
});
