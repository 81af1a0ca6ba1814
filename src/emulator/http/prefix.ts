import { must } from "../state/check.js";

/** Where in a URL the API begins, and by which rules it is reached there. */
export interface Location {
  /** The path after the prefix, such as `/assistants`. */
  path: string;
  /** Reached as on Azure: the URL tells the version, so no `OpenAI-Beta` is needed. */
  isAzure: boolean;
}

/** A check of the option. */
export const aPrefix = must("a path such as /v1, with no slash at its end, or empty", (value) => {
  return typeof value === "string" && /^(\/[^/?#\s]+)*$/.test(value);
});

/** `/openai`, `/openai/v1` and `/openai/deployments/x`. */
const AZURE = /^\/openai(\/v1|\/deployments\/[^/]+)?(?=\/|$)/;

/**
 * Takes the prefix off a path. With none given, `/v1`, Azure's prefixes and no prefix are all accepted.
 * @param prefix The only prefix to accept. `/openai` stands for all of Azure's.
 * @returns undefined for a path with another prefix.
 */
export function stripPrefix(pathname: string, prefix: string | undefined): Location | undefined {
  const azure = AZURE.exec(pathname);
  if (prefix === undefined) {
    if (azure) return { path: pathname.slice(azure[0].length), isAzure: true };
    return { path: pathname.replace(/^\/v1(?=\/|$)/, ""), isAzure: false };
  }
  const isAzure = AZURE.test(prefix);
  if (prefix === "/openai") return azure ? { path: pathname.slice(azure[0].length), isAzure } : undefined;
  if (prefix !== "" && !pathname.startsWith(`${prefix}/`)) return undefined;
  return { path: pathname.slice(prefix.length), isAzure };
}
