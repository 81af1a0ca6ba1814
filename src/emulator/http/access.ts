import { badRequest, HttpError } from "../api/errors.js";
import { type ApiVersion, v1, versionOfAzure, versionOfHeader } from "../api/version.js";
import type { Incoming } from "./request.js";

/**
 * Checks the key of a request: a bearer token, or `api-key` as gateways have it.
 * @param apiKeys The valid keys; any is when left out.
 * @throws {HttpError} 401
 */
export function requireKey({ header }: Incoming, apiKeys?: readonly string[]): void {
  const authorization = header("authorization") ?? "";
  const [, token] = BEARER.exec(authorization) ?? [];
  const key = token ?? header("api-key");
  if (!key) throw wrongKey(NO_KEY);
  if (apiKeys && !apiKeys.includes(key)) throw wrongKey("Incorrect API key provided.");
}

const BEARER = /^Bearer\s+(\S+)$/i;

const NO_KEY =
  "You didn't provide an API key. You need to provide your API key in an Authorization header using Bearer auth " +
  "(i.e. Authorization: Bearer YOUR_KEY).";

function wrongKey(message: string): HttpError {
  return new HttpError(401, { message, code: "invalid_api_key" });
}

/** The version that a request asks for, or undefined when it does not say. On Azure the `api-version` says it as well. */
export function requestedVersion({ header, url }: Incoming, isAzure: boolean): ApiVersion | undefined {
  const version = versionOfHeader(header("openai-beta"));
  if (version || !isAzure) return version;
  return versionOfAzure(url.searchParams.get("api-version"));
}

/** The error for a request that asks for no version. */
export function missingVersion(): HttpError {
  const message =
    "You must provide the 'OpenAI-Beta' header to access the Assistants API. Please try again by setting the header " +
    `'OpenAI-Beta: ${v1.beta}'.`;
  return badRequest(message, null, "invalid_beta");
}
