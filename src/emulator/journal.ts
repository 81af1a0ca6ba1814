import type { OperationId } from "./schemas.js";

/** One request and how it was answered. */
export interface Exchange {
  requestId: string;
  /** Milliseconds since 1970, by the emulator's clock. */
  atMs: number;
  method: string;
  /** The path and the query as they were asked for. */
  path: string;
  /** What was asked for, or null when nothing is there. */
  operation: OperationId | null;
  /** The body that was sent, when there was one and it could be read. */
  body: unknown;
  /** The status of the answer, or null when the connection was broken first. */
  status: number | null;
  /** The body of the answer, or null for a stream and for no answer. */
  answer: unknown;
}

/** How many exchanges are remembered; older ones make room. */
const MAX_EXCHANGES = 1000;

/** Remembers exchanges. */
export interface Journal {
  add(exchange: Omit<Exchange, "answer">, answer: string | null): void;
  /** What was asked, oldest first. */
  list(): Exchange[];
  clear(): void;
}

export function createJournal(onExchange?: (exchange: Exchange) => void): Journal {
  let kept: { exchange: Omit<Exchange, "answer">; answer: string | null }[] = [];
  const read = ({ exchange, answer }: (typeof kept)[number]): Exchange => ({
    ...exchange,
    answer: answer === null ? null : (JSON.parse(answer) as unknown),
  });
  return {
    add(exchange, answer) {
      const entry = { exchange, answer };
      kept.push(entry);
      if (kept.length >= 2 * MAX_EXCHANGES) kept = kept.slice(-MAX_EXCHANGES);
      onExchange?.(read(entry));
    },
    list: () => kept.slice(-MAX_EXCHANGES).map(read),
    clear: () => {
      kept = [];
    },
  };
}
