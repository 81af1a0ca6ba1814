const LOOPBACK = ["127.0.0.1", "::1", "localhost"];
const ANY_ADDRESS = ["0.0.0.0", "::"];

/**
 * Whether a request was meant for this server, by its `Host` header. A web page can make its own name resolve to this
 * machine (DNS rebinding), but it cannot send another name than its own; a bare address resolves to nothing else.
 */
export function isOwnHost(header: string, bound: string, hosts: readonly string[]): boolean {
  const host = header.toLowerCase().replace(/:\d+$/, "");
  const name = host.replace(/^\[(.*)\]$/, "$1");
  const own = [bound, ...hosts].map((one) => one.toLowerCase());
  if (own.includes(name)) return true;
  if (LOOPBACK.includes(bound)) return LOOPBACK.includes(name);
  if (!ANY_ADDRESS.includes(bound)) return false;
  return name === "localhost" || /^[\d.]+$|:/.test(name);
}
