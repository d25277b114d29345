/** Lets whoever comes for something that is being worked out wait until it is there. */
export class UnderWay {
  readonly #ends = new Map<string, Promise<void>>();

  /** Ends when that is there, or has failed; undefined when nobody works on it. */
  endOf(key: string): Promise<void> | undefined {
    return this.#ends.get(key);
  }

  /** Says that somebody begins. To be called, once or more often, when it is there or has failed. */
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
