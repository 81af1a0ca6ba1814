import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // They need Java: npm run test:generation. Or Chromium: npm run test:site.
    exclude: ["test/generation/**", "test/site/**"],
    // Half of the time of a test is waiting.
    maxWorkers: Math.ceil(1.5 * availableParallelism()),
    // For a slow machine: no test waits that long, and none asserts how long it took.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    coverage: { provider: "v8", include: ["src/**/*.ts"], reporter: ["text", "json-summary"] },
  },
});
