import { execFileSync } from "node:child_process";
import { createFetch } from "../../src/node.js";

/** The two ways to send requests on Node. Connections end with the servers. */
export const TRANSPORTS = [
  ["the built-in fetch", undefined],
  ["createFetch()", createFetch()],
] as const;

/** A key and a certificate that nobody trusts, in one. */
export function aCertificate(): string {
  const options = "req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -subj /CN=a -keyout -";
  const args = [...options.split(" "), "-addext", "subjectAltName=IP:127.0.0.1"];
  return execFileSync("openssl", args, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
}

export const THREAD = { id: "thread_1", object: "thread", created_at: 0, metadata: {} };
export const LIST = { object: "list", data: [], first_id: "", last_id: "", has_more: false };
