import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

// Stryker runs the tests in a copy two folders below this one, from where the upstream documents are not found.
const upstream = fileURLToPath(new URL("../../../../shared/upstream", import.meta.url));

// npm run mutate: the tests that hold the modules which mutations are made of.
export default defineConfig({
  test: {
    include: ["test/{http,runs,streams,openai,drift}/**/*.test.ts", "test/faults/helpers.test.ts", "test/page.test.ts"],
    // A mutant may wait for ever.
    testTimeout: 10_000,
    setupFiles: "test/mutation.setup.ts",
    // Each mutant would otherwise wait for a worker per file.
    isolate: false,
    env: { ASSISTANTS_UPSTREAM: process.env.ASSISTANTS_UPSTREAM ?? upstream },
  },
});
