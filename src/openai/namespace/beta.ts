export type * from "../types/assistants.js";
export type * as Assistants from "../types/assistants.js";
export type * from "../types/threads.js";
export type * as Threads from "./threads.js";
