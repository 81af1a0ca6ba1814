// What hangs on the class `OpenAI` of the package `openai`: classes of errors, and types as in `OpenAI.Beta.Threads.Run`.

export * from "../errors.js";
export type * as Beta from "./beta.js";
