// Plays the scenario in a page: Chromium. The server of the page is told how it went.
import { playScenario } from "./scenario.js";

const outcomes = await playScenario(new URLSearchParams(location.search).get("server") ?? "");
await fetch("/outcomes", { method: "POST", body: JSON.stringify(outcomes) });
