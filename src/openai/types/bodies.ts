/** A body whose answer is one object. */
export type AnswerBody<Body> = Body & { stream?: false | null };
/** A body whose answer is a stream of events. */
export type StreamBody<Body> = Omit<Body, "stream"> & { stream: true };
/** A body of a helper that always streams. */
export type HelperBody<Body> = Omit<Body, "stream"> & { stream?: true };
