import { defineConfig } from "vitest/config";

// npm run mutate: the tests that hold the modules which mutations are made of.
export default defineConfig({
  test: {
    include: ["test/{http,runs,streams,openai,drift}/**/*.test.ts", "test/faults/helpers.test.ts", "test/page.test.ts"],
    // A thousand runs at once take longer than usual in instrumented code.
    testTimeout: 30_000,
  },
});
