// The pages that TypeDoc makes: one for each document in Markdown, and those of the facade.
import { readFileSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { Application, Comment, CommentTag, Converter, JSX, PageEvent } from "typedoc";
import ts from "typescript";
import { nameSchemas } from "./name-schemas.js";

const SCHEMA = "generated/schema.ts";
const GROUPS = ["Guides", "Facade", "Operations", "Schemas", "Decisions", "More", "*", "Modules"];

/** The group of a document. @param {string} file */
function groupOf(file) {
  if (file.startsWith("docs/guides/")) return "Guides";
  if (file.startsWith("docs/decisions/")) return "Decisions";
  if (file.startsWith("generated/")) return /(Api|README)\.md$/.test(file) ? "Operations" : "Schemas";
  return "More";
}

/** What every page has at its top. @type {Record<string, string>} */
const AREAS = {
  Guides: "documents/Documentation.html",
  Facade: "modules/assistants-client.html",
  Operations: "documents/AssistantsApi.html",
  Contract: "contract.html",
};

/**
 * Has the compiler read every schema under a name, so that a signature says `RunObject` and not each of its fields.
 * @param {string} schema The types of `generated/schema.ts`, named.
 */
function readNamed(schema) {
  const { readFile } = ts.sys;
  ts.sys.readFile = (path, encoding) => {
    const file = relative("", path);
    if (file === SCHEMA) return schema;
    const text = readFile(path, encoding);
    if (!/^(src|generated)\//.test(file)) return text;
    const named = text?.replace(/\bSchemas\["(\w+)"\]/g, "Contract.$1");
    if (named === text) return text;
    const module = relative(dirname(file), SCHEMA)
      .replace(/^(?!\.)/, "./")
      .replace(".ts", ".js");
    return `import type * as Contract from "${module}";${named}`;
  };
}

/**
 * Gives each cell of a table the heading of its column, which `style.css` shows where the screen is narrow.
 * @param {{ tokens: { type: string, content: string, attrSet: (name: string, value: string) => void }[] }} state
 */
function labelCells({ tokens }) {
  /** @type {string[]} */
  let headings = [];
  let column = 0;
  for (const [index, token] of tokens.entries()) {
    if (token.type === "table_open") headings = [];
    if (token.type === "th_open") headings.push(tokens[index + 1]?.content.replaceAll("`", "") ?? "");
    if (token.type === "tr_open") column = 0;
    if (token.type === "td_open") token.attrSet("data-column", headings[column++] ?? "");
  }
}

/**
 * @param {string} name That of the package.
 * @param {Map<string, string>} entries The source of each entry, and what it is imported as.
 * @param {string} site Where the pages go.
 * @returns {Promise<boolean>} Whether nothing was found wrong.
 */
export async function renderPages(name, entries, site) {
  const schema = nameSchemas(readFileSync(SCHEMA, "utf8"));
  // TypeDoc has no tag for what every comment begins with.
  readNamed(schema.text.replaceAll("@description ", ""));
  const app = await Application.bootstrapWithPlugins({
    name,
    tsconfig: "tsconfig.build.json",
    entryPoints: [...entries.keys()],
    readme: "README.md",
    projectDocuments: ["docs/**/*.md", "generated/reference/*.md", "CONTRIBUTING.md", "CHANGELOG.md"],
    plugin: ["typedoc-plugin-missing-exports"],
    // The plugin's own option: where it puts what the facade gives out under no name that can be imported.
    ...{ internalModule: "not exported" },
    excludeExternals: true,
    excludeProtected: true,
    excludeInternal: true,
    disableSources: true,
    includeHierarchySummary: false,
    headings: { readme: false, document: false },
    navigation: { includeGroups: true, includeFolders: false },
    groupOrder: GROUPS,
    customCss: fileURLToPath(new URL("style.css", import.meta.url)),
    markdownItLoader: (parser) => parser.core.ruler.push("labels", labelCells),
    logLevel: "Warn",
  });

  app.converter.on(Converter.EVENT_CREATE_DOCUMENT, (_, document) => {
    const path = document.project.files.getReflectionPath(document) ?? "";
    const [, title = document.name] = /^# (.*)$/m.exec(readFileSync(path, "utf8")) ?? [];
    document.name = title.replaceAll("`", "");
    document.frontmatter.group = groupOf(relative("", path));
  });
  app.converter.on(Converter.EVENT_CREATE_DECLARATION, (context, declaration) => {
    const entry = entries.get(relative("", declaration.project.files.getReflectionPath(declaration) ?? ""));
    if (!entry) return;
    declaration.name = entry;
    declaration.comment ??= new Comment();
    declaration.comment.blockTags.push(new CommentTag("@group", [{ kind: "text", text: "Facade" }]));
    if (entry !== name) return;
    // The page of a schema in the reference stands for its type.
    for (const statement of context.program.getSourceFile(resolve(SCHEMA))?.statements ?? []) {
      if (!ts.isInterfaceDeclaration(statement) && !ts.isTypeAliasDeclaration(statement)) continue;
      const page =
        schema.names.has(statement.name.text) &&
        context.project.documents?.find((document) => document.name === statement.name.text);
      if (page) context.registerReflection(page, context.checker.getSymbolAtLocation(statement.name));
    }
  });

  app.renderer.hooks.on("head.end", () => JSX.createElement("link", { rel: "icon", href: "data:," }));
  app.renderer.hooks.on("content.begin", (context) =>
    JSX.createElement(
      "nav",
      { class: "areas" },
      Object.entries(AREAS).map(([area, page]) => JSX.createElement("a", { href: context.relativeURL(page) }, area)),
    ),
  );
  app.renderer.on(PageEvent.END, (page) => {
    // Whoever follows a link to the contract gets to read it.
    if (page.contents) page.contents = page.contents.replaceAll("media/openapi.yaml", "contract.html");
  });

  const project = await app.convert();
  if (!project) return false;
  app.validate(project);
  await app.generateDocs(project, site);
  return !app.logger.hasErrors() && !app.logger.hasWarnings();
}
