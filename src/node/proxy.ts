import { Agent, type Dispatcher, EnvHttpProxyAgent, Pool } from "undici";
import { AssistantsError } from "../errors.js";

type Options = EnvHttpProxyAgent.Options;

/** An agent that goes through the proxies of its options and of the environment, where there are any. */
export function createDispatcher(options: Options): Dispatcher {
  const httpProxy = proxyOf("httpProxy", options.httpProxy) ?? proxyOfEnvironment("HTTP_PROXY");
  const httpsProxy = proxyOf("httpsProxy", options.httpsProxy) ?? proxyOfEnvironment("HTTPS_PROXY");
  // Without any, none needs to be asked.
  if (!httpProxy && !httpsProxy) return new Agent(options);
  // One for http is also for https where there is no other, as undici has it.
  const proxies = { httpProxy: httpProxy ?? "", httpsProxy: httpsProxy ?? "" };
  return new EnvHttpProxyAgent({ ...options, ...proxies, clientFactory: (url, pool) => new ProxyPool(url, pool) });
}

/** A variable of the environment. The name in lower case comes first, as in curl. */
function proxyOfEnvironment(name: string): string | undefined {
  const lower = name.toLowerCase();
  return proxyOf(lower, process.env[lower]) ?? proxyOf(name, process.env[name]);
}

/** The address of a proxy, to which companies often give no scheme. It is not shown: it may hold a password. */
function proxyOf(name: string, value: string | undefined): string | undefined {
  if (!value) return undefined;
  const url = /^[a-z][a-z\d+.-]*:\/\//i.test(value) ? value : `http://${value}`;
  if (!/^https?:/i.test(url) || !URL.canParse(url)) {
    throw new AssistantsError(`${name} must be the address of an HTTP proxy, such as http://127.0.0.1:3128`);
  }
  return url;
}

/**
 * The connections to a proxy. Undici takes a connection that was closed for one to be made again, at once and for ever;
 * a failure by another code ends the request.
 */
class ProxyPool extends Pool {
  override connect(options: Dispatcher.ConnectOptions): Promise<Dispatcher.ConnectData>;
  override connect(
    options: Dispatcher.ConnectOptions,
    callback: (error: Error | null, data: Dispatcher.ConnectData) => void,
  ): void;
  override connect(
    options: Dispatcher.ConnectOptions,
    callback?: (error: Error | null, data: Dispatcher.ConnectData) => void,
  ): Promise<Dispatcher.ConnectData> | undefined {
    if (callback) {
      super.connect(options, callback);
      return undefined;
    }
    return super.connect(options).catch((cause: unknown) => {
      throw Object.assign(new Error("the proxy closed the connection", { cause }), { code: "ERR_PROXY_TUNNEL" });
    });
  }
}
