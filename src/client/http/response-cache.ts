/** A response that can be revalidated by its entity tag. */
export interface CachedResponse {
  etag: string;
  mediaType: string;
  text: string;
}

/** The responses that were used last, up to a number of characters. */
export class ResponseCache {
  readonly #capacity: number;
  readonly #responses = new Map<string, CachedResponse>();
  #size = 0;

  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  get(key: string): CachedResponse | undefined {
    const response = this.#responses.get(key);
    // A Map lists its keys in the order they were added: what is used goes behind all others.
    if (response !== undefined) this.set(key, response);
    return response;
  }

  set(key: string, response: CachedResponse): void {
    this.#delete(key);
    if (response.text.length > this.#capacity) return;
    this.#responses.set(key, response);
    this.#size += response.text.length;
    for (const oldest of this.#responses.keys()) if (this.#size > this.#capacity) this.#delete(oldest);
  }

  #delete(key: string): void {
    this.#size -= this.#responses.get(key)?.text.length ?? 0;
    this.#responses.delete(key);
  }
}
