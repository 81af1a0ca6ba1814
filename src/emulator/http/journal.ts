import type { OperationName } from "../state/schemas.js";

/** One request and how it was answered. */
export interface Exchange {
  requestId: string;
  /** Milliseconds since 1970, by the emulator's clock. */
  atMs: number;
  method: string;
  /** The path and the query as they were requested. */
  path: string;
  /** The operation, by the name of the client's method, or null when the URL has none. */
  operation: OperationName | null;
  /** The body that was sent; undefined when there was none, when it could not be read, and when it was not kept. */
  body: unknown;
  /** The status of the answer, or null when the connection was broken first. */
  status: number | null;
  /** The body of the answer; null for a stream, for no answer, and when it was not kept. */
  answer: unknown;
}

/** An exchange as it is kept: the bodies as they were sent, which take the least memory. */
export interface Entry extends Omit<Exchange, "body" | "answer"> {
  body: Uint8Array | null;
  answer: string | null;
}

const MAX_ENTRIES = 1000;
const MAX_BYTES = 32 * 1024 * 1024;
/** The body of a refused request is kept up to this length. */
const MAX_REFUSED_BYTES = 16 * 1024;

/** Keeps the latest exchanges. */
export interface Journal {
  add(entry: Entry): void;
  /** Oldest first. */
  list(): Exchange[];
  clear(): void;
}

export function createJournal(onExchange?: (exchange: Exchange) => void): Journal {
  let entries: Entry[] = [];
  let bytes = 0;
  const isFull = () => entries.length > MAX_ENTRIES || bytes > MAX_BYTES;
  return {
    add(entry) {
      const kept = fitting(entry);
      entries.push(kept);
      bytes += sizeOf(kept);
      while (isFull()) {
        const oldest = entries.shift();
        if (oldest) bytes -= sizeOf(oldest);
      }
      onExchange?.(read(entry));
    },
    list: () => entries.map(read),
    clear() {
      entries = [];
      bytes = 0;
    },
  };
}

/** The entry without what is too large to keep. */
function fitting(entry: Entry): Entry {
  const { body, status } = entry;
  const isRefused = status !== null && status >= 400;
  if (isRefused && body && body.length > MAX_REFUSED_BYTES) return { ...entry, body: null };
  if (sizeOf(entry) <= MAX_BYTES) return entry;
  return { ...entry, path: entry.path.slice(0, MAX_REFUSED_BYTES), body: null, answer: null };
}

function sizeOf({ path, body, answer }: Entry): number {
  return path.length + (body?.length ?? 0) + (answer?.length ?? 0);
}

const decoder = new TextDecoder();

function read(entry: Entry): Exchange {
  const { body, answer } = entry;
  return {
    ...entry,
    body: body && body.length > 0 ? (JSON.parse(decoder.decode(body)) as unknown) : undefined,
    answer: answer === null ? null : (JSON.parse(answer) as unknown),
  };
}
