// Plays the scenario in a worker: workerd.
import { playScenario } from "./scenario.js";

export const worker = {
  /** @param {Request} request */
  async fetch(request) {
    return Response.json(await playScenario(new URL(request.url).searchParams.get("server") ?? ""));
  },
};
export { worker as default };
