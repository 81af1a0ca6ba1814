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

/** The facade from top to bottom. A file imports what stands below it, and nothing beside or above. */
const LAYERS = [
  ["index", "node", "opentelemetry"],
  ["client"],
  ["base-client"],
  ["stream"],
  ["run-events"],
  ["poll", "snapshots", "read-events", "stream-source"],
  ["advance", "events"],
  ["run"],
  ["tools", "paginate", "transport"],
  ["answer", "retry"],
  ["limit", "options"],
  ["errors"],
  ["redact", "sleep", "request", "telemetry"],
];

/** What stands above the facade: the shape of another package, over a client. */
const openai = files("src/openai");
const facade = files("src").filter((file) => !file.startsWith("src/emulator/") && !openai.includes(file));
const emulator = files("src/emulator");
const generated = files("generated");

/** The rooms of the emulator from top to bottom. */
const EMULATOR_ROOMS = ["command.ts", "cli/", "index.ts", "http/", "api/", "runs/", "models/", "state/"];

const emulatorRoomOf = (file: string) => {
  const room = EMULATOR_ROOMS.findIndex((name) => file.startsWith(`src/emulator/${name}`));
  return room === -1 ? EMULATOR_ROOMS.length : room;
};

const depthOf = (file: string) => LAYERS.findIndex((layer) => layer.some((name) => file === `src/${name}.ts`));

describe("imports go one way", () => {
  it("and every file of the facade has its layer", () => {
    expect(facade.map((file) => file.slice(4, -3)).sort()).toEqual(LAYERS.flat().sort());
  });

  it.each(facade)("%s imports only what is below it", (file) => {
    const upward = importsOf(file)
      .filter((target) => target.startsWith("src/"))
      .filter((target) => depthOf(target) <= depthOf(file));
    expect(upward).toEqual([]);
  });

  it.each(openai)("%s is on top of the facade", (file) => {
    const targets = importsOf(file).filter((target) => !openai.includes(target) && !facade.includes(target));
    expect(targets.filter((target) => !target.startsWith("generated/"))).toEqual([]);
  });

  it.each(facade)("%s runs wherever fetch does", (file) => {
    const others = importsOf(file).filter((target) => !target.startsWith("src/") && !target.startsWith("generated/"));
    // The transport is an entry of its own, so that nobody needs undici who does not ask for it.
    const allowed = file === "src/node.ts" ? ["undici"] : ["openapi-fetch", "eventsource-parser"];
    expect(others.filter((target) => !allowed.includes(target))).toEqual([]);
  });

  it.each(emulator)("%s shares no code with the facade", (file) => {
    const targets = importsOf(file).filter((target) => !target.startsWith("node:"));
    const allowed = /^(src\/emulator|generated)\/|^eventsource-parser$/;
    expect(targets.filter((target) => !allowed.test(target))).toEqual([]);
  });

  it.each(emulator)("%s imports only from its own room of the emulator and those below", (file) => {
    const upward = importsOf(file).filter((target) => emulatorRoomOf(target) < emulatorRoomOf(file));
    expect(upward).toEqual([]);
  });

  it("and no files of the emulator in a circle", () => {
    const visit = (file: string, path: string[]): string[] => {
      if (path.includes(file)) return [...path, file];
      const imports = importsOf(file).filter((target) => emulator.includes(target) && !cleared.has(target));
      const circle = imports.map((target) => visit(target, [...path, file])).find((found) => found.length > 0);
      cleared.add(file);
      return circle ?? [];
    };
    const cleared = new Set<string>();
    for (const file of emulator) expect(visit(file, [])).toEqual([]);
  });

  it("and only the emulator's server and command need Node", () => {
    const needy = [...facade, ...openai, ...emulator].filter((file) =>
      importsOf(file).some((target) => target.startsWith("node:")),
    );
    expect(
      needy.filter(
        (file) =>
          !["src/emulator/http/listen.ts", "src/emulator/cli/flags.ts", "src/emulator/command.ts"].includes(file),
      ),
    ).toEqual([]);
  });

  it.each(generated)("%s imports nothing of ours", (file) => {
    const targets = importsOf(file).filter((target) => target !== "openapi-fetch");
    expect(targets.filter((target) => !target.startsWith("generated/"))).toEqual([]);
  });
});

describe("the facade", () => {
  it.each([...facade, ...openai])(
    "%s says what it is in full: no any, no escape from the checker, no default export",
    (file) => {
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
    },
  );

  it.each([...facade, ...openai])("%s is small enough to read in one go", (file) => {
    expect(readFileSync(file, "utf8").split("\n").length).toBeLessThanOrEqual(280);
  });
});
