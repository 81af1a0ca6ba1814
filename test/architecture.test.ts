import { readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";

const files = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => posix.join(folder, name));

/** What a file imports or re-exports, types included, with paths made relative to the project. */
function importsOf(file: string): string[] {
  const { importedFiles } = ts.preProcessFile(readFileSync(file, "utf8"), true, true);
  return importedFiles.map(({ fileName }) =>
    fileName.startsWith(".") ? posix.join(posix.dirname(file), fileName).replace(/\.js$/, ".ts") : fileName,
  );
}

/** The rooms of src/ from top to bottom: a file imports files of its own room, and of rooms below it. */
const ROOMS = [
  ["src/openai/"],
  ["src/index.ts", "src/v2.ts", "src/node.ts", "src/opentelemetry.ts"],
  ["src/contract.ts"],
  ["src/node/"],
  ["src/client/"],
  ["src/streams/"],
  ["src/runs/"],
  ["src/page.ts", "src/message-text.ts"],
  ["src/next-page.ts"],
  ["src/http/"],
  ["src/errors.ts"],
  ["src/telemetry.ts"],
  ["src/redact.ts"],
  ["src/types.ts"],
];

/** What of src/ shares no code with the rest, and the packages that it may use. */
const APART = { "src/emulator/": ["eventsource-parser"], "src/drift/": ["js-yaml"] };

const PACKAGES: Record<string, string[]> = {
  "src/http/": ["openapi-fetch"],
  "src/client/": ["openapi-fetch"],
  "src/streams/": ["eventsource-parser"],
  // An entry of its own, so that nobody needs undici who does not ask for it.
  "src/node.ts": ["undici"],
  "src/node/": ["undici"],
  ...APART,
};

/** What runs on Node alone. */
const NEEDS_NODE = [
  "src/node.ts",
  "src/node/",
  "src/emulator/http/listen.ts",
  "src/emulator/cli/",
  "src/emulator/command.ts",
  "src/drift/",
];

/** The rooms of the emulator from top to bottom. */
const EMULATOR_ROOMS = ["command.ts", "cli/", "index.ts", "http/", "api/", "runs/", "models/", "state/"];

const isIn = (file: string, rooms: readonly string[]) => rooms.some((room) => file.startsWith(room));
const levelOf = (file: string) => ROOMS.findIndex((rooms) => isIn(file, rooms));
const emulatorLevelOf = (file: string) => EMULATOR_ROOMS.findIndex((room) => file.startsWith(`src/emulator/${room}`));
const roomOf = (file: string) => ROOMS.flat().find((room) => file.startsWith(room));

const sources = files("src");
const apart = sources.filter((file) => isIn(file, Object.keys(APART)));
const facade = sources.filter((file) => !apart.includes(file));
const generated = files("generated");

/** Files that import each other, each as the way round. */
function circlesOf(all: readonly string[]): string[] {
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (file: string, way: readonly string[]): void => {
    if (way.includes(file)) circles.push([...way.slice(way.indexOf(file)), file].join(" → "));
    if (done.has(file) || way.includes(file)) return;
    for (const target of importsOf(file)) if (all.includes(target)) visit(target, [...way, file]);
    done.add(file);
  };
  for (const file of all) visit(file, []);
  return circles;
}

