// @ts-expect-error: where it is once this file is the route of an app
import { playScenario } from "../../scenario.js";

export const runtime = "edge";

/** @param {Request} request */
export async function GET(request) {
  return Response.json(await playScenario(new URL(request.url).searchParams.get("server") ?? ""));
}
