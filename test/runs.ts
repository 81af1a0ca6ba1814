import type { RequestLimits } from "../src/http/call-options.js";
import type { PollOptions, Run } from "../src/index.js";
import { poll } from "../src/runs/poll.js";
import type { RunReading, RunSource } from "../src/runs/run.js";

export type { Run };

/** What the server does when it is next asked: a status, tool calls that it asks for, an error, or nothing at all. */
export type Move = Run["status"] | { asks: string[] } | Error | "hang";

/** A run in a status, with nothing else of interest. */
export function aRun(status: Run["status"], fields: Partial<Run> = {}): Run {
  return {
    id: "run_1",
    object: "thread.run",
    created_at: 0,
    thread_id: "thread_1",
    assistant_id: "asst_1",
    status,
    required_action: null,
    last_error: null,
    expires_at: 600,
    started_at: null,
    cancelled_at: null,
    failed_at: null,
    completed_at: null,
    incomplete_details: null,
    model: "gpt-4-turbo",
    instructions: "",
    tools: [],
    file_ids: [],
    metadata: {},
    usage: null,
    max_prompt_tokens: null,
    max_completion_tokens: null,
    truncation_strategy: null,
    tool_choice: null,
    response_format: null,
    ...fields,
  };
}

/** A run that waits for the outputs of calls of `look_up`, each with its id as the key. */
export function aRunThatAsks(ids: string[], fields: Partial<Run> = {}): Run {
  const tool_calls = ids.map((id) => ({
    id,
    type: "function" as const,
    function: { name: "look_up", arguments: JSON.stringify({ key: id }) },
  }));
  return aRun("requires_action", {
    required_action: { type: "submit_tool_outputs", submit_tool_outputs: { tool_calls } },
    ...fields,
  });
}

/** A server that makes one move each time it is asked, the last of them again and again. */
export function aServer(moves: Move[], { run = {}, pollAfterMs }: { run?: Partial<Run>; pollAfterMs?: number } = {}) {
  const requests: ("get" | "submit" | "cancel")[] = [];
  const times: number[] = [];
  const submitted: object[][] = [];
  const answer = async (request: (typeof requests)[number], { signal }: RequestLimits): Promise<RunReading<Run>> => {
    signal?.throwIfAborted();
    requests.push(request);
    times.push(performance.now());
    const move = (moves.length > 1 ? moves.shift() : moves[0])!;
    if (move instanceof Error) throw move;
    if (move === "hang")
      return new Promise((_, reject) => signal?.addEventListener("abort", () => reject(signal.reason)));
    return { run: typeof move === "string" ? aRun(move, run) : aRunThatAsks(move.asks, run), pollAfterMs };
  };
  const source: RunSource<Run> = {
    id: "run_1",
    thread_id: "thread_1",
    fetchRun: (limits) => answer("get", limits),
    submitOutputs: (outputs, limits) => {
      submitted.push(outputs);
      return answer("submit", limits);
    },
    cancelRun: (limits) => answer("cancel", limits),
  };
  return { source, moves, requests, times, submitted };
}

/** Waits for a run that is there as `pollRun` does, from a reading on if there is one. */
export function follow(
  source: RunSource<Run>,
  reading: RunReading<Run> | undefined,
  options: PollOptions & { untilSettled?: boolean },
): Promise<Run> {
  const begin = reading ? async () => reading : source.fetchRun;
  return poll<Run, RunReading<Run>>({ name: "pollRun", begin, source }, options);
}