describe("imports go one way", () => {
  it.each(facade)("%s imports only its own room and what is below it", (file) => {
    expect(levelOf(file)).toBeGreaterThanOrEqual(0);
    const upward = importsOf(file)
      .filter((target) => target.startsWith("src/") && roomOf(target) !== roomOf(file))
      .filter((target) => levelOf(target) <= levelOf(file));
    expect(upward).toEqual([]);
  });

  it.each(apart)("%s shares no code with the facade", (file) => {
    const room = Object.keys(APART).find((name) => file.startsWith(name)) ?? "";
    const targets = importsOf(file).filter((target) => target.startsWith("src/") && !target.startsWith(room));
    expect(targets).toEqual([]);
  });

  it.each(apart.filter((file) => file.startsWith("src/emulator/")))("%s imports nothing above its room", (file) => {
    expect(emulatorLevelOf(file)).toBeGreaterThanOrEqual(0);
    const targets = importsOf(file).filter((target) => target.startsWith("src/emulator/"));
    expect(targets.filter((target) => emulatorLevelOf(target) < emulatorLevelOf(file))).toEqual([]);
  });

  it.each(sources)("%s uses only the packages of its room", (file) => {
    const allowed = Object.entries(PACKAGES).flatMap(([room, names]) => (file.startsWith(room) ? names : []));
    const others = importsOf(file).filter((target) => !/^(src|generated)\//.test(target));
    const needed = others.filter((target) => !(target.startsWith("node:") && isIn(file, NEEDS_NODE)));
    expect(needed.filter((target) => !allowed.includes(target))).toEqual([]);
  });

  it.each(generated)("%s imports nothing of ours", (file) => {
    const targets = importsOf(file).filter((target) => target !== "openapi-fetch");
    expect(targets.filter((target) => !target.startsWith("generated/"))).toEqual([]);
  });

  const serveAnyContract = facade.filter((file) => !isIn(file, ["src/index.ts", "src/v2.ts", "src/openai/"]));

  it.each(serveAnyContract)("%s serves any contract: it imports none, and names no version", (file) => {
    expect(importsOf(file).filter((target) => target.startsWith("generated/"))).toEqual([]);
    // `/v1` in an address is the server's path, and stays in version 2. A comment may give an example.
    const code = readFileSync(file, "utf8")
      .replaceAll(/\/\*\*.*?\*\//gs, "")
      .replaceAll(/https:\S+\/v1/g, "");
    expect(code).not.toMatch(/\bv[12]\b|assistants=/i);
  });

  it("and never in a circle", () => {
    expect(circlesOf([...sources, ...generated])).toEqual([]);
  });
});

describe("the code of src/", () => {
  it.each(sources)("%s says what it is in full: no any, no escape from the checker, no default export", (file) => {
    const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true);
    const escapes: string[] = [...source.text.matchAll(/@ts-(ignore|nocheck|expect-error)/g)].map(([found]) => found);
    const visit = (node: ts.Node): void => {
      const isDouble = ts.isAsExpression(node) && ts.isAsExpression(node.expression);
      const isAny = node.kind === ts.SyntaxKind.AnyKeyword;
      const isDefault = node.kind === ts.SyntaxKind.DefaultKeyword;
      if (isDouble || isAny || isDefault || ts.isExportAssignment(node) || ts.isNonNullExpression(node)) {
        escapes.push(node.getText(source));
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
    expect(escapes).toEqual([]);
  });

  const onPlatforms = sources.filter((file) => !isIn(file, NEEDS_NODE) && !file.endsWith("/signals.ts"));

  it.each(onPlatforms)("%s calls nothing that came late to browsers and edge runtimes", (file) => {
    const late =
      /AbortSignal\.(any|timeout)\(|\.throwIfAborted\(\)|\bstructuredClone\(|\.(findLast|findLastIndex|toSorted|toReversed|with)\(|fromAsync|Object\.groupBy|Promise\.(try|withResolvers)|URL\.canParse|randomUUID\(|isWellFormed/g;
    const code = readFileSync(file, "utf8").replace(/^\s*(\/\/|\/?\*).*$/gm, "");
    expect(code.match(late)).toBeNull();
  });

  it.each(sources)("%s is small enough to read in one go", (file) => {
    expect(readFileSync(file, "utf8").split("\n").length).toBeLessThanOrEqual(250);
  });

  it("has few files outside of its rooms", () => {
    expect(readdirSync("src").filter((name) => name.endsWith(".ts")).length).toBeLessThanOrEqual(12);
  });
});
