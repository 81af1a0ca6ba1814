import { cp, mkdtemp, realpath, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";

/** Gives the folder of a copy of the project, built, to run the examples in: others may be using `dist/`. */
export async function buildProject(): Promise<string> {
  const project = await realpath(await mkdtemp(join(tmpdir(), "examples-")));
  await cp("package.json", join(project, "package.json"));
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
