/** A body whose answer is one object. */
export type AnswerBody<Body> = Body & { stream?: false | null };
/** A body whose answer is a stream of events. */
export type StreamBody<Body> = Unstreamed<Body> & { stream: true };
/** A body of a helper that always streams. */
export type HelperBody<Body> = Unstreamed<Body> & { stream?: true };
/** A body of a helper that never streams. */
export type Unstreamed<Body> = Omit<Body, "stream">;

/** A field where it is there. */
export type Field<Owner, Name extends keyof Owner> = NonNullable<Owner[Name]>;
/** What a list holds. */
export type Item<List extends readonly unknown[]> = List[number];
/** The member of a union that has this `type`. */
export type Kind<Union, Name> = Extract<Union, { type: Name }>;
