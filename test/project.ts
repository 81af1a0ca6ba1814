import { cp, mkdtemp, readFile, realpath, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";

/** Gives the folder of a copy of the project, built, to run the examples in: others may be using `dist/`. */
export async function buildProject(): Promise<string> {
  const project = await realpath(await mkdtemp(join(tmpdir(), "examples-")));
  const manifest = JSON.parse(await readFile("package.json", "utf8"));
  for (const [path, conditions] of Object.entries<{ default?: object }>(manifest.exports)) {
    // ES modules alone are built here.
    if (conditions.default) manifest.exports[path] = conditions.default;
  }
  await writeFile(join(project, "package.json"), JSON.stringify(manifest));
  await cp("docs/examples", join(project, "docs/examples"), { recursive: true });
  await symlink(join(process.cwd(), "node_modules"), join(project, "node_modules"));
  await build({
    entryPoints: ["src/**/*.ts", "generated/*.ts"],
    outbase: ".",
    outdir: join(project, "dist"),
    format: "esm",
    logLevel: "error",
  });
  // Node imports the package from here, and these are modules already.
  await symlink("src", join(project, "dist/node"));
  return project;
}
