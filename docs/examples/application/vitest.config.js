import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["*.test.js"],
    // Node loads the package, as it does where it is installed.
    server: { deps: { external: [/\/dist\//] } },
  },
});
