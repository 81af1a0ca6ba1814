// The schemas of openapi.yaml under the names that `openai` gives them. Its types are declared with namespaces, as in
// `Run.LastError`, so the ones here are, too. They hold types alone, and nothing of them is left at run time.

export type * from "./assistants.js";
export type * from "./messages.js";
export type * from "./runs.js";
export type * from "./steps.js";
export type * from "./threads.js";
