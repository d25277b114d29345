/** Lets requests for a response that is being made wait until it is there. */
export class SingleFlight {
  readonly #ends = new Map<string, Promise<void>>();

  /** Ends when the response is there, or has failed; undefined when it is not being made. */
  endOf(key: string): Promise<void> | undefined {
    return this.#ends.get(key);
  }

  /** Begins to make a response. Call what it returns, once or more often, when the response is there or has failed. */
  begin(key: string): () => void {
    let end!: () => void;
    const ended = new Promise<void>((resolve) => {
      end = resolve;
    });
    this.#ends.set(key, ended);
    return () => {
      if (this.#ends.get(key) === ended) this.#ends.delete(key);
      end();
    };
  }
}
