import { defineConfig } from "vitest/config";

// npm run test:site: the documentation as a site, and the example's page, in Chromium.
export default defineConfig({
  test: {
    include: ["test/site/**/*.test.ts"],
    // Pages are large, and machines may be slow.
    testTimeout: 120_000,
    hookTimeout: 180_000,
  },
});
