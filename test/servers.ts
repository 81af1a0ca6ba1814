import { createServer, type RequestListener } from "node:http";
import type { AddressInfo, Server } from "node:net";
import { onTestFinished } from "vitest";

const begin = (server: Server) => new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
const end = (server: Server) => new Promise((resolve) => server.close(resolve));
const addressOf = (server: Server) => `127.0.0.1:${(server.address() as AddressInfo).port}`;

/** Opens a server on a free port until the test ends. Returns `127.0.0.1:<port>`. */
export async function listen(server: Server): Promise<string> {
  onTestFinished(async () => {
    if ("closeAllConnections" in server) (server as import("node:http").Server).closeAllConnections();
    await end(server);
  });
  await begin(server);
  return addressOf(server);
}

/** Opens a server of HTTP until the test ends. Returns its URL, without a path. */
export const serve = async (listener: RequestListener): Promise<string> =>
  `http://${await listen(createServer(listener))}`;

/** An address at which nobody listens. */
export async function aClosedAddress(): Promise<string> {
  const server = createServer();
  await begin(server);
  const address = addressOf(server);
  await end(server);
  return address;
}
