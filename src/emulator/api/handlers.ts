import type { Context } from "../runs/context.js";
import { assistantHandlers } from "./assistants.js";
import { messageHandlers } from "./messages.js";
import type { Handlers } from "./operations.js";
import { runHandlers } from "./runs.js";
import { threadHandlers } from "./threads.js";

/** The operations of all versions. They answer with objects as they are kept. */
export function createHandlers(context: Context): Handlers {
  return {
    ...assistantHandlers(context),
    ...threadHandlers(context),
    ...messageHandlers(context),
    ...runHandlers(context),
  };
}
