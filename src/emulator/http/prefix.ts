import { textLike } from "../state/check.js";

/** Where in a URL the API begins, and by which rules it is reached there. */
export interface Location {
  /** The path after the prefix, such as `/assistants`. */
  path: string;
  /** Reached as on Azure: the URL tells the version, so no `OpenAI-Beta` is needed. */
  isAzure: boolean;
}

/** A check of the option. */
export const aPrefix = textLike("a path such as /v1, with no slash at its end, or empty", /^(\/[^/?#\s]+)*$/);

/** `/openai`, `/openai/v1` and `/openai/deployments/x`. */
const AZURE = /^\/openai(\/v1|\/deployments\/[^/]+)?(?=\/|$)/;

/**
 * Takes the prefix off a path. With none given, `/v1`, Azure's prefixes and no prefix are all accepted.
 * @param prefix The only prefix to accept. `/openai` stands for all of Azure's.
 * @returns undefined for a path with another prefix.
 */
export function stripPrefix(pathname: string, prefix?: string): Location | undefined {
  if (prefix === undefined) return stripUsual(pathname);
  const isAzure = AZURE.test(prefix);
  const found = prefix === "/openai" ? AZURE.exec(pathname)?.[0] : prefix;
  if (found === undefined) return undefined;
  if (prefix !== "" && !pathname.startsWith(`${found}/`)) return undefined;
  return { path: pathname.slice(found.length), isAzure };
}

function stripUsual(pathname: string): Location {
  const [azure] = AZURE.exec(pathname) ?? [];
  if (azure) return { path: pathname.slice(azure.length), isAzure: true };
  return { path: pathname.replace(/^\/v1(?=\/|$)/, ""), isAzure: false };
}
