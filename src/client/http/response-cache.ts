/** An answer that can be asked for again under its entity tag. */
export interface KeptAnswer {
  etag: string;
  mediaType: string;
  text: string;
}

/** The answers that were asked for last, up to a number of characters. */
export class AnswerCache {
  readonly #capacity: number;
  readonly #answers = new Map<string, KeptAnswer>();
  #size = 0;

  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  get(key: string): KeptAnswer | undefined {
    const answer = this.#answers.get(key);
    // A Map lists its keys in the order they were added: what is asked for goes behind all others.
    if (answer !== undefined) this.set(key, answer);
    return answer;
  }

  set(key: string, answer: KeptAnswer): void {
    this.#delete(key);
    if (answer.text.length > this.#capacity) return;
    this.#answers.set(key, answer);
    this.#size += answer.text.length;
    for (const oldest of this.#answers.keys()) if (this.#size > this.#capacity) this.#delete(oldest);
  }

  #delete(key: string): void {
    this.#size -= this.#answers.get(key)?.text.length ?? 0;
    this.#answers.delete(key);
  }
}
