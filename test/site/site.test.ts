import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { readFile, rm } from "node:fs/promises";
import { createServer, type RequestListener } from "node:http";
import { extname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { load } from "js-yaml";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { createEmulator } from "../../src/emulator/index.js";
import { buildProject } from "../project.js";

/** Where Debian has it. */
const CHROMIUM = "/usr/bin/chromium";
const WIDTHS = { wide: 1280, narrow: 390 };
const TYPES: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
};
const hasChromium = existsSync(CHROMIUM);
if (!hasChromium) console.warn(`There is no ${CHROMIUM}: no page is opened.`);

interface Contract {
  tags: { name: string }[];
  paths: Record<string, Record<string, { operationId?: string; summary: string; tags: string[] }>>;
}

const { operationIdNameMappings: methods } = JSON.parse(readFileSync("codegen.config.json", "utf8"));

function read(file: string) {
  const { paths, tags } = load(readFileSync(file, "utf8")) as Contract;
  const operations = Object.entries(paths).flatMap(([path, verbs]) =>
    Object.entries(verbs).flatMap(([verb, { operationId: id, summary, tags: [group = ""] = [] }]) =>
      id ? [{ id, summary, group, method: String(methods[id] ?? id), request: `${verb.toUpperCase()} ${path}` }] : [],
    ),
  );
  const groups = tags.map(({ name }) => ({ name, operations: operations.filter(({ group }) => group === name) }));
  return { operations, groups };
}

const { operations, groups } = read("openapi.yaml");
const v2 = read("openapi.v2.yaml");
const CONTRACTS = [
  { page: "contract.html", reference: "documents/AssistantsApi.html", operations, groups },
  { page: "contract.v2.html", reference: "documents/AssistantsApi_of_v2.html", ...v2 },
];

/** What is to be ended after a test, or after all. */
const toEnd: (() => unknown)[] = [];
const end = async (since: number) => {
  for (const one of toEnd.splice(since).reverse()) await one();
};

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, "127.0.0.1");
  await once(server, "listening");
  toEnd.push(() => new Promise((resolve) => server.close(resolve).closeAllConnections()));
  const address = server.address();
  if (typeof address !== "object" || !address) throw new Error("The server has no port.");
  return `http://127.0.0.1:${address.port}`;
}

let browser: Browser;
let site: string;
/** What the command says. */
let printed: string;
let kept: number;
beforeAll(async () => {
  ({ stdout: printed } = await promisify(execFile)(process.execPath, ["scripts/docs/index.js"]));
  if (hasChromium) {
    browser = await chromium.launch({ executablePath: CHROMIUM, chromiumSandbox: process.getuid?.() !== 0 });
    toEnd.push(() => browser.close());
  }
  site = await serve((request, response) => {
    const { pathname } = new URL(`http://site${request.url}`);
    readFile(join("site", decodeURIComponent(pathname))).then(
      (bytes) => response.writeHead(200, { "content-type": TYPES[extname(pathname)] ?? "text/plain" }).end(bytes),
      () => response.writeHead(404).end(),
    );
  });
  kept = toEnd.length;
});
afterEach(() => end(kept));
afterAll(() => end(0));

/** Opens a page, and tells of all that goes wrong in it. */
async function open(url: string, width: number): Promise<{ page: Page; faults: () => Promise<string[]> }> {
  const page = await browser.newPage({ viewport: { width, height: 900 } });
  toEnd.push(() => page.close());
  const faults: string[] = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) faults.push(`${message.type()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => faults.push(`thrown: ${error.message}`));
  page.on("requestfailed", (request) => {
    // A page that has read all it wanted ends the request.
    const { errorText = "" } = request.failure() ?? {};
    if (errorText !== "net::ERR_ABORTED") faults.push(`${errorText}: ${request.url()}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) faults.push(`${response.status()}: ${response.url()}`);
  });
  page.on("request", (request) => {
    const { origin, protocol } = new URL(request.url());
    if (protocol !== "data:" && protocol !== "blob:" && origin !== new URL(url).origin) {
      faults.push(`elsewhere: ${request.url()}`);
    }
  });
  await page.goto(url, { waitUntil: "networkidle" });
  return {
    page,
    faults: async () => {
      const wide = await page.evaluate(() =>
        [document.documentElement, ...document.querySelectorAll("table")]
          .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
          .map(({ tagName, scrollWidth, clientWidth }) => `${tagName}: ${scrollWidth} of ${clientWidth} px wide`),
      );
      return [...faults, ...wide];
    },
  };
}

it("the command says where the site is, and how to open it", () => {
  const [, url = ""] = /Open (file:\S+) in a browser/.exec(printed) ?? [];
  expect(printed).toContain(`The documentation is in ${resolve("site")}.`);
  expect(existsSync(fileURLToPath(url))).toBe(true);
});

