import { expect, it } from "vitest";
import type { StreamEvent, V1 } from "../../src/index.js";
import { StreamState } from "../../src/streams/stream-state.js";

type Fields = Record<string, unknown>;
type Told = [event: string, data: unknown];

const run = (more: Fields = {}): Told => [
  "thread.run.queued",
  { id: "run_1", object: "thread.run", thread_id: "thread_1", ...more },
];
const ofRun = { run_id: "run_1", thread_id: "thread_1" };
const message = (change: string, more: Fields = {}): Told => [
  `thread.message.${change}`,
  { id: "msg_1", object: "thread.message", status: change, content: [{ text: { value: "a" } }], ...ofRun, ...more },
];
const step = (change: string, more: Fields = {}): Told => [
  `thread.run.step.${change}`,
  { id: "step_1", object: "thread.run.step", status: change, ...ofRun, ...more },
];
const delta = (id: string, more: Fields = {}): Told => ["thread.message.delta", { id, delta: {}, ...more }];
const creates = (message_id: unknown) => ({ step_details: { message_creation: { message_id } } });

interface Known {
  /** Which of the events are about another run, by their places. */
  foreign: number[];
  name: unknown;
  whole: string[];
  unfinished: string[];
  /** Whether something has begun that no event names. */
  isUnnamed: boolean;
}

function known(events: Told[], name = {}): Known {
  const state = new StreamState<V1>(name);
  const own = events.map(([event, data]) => state.note({ event, data } as unknown as StreamEvent));
  const unfinished = [...state.unfinished("thread.message"), ...state.unfinished("thread.run.step")];
  const isUnnamed = state.hasUnfinished("thread.run.step") && state.unfinished("thread.run.step").length === 0;
  return {
    foreign: own.flatMap((isOwn, place) => (isOwn ? [] : [place])),
    name: state.name,
    whole: [...state.whole("thread.message"), ...state.whole("thread.run.step")].map(({ id }) => id),
    unfinished,
    isUnnamed,
  };
}

const NAME = { id: "run_1", thread_id: "thread_1" };
const NOTHING: Known = { foreign: [], name: NAME, whole: [], unfinished: [], isUnnamed: false };

const ROWS: [what: string, events: Told[], known: Partial<Known>, name?: object][] = [
  ["a run names itself", [run()], {}],
  ["a message names its run", [message("in_progress")], { unfinished: ["msg_1"] }],
  ["a step names its run", [step("in_progress")], { unfinished: ["step_1"] }],
  ["half a name is none", [step("in_progress", { thread_id: "" })], { name: undefined, unfinished: ["step_1"] }],
  [
    "a thread that was created is that of the run",
    [["thread.created", { id: "thread_1" }], run({ thread_id: null })],
    {},
  ],
  ["the first thread counts", [run(), ["thread.created", { id: "thread_2" }]], {}],
  [
    "what has no id names nothing",
    [run({ id: "" }), step("queued", { id: null })],
    { name: undefined, isUnnamed: true },
  ],
  ["what was known before counts", [run({ id: "run_2" })], { foreign: [0] }, NAME],
  ["a run of another thread is another", [run({ thread_id: "thread_2" })], { foreign: [0] }, NAME],
  ["a message with no run is the run's", [message("completed", { run_id: null })], { whole: ["msg_1"] }, NAME],
  [
    "what belongs to another run is left out, with its deltas",
    [message("in_progress", { run_id: "run_2" }), delta("msg_1"), delta("msg_2")],
    { foreign: [0, 1], unfinished: ["msg_2"] },
    NAME,
  ],
  [
    "what has no id may belong to another run all the same",
    [step("in_progress", { id: "", run_id: "run_2" }), step("in_progress", { id: "" })],
    { foreign: [0], isUnnamed: true },
    NAME,
  ],
  ["other events are nobody's", [["trace", { run_id: "run_2", id: "msg_1" }]], {}, NAME],
  ["data that is no object is of the run", [["thread.run.step.queued", "text"]], { isUnnamed: true }, NAME],
  ["what has ended is whole", [message("in_progress"), message("completed")], { whole: ["msg_1"] }],
  ["what has ended does not begin again", [message("completed"), delta("msg_1")], { whole: ["msg_1"] }],
  ["what ended broken is not whole", [message("completed", { content: "?" })], { unfinished: ["msg_1"] }],
  [
    "a step that made a message names it",
    [step("completed", creates("msg_1"))],
    { whole: ["step_1"], unfinished: ["msg_1"] },
  ],
  [
    "a step that has just begun names its message",
    [step("in_progress", creates("msg_1"))],
    { unfinished: ["msg_1", "step_1"] },
  ],
  [
    "a message that is whole is not missed",
    [message("completed"), step("completed", creates("msg_1"))],
    { whole: ["msg_1", "step_1"] },
  ],
  ["a message with no name is not missed", [step("completed", creates(""))], { whole: ["step_1"] }],
  ["a step that made none names none", [step("completed", { step_details: "?" })], { whole: ["step_1"] }],
];

it.each(ROWS)("%s", (_, events, expected, name) => {
  expect(known(events, name)).toEqual({ ...NOTHING, ...expected });
});

it("a list that was read names what no event named", () => {
  const state = new StreamState<V1>();
  const reason = new Error() as never;
  state.missing.set("thread.message", reason).set("thread.run.step", reason);
  for (const event of ["thread.message.queued", "thread.run.step.queued"]) {
    state.note({ event, data: null } as unknown as StreamEvent);
  }
  state.wasListed("thread.message");
  expect([state.hasUnfinished("thread.message"), state.hasUnfinished("thread.run.step")]).toEqual([false, true]);
  expect([...state.missing.keys()]).toEqual(["thread.run.step"]);
});
