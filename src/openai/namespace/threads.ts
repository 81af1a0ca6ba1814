export type * from "../types/messages.js";
export type * as Messages from "../types/messages.js";
export type * from "../types/runs.js";
export type * from "../types/threads.js";
export type * as Runs from "./runs.js";