describe("the links of the site", () => {
  const pages = () =>
    readdirSync("site", { recursive: true, encoding: "utf8" }).filter(
      // What Redoc renders has links that it follows itself.
      (name) => name.endsWith(".html") && !/^contract.*[.]html$/.test(name),
    );
  const attributesOf = (name: string, attribute: string) =>
    [...readFileSync(join("site", name), "utf8").matchAll(new RegExp(`<[a-z][^>]*\\s${attribute}="([^"]*)"`, "g"))].map(
      ([, value = ""]) => value.replaceAll("&amp;", "&"),
    );

  it("lead somewhere", () => {
    const anchors = new Map(pages().map((name) => [name, new Set(attributesOf(name, "id"))]));
    const links = pages().flatMap((name) =>
      [...new Set(attributesOf(name, "href"))]
        .filter((href) => !/^[a-z]+:/.test(href))
        .map((href) => ({ name, href, to: new URL(href, `http://site/${name}`) })),
    );
    expect(links.length).toBeGreaterThan(1_000);
    const dead = links.filter(({ to }) => {
      const target = decodeURIComponent(to.pathname.slice(1));
      if (!existsSync(join("site", target))) return true;
      return to.hash !== "" && anchors.has(target) && !anchors.get(target)?.has(decodeURIComponent(to.hash.slice(1)));
    });
    expect(dead.map(({ name, href }) => `${name}: ${href}`)).toEqual([]);
  });
});

