// What helpers ask of a contract. Each contract fills `Contract` with its generated types, so that a helper is written
// once and typed by the contract that it serves.

export type Fields = { [name: string]: unknown };

export function isObject(value: unknown): value is Fields {
  return typeof value === "object" && value !== null;
}

/** The fields of a run that helpers read. */
export interface RunLike<Status extends string = string> {
  id: string;
  thread_id: string;
  assistant_id: string;
  status: Status;
  created_at: number;
  required_action: RequiredAction | null;
  expires_at?: number | null;
  completed_at?: number | null;
  failed_at?: number | null;
  cancelled_at?: number | null;
  incomplete_details?: object | null;
}

/** What a run waits for. */
export interface RequiredAction {
  type: string;
  submit_tool_outputs: { tool_calls: ToolCall[] };
}

/** A call of a function that a run waits for. */
export interface ToolCall {
  /** The id that its output names. */
  id: string;
  type: "function";
  function: {
    name: string;
    /** The arguments as the model wrote them: text that should be JSON, but need not be. */
    arguments: string;
  };
}

/** The output of one tool call. */
export interface ToolOutput {
  tool_call_id?: string;
  output?: string;
}

/** The fields of a message that helpers read. */
export interface MessageLike {
  id: string;
  object: "thread.message";
  created_at: number;
  status?: string;
  role: string;
  run_id: string | null;
}

/** The fields of a run step that helpers read. */
export interface RunStepLike {
  id: string;
  object: "thread.run.step";
  status: string;
  run_id: string;
  step_details: unknown;
}

/** An event of a stream. */
export interface EventLike {
  event: string;
  data: unknown;
}

/** One call, as the generated methods hand it to `send`. */
export interface Call {
  method: "GET" | "PUT" | "POST" | "DELETE" | "PATCH" | "HEAD" | "OPTIONS";
  /** The path as the contract has it, with its parameters in braces. */
  path: string;
  params?: { path?: Record<string, string>; query?: object | undefined };
  body?: unknown;
  /** What the operation answers when it succeeds. */
  answer: "list" | "resource" | "deleted" | "json" | "text" | "binary" | "empty";
  /** The value of the property `object` in the answer, where the contract knows only one. */
  object?: string;
}

/** The types of a contract by which its client is typed. */
export interface Contract<Status extends string = string> {
  /** The `paths` of its schema. */
  paths: object;
  Run: RunLike<Status>;
  Message: MessageLike;
  RunStep: RunStepLike;
  StreamEvent: EventLike;
  CreateMessageRequest: object;
  CreateRunRequest: object;
  CreateThreadAndRunRequest: object;
  /** The query of `createRun`, where there is one. */
  CreateRunQuery?: object;
}
