import { OPERATION_NAMES } from "../api/version.js";
import { aCount, aText, type Check, headerFields, inRange, must, objectOf, oneOf } from "../state/check.js";
import { isObject } from "../state/json.js";
import type { MisspeltOperation, OperationName } from "../state/schemas.js";

/** What goes wrong. A fault of the body happens after the work; a fault of a stream does not affect other answers. */
export type FaultKind =
  /** The request is refused, and nothing is done. */
  | { kind: "status"; status: number; headers?: Record<string, string> | undefined; message?: string | undefined }
  /** The connection breaks, and nothing was done. */
  | { kind: "reset-before" }
  /** The connection breaks after the work was done. */
  | { kind: "reset-after" }
  /** The connection breaks in the middle of the body. */
  | { kind: "half-answer" }
  /** The body stops in the middle, and the connection stays open. */
  | { kind: "stalled-body" }
  /** The connection breaks after so many events. */
  | { kind: "cut-stream"; events: number }
  /** An `error` event comes after so many events, and nothing after it. */
  | { kind: "stream-error"; events: number; message?: string | undefined };

/** Something to go wrong on purpose, and when. */
export type Fault = FaultKind & {
  /** The operation that it affects, by the client's name or by the id in the contract. @default all */
  operation?: OperationName | MisspeltOperation | undefined;
  /** How many of those requests go well before it. @default 0 */
  skip?: number | undefined;
  /** How many of those requests it affects. @default 1 */
  times?: number | undefined;
};

const MISSPELT: MisspeltOperation = "submitToolOuputsToRun";

/** What every fault may have. */
const COMMON: Record<string, Check> = { kind: aText, operation: anOperation, skip: aCount, times: aCount };

const HAVE_NO_BODY: unknown[] = [204, 205, 304];

const aStatus = must("a status from 200 to 599 that has a body", (value) => {
  const isStatus = Number.isInteger(value) && inRange(value, 200, 599);
  return isStatus && !HAVE_NO_BODY.includes(value);
});

const STATUS = { ...COMMON, status: aStatus, headers: headerFields, message: aText };
const CUT = { ...COMMON, events: aCount };
const ERROR = { ...CUT, message: aText };

const KINDS: Record<FaultKind["kind"], Check> = {
  status: objectOf(STATUS, ["status"]),
  "reset-before": objectOf(COMMON),
  "reset-after": objectOf(COMMON),
  "half-answer": objectOf(COMMON),
  "stalled-body": objectOf(COMMON),
  "cut-stream": objectOf(CUT, ["events"]),
  "stream-error": objectOf(ERROR, ["events"]),
};

const aKind = oneOf(Object.keys(KINDS));

function anOperation(name: string, value: unknown): void {
  if (value !== MISSPELT) oneOf(OPERATION_NAMES)(name, value);
}

/** @throws {TypeError} When a value is no fault, with what is wrong. */
export const checkFault: Check = (name, value) => {
  if (!isObject(value)) throw new TypeError(`${name} must be an object with a kind`);
  aKind(`${name}.kind`, value.kind);
  KINDS[value.kind as FaultKind["kind"]](name, value);
};

/** Picks the fault of a request, if any. */
export type NextFault = (operation: OperationName) => Fault | undefined;

/** Creates what picks faults. The first fault that is due wins; each counts its own requests. */
export function createFaults(faults: readonly Fault[]): NextFault {
  const counted = faults.map((fault) => {
    const { skip = 0, times = 1 } = fault;
    return { fault, skip, times };
  });
  return (operation) => {
    const affecting = counted.filter(({ fault }) => affects(fault, operation));
    const due = affecting.find(({ skip, times }) => skip === 0 && times > 0);
    for (const one of affecting) if (one.skip > 0) one.skip--;
    if (due) due.times--;
    return due?.fault;
  };
}

function affects({ operation }: Fault, requested: OperationName): boolean {
  if (operation === undefined || operation === requested) return true;
  return operation === MISSPELT && requested === "submitToolOutputsToRun";
}
