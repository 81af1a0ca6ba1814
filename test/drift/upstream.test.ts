import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { main } from "../../src/drift/command.js";
import type { Finding } from "../../src/drift/compare/finding.js";
import { v1, v2 } from "../contracts.js";
import { hasUpstream, REVISIONS, upstreamFile } from "./upstream.js";

const accepted = (name: string) =>
  fileURLToPath(new URL(`../../scripts/conformance/accepted/${name}.yaml`, import.meta.url));

async function run(...args: string[]): Promise<{ code: number; text: string }> {
  let text = "";
  const code = await main(args, { write: (more) => (text += more) }, { write: (more) => (text += more) });
  return { code, text };
}

async function findings(revision: string): Promise<Finding[]> {
  const { text } = await run("--upstream", upstreamFile(revision), "--format", "json");
  return JSON.parse(text).findings;
}

const FILES = [
  "createAssistantFile",
  "deleteAssistantFile",
  "getAssistantFile",
  "getMessageFile",
  "listAssistantFiles",
  "listMessageFiles",
];

describe.skipIf(!hasUpstream)("each contract against what was published", () => {
  it.each([
    ...REVISIONS.map((revision) => ["openapi.yaml", revision, `v1-${revision}`, v1.operationCount] as const),
    ["openapi.v2.yaml", "2024-04-17", "v2-2024-04-17", v2.operationCount],
    ["openapi.v2.yaml", "2026-08-21", "v2-2026-08-21", v2.operationCount],
  ] as const)("%s and %s: differ in what is accepted only, and all that is accepted still occurs", async (...row) => {
    const [spec, revision, name, count] = row;
    const args = ["--spec", spec, "--upstream", upstreamFile(revision), "--accepted", accepted(name)];
    const { code, text } = await run(...args);
    expect(text).toMatch(new RegExp(`: no difference in ${count} operations; \\d+ more accepted\n$`));
    expect(code).toBe(0);
  });
});

describe.skipIf(!hasUpstream)("openapi.yaml against what was published", () => {
  it("2024-04-15: differs on purpose in seven ways", async () => {
    const ways = (await findings("2024-04-15")).map(({ kind, path }) => `${kind} ${path.replace(/.*(?=\.)/, "")}`);
    expect([...new Set(ways)].sort()).toEqual([
      "maxProperties-removed .metadata",
      "media-type-removed 200<text/event-stream>",
      "property-added .items",
      "property-added .thread_id",
      "propertyNames-removed .metadata",
      "status-removed default",
      "type-changed .metadata{}",
    ]);
  });

  it.each(["2024-04-17", "2026-08-21"])("%s: names the operations that v2 takes away and brings", async (revision) => {
    const all = await findings(revision);
    const named = (kind: string) => all.filter((one) => one.kind === kind).map(({ operation }) => operation);
    expect(named("operation-removed").sort()).toEqual(FILES);
    expect(named("operation-added")).toEqual(revision === "2026-08-21" ? ["deleteMessage"] : []);
  });

  it("2026-08-21: finds the ten changes that matter most on the first screen", async () => {
    const { text, code } = await run("--upstream", upstreamFile("2026-08-21"));
    const screen = text.split("\n").slice(0, 24).join("\n");
    for (const name of [...FILES, "deleteMessage"]) expect(screen).toContain(name);
    expect(screen).toMatch(/! file_ids: property gone.* 16 operations/);
    expect(screen).toMatch(/! tools\[\]: variant gone: object \(retrieval\); variant new: object \(file_search\)/);
    expect(screen).toMatch(/! status: enum value new: incomplete · RunObject/);
    expect(screen).toMatch(/! tool_choice: enum value new: required/);
    expect(screen).toMatch(/! response_format: .*none/);
    expect(screen).toMatch(/! quote: property gone/);
    expect(code).toBe(1);
  });
});
