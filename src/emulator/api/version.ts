import { type RequestRule, requestRules } from "../../../generated/validators.js";
import type { EmulatorContext } from "../runs/context.js";
import type { OperationName } from "../state/schemas.js";
import { assistantHandlers } from "./assistants.js";
import { messageHandlers } from "./messages.js";
import type { Handlers } from "./operations.js";
import { createRouter, type Router } from "./routes.js";
import { runHandlers } from "./runs.js";
import { threadHandlers } from "./threads.js";

/** All that depends on the version of the API. The state and the life of a run are the same for each. */
export interface ApiVersion {
  /** The value of the `OpenAI-Beta` header that asks for it. */
  beta: string;
  findRoute: Router;
  createHandlers(context: EmulatorContext): Handlers;
}

const { submitToolOuputsToRun, ...rules } = requestRules;
const v1Rules: Record<OperationName, RequestRule> = { ...rules, submitToolOutputsToRun: submitToolOuputsToRun };

/** The version of `openapi.yaml`. */
export const v1: ApiVersion = {
  beta: "assistants=v1",
  findRoute: createRouter(v1Rules),
  createHandlers: (context) => ({
    ...assistantHandlers(context),
    ...threadHandlers(context),
    ...messageHandlers(context),
    ...runHandlers(context),
  }),
};

/** The operations that a fault can name. */
export const OPERATION_NAMES: readonly string[] = Object.keys(v1Rules);
