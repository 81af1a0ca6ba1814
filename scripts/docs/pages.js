// The pages that TypeDoc writes: one for each document in Markdown, and those of the package's entries.
import { readFileSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { Application, Comment, CommentTag, Converter, JSX, PageEvent, ReferenceType, ReflectionKind } from "typedoc";
import ts from "typescript";
import { groupOf, listDocuments, titleOf } from "./documents.js";
import { nameSchemas } from "./name-schemas.js";

/** @typedef {import("./contract.js").Operation} Operation */

/** The types of each contract, and the folder of its reference. */
const SCHEMAS = new Map([
  ["generated/schema.ts", "generated/reference/"],
  ["generated/v2/schema.ts", "generated/v2/reference/"],
]);
const GROUPS = [
  ...["Guides", "Client", "Operations", "Schemas", "Operations of v2", "Schemas of v2"],
  ...["Decisions", "More", "*", "Modules"],
];
const HELPERS = "Helpers";

/** The links at the top of every page. @type {Record<string, string>} */
const AREAS = {
  Guides: "documents/Documentation.html",
  Client: "modules/assistants-client.html",
  Operations: "documents/AssistantsApi.html",
  "openapi.yaml": "contract.html",
  "openapi.v2.yaml": "contract.v2.html",
};

/**
 * Makes the compiler read every schema under a name, so that a signature says `RunObject` and not each of its fields.
 * @param {Map<string, string>} schemas The types of each contract, named.
 */
function readNamed(schemas) {
  const { readFile } = ts.sys;
  ts.sys.readFile = (path, encoding) => {
    const file = relative("", path);
    const schema = schemas.get(file);
    if (schema) return schema;
    const text = readFile(path, encoding);
    if (!/^(src|generated)\//.test(file)) return text;
    const named = text?.replace(/\bSchemas\["(\w+)"\]/g, "Contract.$1");
    if (named === text) return text;
    const module = relative(dirname(file), "generated/schema.ts")
      .replace(/^(?!\.)/, "./")
      .replace(".ts", ".js");
    return `import type * as Contract from "${module}";${named}`;
  };
}

/**
 * Adds the heading of its column to each cell of a table. `style.css` shows it on narrow screens.
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
 * Lists the methods of the clients by resource, and the helpers after them.
 * @param {import("typedoc").ProjectReflection} project
 * @param {Map<string, string>} resources The resource of each operation, by the name of its method.
 */
function groupMethods(project, resources) {
  for (const method of project.getReflectionsByKind(ReflectionKind.Method)) {
    if (!method.isDeclaration() || method.parent?.name !== "AssistantsClient") continue;
    const text = resources.get(method.name) ?? HELPERS;
    for (const signature of method.signatures ?? []) {
      signature.comment ??= new Comment();
      signature.comment.blockTags.push(new CommentTag("@category", [{ kind: "text", text }]));
      for (const { type } of signature.parameters ?? []) nameBody(type, method);
    }
  }
}

/**
 * Helpers are declared once for all contracts `C`. Where TypeDoc leaves `C["CreateRunRequest"]`, the type of the client's
 * own contract takes its place.
 * @param {import("typedoc").SomeType | undefined} type
 * @param {import("typedoc").DeclarationReflection} method
 */
function nameBody(type, method) {
  if (type?.type !== "reference" || !type.typeArguments) return;
  type.typeArguments = type.typeArguments.map((argument) => {
    if (argument.type !== "indexedAccess" || argument.indexType.type !== "literal") return argument;
    const named = method.parent?.parent?.getChildByName([String(argument.indexType.value)]);
    return named ? ReferenceType.createResolvedReference(named.name, named, method.project) : argument;
  });
}

/**
 * @param {string} name The name of the package.
 * @param {Map<string, string>} entries The source of each entry, and the name to import it by.
 * @param {Operation[]} operations
 * @param {string} site The folder to write to.
 * @returns {Promise<boolean>} Whether there was no warning.
 */
export async function renderPages(name, entries, operations, site) {
  const resources = new Map(operations.map(({ method, group }) => [method, group]));
  const schemas = [...SCHEMAS].map(([file, reference]) => ({
    file,
    reference,
    ...nameSchemas(readFileSync(file, "utf8")),
  }));
  // TypeDoc does not know the tag that every comment begins with.
  readNamed(new Map(schemas.map(({ file, text }) => [file, text.replaceAll("@description ", "")])));
  const app = await Application.bootstrapWithPlugins({
    name,
    tsconfig: "tsconfig.build.json",
    entryPoints: [...entries.keys()],
    readme: "README.md",
    projectDocuments: listDocuments(),
    plugin: ["typedoc-plugin-missing-exports"],
    // An option of the plugin: where it puts types that signatures use and no entry exports.
    ...{ internalModule: "not exported" },
    // `npm run types` checks the types. Here schemas have names, which no cast in the code expects.
    skipErrorChecking: true,
    excludeExternals: true,
    excludeProtected: true,
    excludeInternal: true,
    disableSources: true,
    includeHierarchySummary: false,
    headings: { readme: false, document: false },
    navigation: { includeGroups: true, includeFolders: false },
    groupOrder: GROUPS,
    defaultCategory: "Client",
    categoryOrder: ["Client", ...new Set(resources.values()), HELPERS, "*"],
    searchInDocuments: true,
    searchInComments: true,
    searchGroupBoosts: { Guides: 4, Client: 2 },
    customCss: fileURLToPath(new URL("style.css", import.meta.url)),
    markdownItLoader: (parser) => parser.core.ruler.push("labels", labelCells),
    logLevel: "Warn",
  });

  app.converter.on(Converter.EVENT_CREATE_DOCUMENT, (_, document) => {
    const file = relative("", document.project.files.getReflectionPath(document) ?? "");
    document.name = titleOf(file);
    document.frontmatter.group = groupOf(file);
  });
  app.converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => groupMethods(project, resources));
  app.converter.on(Converter.EVENT_CREATE_DECLARATION, (context, declaration) => {
    const entry = entries.get(relative("", declaration.project.files.getReflectionPath(declaration) ?? ""));
    if (!entry) return;
    declaration.name = entry;
    declaration.comment ??= new Comment();
    declaration.comment.blockTags.push(new CommentTag("@group", [{ kind: "text", text: "Client" }]));
    if (entry !== name) return;
    // A link to the type of a schema leads to its page in the reference.
    for (const { file, reference, names } of schemas) {
      for (const statement of context.program.getSourceFile(resolve(file))?.statements ?? []) {
        if (!ts.isInterfaceDeclaration(statement) && !ts.isTypeAliasDeclaration(statement)) continue;
        if (!names.has(statement.name.text)) continue;
        const title = titleOf(`${reference}${statement.name.text}.md`);
        const page = context.project.documents?.find((document) => document.name === title);
        if (page) context.registerReflection(page, context.checker.getSymbolAtLocation(statement.name));
      }
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
    // A link to a contract leads to the page that shows it.
    if (!page.contents) return;
    const { contents } = page;
    const linked = contents.replaceAll("media/openapi.yaml", "contract.html");
    page.contents = linked.replaceAll("media/openapi.v2.yaml", "contract.v2.html");
  });

  const project = await app.convert();
  if (!project) return false;
  app.validate(project);
  await app.generateDocs(project, site);
  return !app.logger.hasErrors() && !app.logger.hasWarnings();
}
