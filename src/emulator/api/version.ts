import { requestRules as rulesV2 } from "../../../generated/v2/validators.js";
import { requestRules as rulesV1 } from "../../../generated/validators.js";
import { createRouter, type Router } from "./routes.js";
import { viewV1 } from "./view-v1.js";
import { viewV2 } from "./view-v2.js";
import type { Presentation } from "./views.js";

/** All that depends on the version of the API. The state and the life of a run are the same for each. */
export interface ApiVersion extends Presentation {
  /** The value of the `OpenAI-Beta` header that asks for it. */
  beta: string;
  /** The first `api-version` that asks for it on Azure; empty where none need be said. */
  azureSince: string;
  findRoute: Router;
}

/** The version of `openapi.yaml`. */
export const v1: ApiVersion = {
  ...viewV1,
  beta: "assistants=v1",
  azureSince: "",
  findRoute: createRouter(named(rulesV1)),
};

/** The version of `openapi.v2.yaml`. */
const v2: ApiVersion = {
  ...viewV2,
  beta: "assistants=v2",
  azureSince: "2024-05-01",
  findRoute: createRouter(named(rulesV2)),
};

/** Newest first. */
const VERSIONS = [v2, v1];

/** The version that a header asks for, if it asks for one. */
export function versionOfHeader(beta: string | null): ApiVersion | undefined {
  const words = (beta ?? "").split(/[\s,]+/);
  return VERSIONS.find((version) => words.includes(version.beta));
}

/** The version that an `api-version` of Azure stands for. They are dates, and later ones may be words. */
export function versionOfAzure(apiVersion: string | null): ApiVersion {
  return VERSIONS.find(({ azureSince }) => (apiVersion ?? "") >= azureSince) ?? v1;
}

/** The operations that a fault can name. */
export const OPERATION_NAMES: readonly string[] = [
  ...new Set([...Object.keys(named(rulesV1)), ...Object.keys(named(rulesV2))]),
];

/** The rules by the names of the client's methods. */
function named<Name extends string, Rule>({
  submitToolOuputsToRun: submitToolOutputsToRun,
  ...rules
}: Record<Name | "submitToolOuputsToRun", Rule>) {
  return { ...rules, submitToolOutputsToRun };
}
