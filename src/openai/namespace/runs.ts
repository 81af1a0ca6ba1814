export type * from "../types/runs.js";
export type * from "../types/steps.js";
export type * as Steps from "../types/steps.js";
