import { execFileSync } from "node:child_process";
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo, Server as NetServer } from "node:net";
import { onTestFinished } from "vitest";
import { createFetch } from "../../src/node.js";

/** Opens a server on a free port until the test ends. Returns `127.0.0.1:<port>`. */
export async function listen(server: NetServer): Promise<string> {
  onTestFinished(async () => {
    (server as Partial<Server>).closeAllConnections?.();
    await new Promise((resolve) => server.close(resolve));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

export const serve = async (listener: RequestListener): Promise<string> =>
  `http://${await listen(createServer(listener))}`;

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
