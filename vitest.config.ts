import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // They need Java: npm run test:generation.
    exclude: ["test/generation/**"],
    setupFiles: ["test/setup.ts"],
    coverage: { provider: "v8", include: ["src/**/*.ts"], reporter: ["text", "json-summary"] },
  },
});
