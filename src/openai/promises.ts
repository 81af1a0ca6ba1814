/** What a call returned, with the response that brought it. */
export interface Answered<T> {
  data: T;
  response: Response;
}

/** A call that was sent: await it for what it returns. */
export class APIPromise<T> extends Promise<T> {
  /** `then` and its kin return plain promises. */
  static override get [Symbol.species]() {
    return Promise;
  }

  readonly #answered: Promise<Answered<T>>;

  constructor(answered: Promise<Answered<T>>) {
    // Never settled itself: `then`, which `await`, `catch` and `finally` call, is that of the answer.
    super(() => {});
    this.#answered = answered;
  }

  // biome-ignore lint/suspicious/noThenProperty: it is a promise.
  override then<A = T, B = never>(
    onFulfilled?: ((data: T) => A | PromiseLike<A>) | null,
    onRejected?: ((reason: unknown) => B | PromiseLike<B>) | null,
  ): Promise<A | B> {
    return this.#answered.then(({ data }) => data).then(onFulfilled, onRejected);
  }

  /** The response, with a body of its own to read. */
  async asResponse(): Promise<Response> {
    const { response } = await this.#answered;
    return response;
  }

  withResponse(): Promise<Answered<T>> {
    return this.#answered;
  }
}
