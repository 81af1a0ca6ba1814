// Plays the scenario where there are a command line and a console: Node, Deno and Bun.
import { playScenario } from "./scenario.js";

console.log(JSON.stringify(await playScenario(process.argv[2] ?? "")));
