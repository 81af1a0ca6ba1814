import { defineConfig } from "vitest/config";

// npm run test:generation: the tests that need Java, which npm test does without.
export default defineConfig({
  test: {
    include: ["test/generation/**/*.test.ts"],
    // A generation takes seconds, and each test has several.
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
});
