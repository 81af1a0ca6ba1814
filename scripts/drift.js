// npm run drift: openapi.yaml against an upstream document. See docs/guides/drift.md.
import { main } from "./drift/command.js";

process.exitCode = await main(process.argv.slice(2));
