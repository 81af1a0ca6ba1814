import type { Dispatcher } from "undici";
import type { PlainRequest } from "../http/plain-request.js";

/** What an answer begins with. */
export interface Head {
  url: string;
  status: number;
  statusText: string;
  headers: Headers;
}

/** Bytes that may wait for their reader before the server has to. */
const HIGH_WATER_BYTES = 65_536;

type Fields = Record<string, string | string[] | undefined>;

/** One request on its way and its answer, as undici tells of them. */
export class Exchange implements Dispatcher.DispatchHandler {
  readonly #request: Request | PlainRequest;
  readonly #resolve: (head: Head) => void;
  readonly #reject: (reason: unknown) => void;
  #controller: Dispatcher.DispatchController | undefined;
  #state: "open" | "complete" | "failed" = "open";
  #reason: unknown;
  readonly #unread: Buffer[] = [];
  #unreadBytes = 0;
  #wake = () => {};

  constructor(request: Request | PlainRequest, resolve: (head: Head) => void, reject: (reason: unknown) => void) {
    this.#request = request;
    this.#resolve = resolve;
    this.#reject = reject;
    request.signal.addEventListener("abort", this);
  }

  /** The next bytes of the answer, once they are there; undefined after the last. */
  async read(): Promise<Buffer | undefined> {
    while (this.#unread.length === 0 && this.#state === "open") {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
    const chunk = this.#unread.shift();
    // What came before a failure is still worth having.
    if (!chunk && this.#state === "failed") throw this.#reason;
    this.#unreadBytes -= chunk?.length ?? 0;
    if (this.#controller?.paused && this.#unreadBytes <= HIGH_WATER_BYTES) this.#controller.resume();
    return chunk;
  }

  /** All of it, chunk by chunk. */
  async *chunks(): AsyncGenerator<Buffer, void, undefined> {
    for (let chunk = await this.read(); chunk; chunk = await this.read()) yield chunk;
  }

  /** Ends the request, whatever it is about. */
  end(reason: unknown): void {
    this.#unread.length = 0;
    this.#settle("failed", reason);
    this.#controller?.abort(new Error("aborted"));
  }

  /** Hears the signal. */
  handleEvent(): void {
    this.end(this.#request.signal.reason);
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller;
    // It was aborted while it waited for a connection.
    if (this.#state === "failed") controller.abort(new Error("aborted"));
  }

  onResponseStart(_: unknown, status: number, fields: Fields, statusText = ""): void {
    // What comes before the answer, such as 103 Early Hints, is not for the caller.
    if (status < 200) return;
    const headers = new Headers();
    for (const [name, value] of Object.entries(fields)) {
      if (typeof value === "string") headers.set(name, value);
      else for (const one of value ?? []) headers.append(name, one);
    }
    this.#resolve({ url: this.#request.url, status, statusText, headers });
  }

  onResponseData(controller: Dispatcher.DispatchController, chunk: Buffer): void {
    this.#unread.push(chunk);
    this.#unreadBytes += chunk.length;
    if (this.#unreadBytes > HIGH_WATER_BYTES) controller.pause();
    this.#wake();
  }

  onResponseEnd(): void {
    this.#settle("complete", undefined);
  }

  onResponseError(_: unknown, cause: Error): void {
    const error = new TypeError("fetch failed", { cause });
    // It never had a connection.
    this.#settle("failed", this.#controller ? error : Object.assign(error, { sent: false }));
  }

  #settle(state: "complete" | "failed", reason: unknown): void {
    if (this.#state !== "open") return;
    this.#state = state;
    this.#reason = reason;
    this.#request.signal.removeEventListener("abort", this);
    if (state === "failed") this.#reject(reason);
    this.#wake();
  }
}