describe.skipIf(!hasChromium)("in Chromium", () => {
  it("a page that fails is found out", async () => {
    const elsewhere = await serve((_, response) => response.end());
    const url = await serve((request, response) => {
      if (request.url !== "/") return response.writeHead(404).end();
      return response.setHeader("content-type", "text/html").end(`
        <link rel="icon" href="data:,"><img src="/missing"><img src="${elsewhere}/">
        <p style="width: 500px">Wide</p><script>console.warn("Hm"); throw new Error("Oh");</script>`);
    });
    const { faults } = await open(url, WIDTHS.narrow);
    expect((await faults()).sort()).toEqual([
      expect.stringMatching(/^404: .*\/missing$/),
      expect.stringMatching(/^HTML: \d+ of 390 px wide$/),
      `elsewhere: ${elsewhere}/`,
      expect.stringContaining("error: Failed to load resource"),
      "thrown: Oh",
      "warning: Hm",
    ]);
  });

  const PAGES: [file: string, says: string[]][] = [
    ["index.html", ["assistants-client", "npm run demo"]],
    ["documents/Servers.html", ["llamphouse"]],
    ["modules/assistants-client.html", ["AssistantsClient", "RunStream", "RunTimeoutError"]],
    [
      "classes/assistants-client.AssistantsClient.html",
      ["createRunAndPoll", "streamRun", "advanceRun", "Promise<Run>"],
    ],
    ["classes/assistants-client_v2.AssistantsClient.html", ["deleteMessage", "createRunAndPoll", "Promise<Run>"]],
    ["modules/assistants-client_v2.html", ["AssistantsClient", "V2", "CreateRunQuery"]],
    ["modules/assistants-client_contract.html", ["createClientClass"]],
    ["modules/assistants-client_openai.html", ["beta"]],
    ["modules/assistants-client_opentelemetry.html", ["openTelemetry"]],
    ["documents/Polling.html", ["createRunAndPoll"]],
    ["documents/RunObject.html", ["required_action"]],
    ["documents/RunObject_of_v2.html", ["parallel_tool_calls", "incomplete"]],
    ...CONTRACTS.map(({ reference, operations }): [string, string[]] => [
      reference,
      operations.flatMap(({ method, request }) => [method, request]),
    ]),
  ];

  it("the first page shows how to install, a first call and the emulator on one screen", async () => {
    const { page } = await open(`${site}/index.html`, WIDTHS.wide);
    for (const text of ["npm install assistants-client", "createEmulator()", "createRunAndPoll"]) {
      const code = page.locator("pre", { hasText: text }).first();
      const { y, height } = (await code.boundingBox()) ?? expect.unreachable(`no ${text}`);
      expect(y + height).toBeLessThan(page.viewportSize()?.height ?? 0);
    }
  });

  it("lists the guides in the order of docs/README.md", async () => {
    const { page } = await open(`${site}/documents/Polling.html`, WIDTHS.wide);
    const menu = page.locator(".tsd-navigation a", { has: page.locator(":scope.current") });
    await expect.poll(() => menu.count()).toBe(1);
    const titles = await menu.locator("xpath=ancestor::ul[1]/li").allInnerTexts();
    const links = readFileSync("docs/README.md", "utf8").matchAll(/^\| \[(.*?)\]\((?:guides\/|runtimes)/gm);
    expect(titles.map((title) => title.trim())).toEqual([...links].map(([, title = ""]) => title.replaceAll("`", "")));
  });

  it.each([
    ["azure", "Authentication"],
    ["429", "Errors and retries"],
    ["retry", "Errors and retries"],
    ["llamphouse", "Servers"],
  ])("a search for %s finds %s", async (word, title) => {
    const { page } = await open(`${site}/index.html`, WIDTHS.wide);
    await page.click("#tsd-search-trigger");
    await page.keyboard.type(word);
    const results = page.locator("#tsd-search-results li");
    await expect.poll(() => results.allInnerTexts(), { timeout: 30_000 }).toContain(title);
  });

  it("the page of the client lists its methods by resource", async () => {
    const { page } = await open(`${site}/classes/assistants-client.AssistantsClient.html`, WIDTHS.wide);
    const sections = page.locator(".tsd-index-panel .tsd-index-section");
    const shown = await sections.evaluateAll((all) =>
      all.map((section) => ({
        name: section.querySelector(".tsd-index-heading")?.textContent,
        methods: [...section.querySelectorAll(".tsd-index-link")].map((link) => link.textContent),
      })),
    );
    const byResource = groups.map(({ name, operations }) => ({
      name,
      methods: operations.map(({ method }) => method).sort((one, other) => one.localeCompare(other)),
    }));
    const last = { name: "Helpers", methods: expect.arrayContaining(["createRunAndPoll", "streamRun"]) };
    expect(shown.slice(1)).toEqual([...byResource, last]);
  });

  it.each([
    ["classes/assistants-client.AssistantsClient.html", operations],
    ["classes/assistants-client_v2.AssistantsClient.html", v2.operations],
  ])("%s documents each operation and helper, with the types of its contract", async (file, all) => {
    const { page } = await open(`${site}/${file}`, WIDTHS.wide);
    const members = await page.locator(".tsd-member").evaluateAll((found) =>
      found.map((member) => ({
        name: member.querySelector("h3")?.textContent ?? "",
        signature: member.querySelector(".tsd-signature")?.textContent ?? "",
        isDocumented: member.querySelector(".tsd-comment") !== null,
      })),
    );
    const helpers = ["constructor", "createRunAndPoll", "streamRun", "waitForIdleThread"];
    const names = members.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining([...all.map(({ method }) => method), ...helpers]));
    expect(members.filter(({ isDocumented }) => !isDocumented)).toEqual([]);
    // `C` is the contract of what is declared for all of them.
    expect(members.filter(({ signature }) => signature.includes("C["))).toEqual([]);
  });

  describe.each(Object.entries(WIDTHS))("%s", (_, width) => {
    it.each(PAGES)("%s reads well", async (file, says) => {
      const { page, faults } = await open(`${site}/${file}`, width);
      const text = await page.innerText(".col-content");
      expect(says.filter((one) => !text.includes(one))).toEqual([]);
      expect(await faults()).toEqual([]);
    });

    it.each(CONTRACTS)(
      "$page shows each operation, by resource",
      async ({ page: file, reference, operations, groups }) => {
        expect(operations.length).toBeGreaterThan(20);
        const { page, faults } = await open(`${site}/${file}`, width);
        // Listed at once, and shown when asked for: Redoc renders what is looked at.
        await expect
          .poll(() => page.locator("[data-section-id] li:visible").allInnerTexts(), { timeout: 30_000 })
          .toEqual(groups.flatMap((group) => group.operations.map(({ summary, request }) => `${summary} ${request}`)));
        for (const { id, group, method, request } of operations) {
          const place = `/${group}/${id}`.toLowerCase().replaceAll(" ", "-");
          await page.locator(`li a[href$="#${place}"]`).first().dispatchEvent("click");
          const section = page.locator(`[data-section-id="${place}"]`);
          const inReference = section.locator(`a[href="${reference}#${method.toLowerCase()}"]`);
          await expect.poll(() => inReference.innerText(), { timeout: 30_000 }).toBe(method);
          const text = async () => (await section.innerText()).replace(/\s+/g, " ");
          await expect.poll(text, { timeout: 30_000 }).toContain(` ${request} `);
        }
        expect(await faults()).toEqual([]);
      },
    );

    it("the page of the example writes an answer as it comes", async () => {
      let goOn = () => {};
      const emulator = await createEmulator({
        model: async function* () {
          yield "It scatters ";
          await new Promise<void>((resolve) => {
            goOn = resolve;
          });
          yield `blue light${"!".repeat(80)}`;
        },
      }).listen();
      toEnd.push(() => emulator.close());
      const project = await buildProject();
      toEnd.push(() => rm(project, { recursive: true }));
      const example = spawn(process.execPath, ["docs/examples/route-handler/server.js"], {
        cwd: project,
        env: { ...process.env, PORT: "0", OPENAI_BASE_URL: emulator.url, OPENAI_API_KEY: "any-key" },
        stdio: ["ignore", "pipe", "inherit"],
      });
      const closed = once(example, "close");
      toEnd.push(() => {
        example.kill();
        return closed;
      });
      const ended = closed.then(() => expect.unreachable("the example ended"));
      const [url] = await Promise.race([once(example.stdout, "data"), ended]);
      const { page, faults } = await open(`${url}`.trim(), width);
      const answer = page.locator("main p.answer");
      await page.fill("input", "Why is the sky blue?");
      await page.press("input", "Enter");
      await expect.poll(() => answer.innerText(), { timeout: 30_000 }).toBe("It scatters ");
      goOn();
      await expect.poll(() => answer.innerText(), { timeout: 30_000 }).toBe(`It scatters blue light${"!".repeat(80)}`);
      expect(await page.locator("main p").count()).toBe(2);
      expect(await faults()).toEqual([]);
    });
  });
});
