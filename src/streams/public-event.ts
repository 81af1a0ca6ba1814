import { type EventLike, type Fields, isObject } from "../types.js";
import { isOfApi, type StreamEvent } from "./events.js";

/**
 * The fields that a page may see, wherever in an event they stand: ids, statuses, times, text, and which kind of error
 * there was. Whatever is not here is hidden, such as what a newer server adds.
 */
const VISIBLE = new Set(
  (
    "id object status role type index content text value refusal delta " +
    "annotations start_index end_index file_citation file_path image_file " +
    "step_details message_creation error last_error incomplete_details code reason " +
    "required_action submit_tool_outputs"
  ).split(" "),
);

/** Fields that name a kind. A server that writes a sentence there may tell more. */
const WORDS = new Set(["code", "reason", "type"]);

/** What of an event a page may see; undefined when it is nothing. */
export function publicEvent(event: StreamEvent): EventLike | undefined {
  if (event.event === "done") return event;
  if (!isOfApi(event)) return undefined;
  const data = isObject(event.data) ? visibleFields(event.data) : null;
  const recovered = event.recovered ? { recovered: true } : {};
  return { event: event.event, data, ...recovered };
}

/** Hidden lists are empty, so that a page may go through them all the same. Any other hidden field is left out. */
function visibleFields(fields: Fields): Fields {
  const visible: Fields = {};
  for (const [name, value] of Object.entries(fields)) {
    if (isVisible(name)) visible[name] = visibleValue(name, value);
    else if (Array.isArray(value)) visible[name] = [];
  }
  return visible;
}

function isVisible(name: string): boolean {
  return VISIBLE.has(name) || /_(id|ids|at)$/.test(name);
}

function visibleValue(name: string, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => visibleValue(name, item));
  if (isObject(value)) return visibleFields(value);
  const isSentence = WORDS.has(name) && !/^[\w.-]*$/.test(`${value}`);
  return isSentence ? null : value;
}
