import type { StateObject, StreamEvent } from "../state/schemas.js";

/** An event as a stream carries it. */
export interface ShownEvent {
  event: string;
  data: unknown;
}

export type ShowEvent = (event: StreamEvent) => ShownEvent;

/** What the request asks to have included. */
export type Include = readonly string[];

type View<T> = (value: T, include: Include) => object;
type Kind = StateObject["object"];

/** What a version shows of each kind of object. A kind that is not named is shown as it is kept. */
export type Views = {
  [Name in Kind]?: View<Extract<StateObject, { object: Name }>>;
};

/** How a version shows what is kept. */
export interface Presentation {
  views: Views;
  /** Its names of events, where they are not those that are kept. */
  eventNames: Partial<Record<StreamEvent["event"], StreamEvent["event"]>>;
}

/** Shows an object, or each object of a list. */
export function showObject({ views }: Presentation, value: object, include: Include): object {
  if (!("data" in value) || !Array.isArray(value.data)) return showOne(views, value, include);
  const data = value.data.map((item: object) => showOne(views, item, include));
  return { ...value, data };
}

function showOne(views: Views, value: object, include: Include): object {
  const kind = "object" in value ? value.object : undefined;
  // The kind of an object decides its type, which the compiler cannot follow through the table.
  const view = views[kind as Kind] as View<object> | undefined;
  return view ? view(value, include) : value;
}

/** Creates what shows the events of a stream. */
export function eventShower(presentation: Presentation, include: Include): ShowEvent {
  return ({ event, data }) => ({
    event: presentation.eventNames[event] ?? event,
    data: typeof data === "object" ? showOne(presentation.views, data, include) : data,
  });
}
