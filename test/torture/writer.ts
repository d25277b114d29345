/** A write that the service has acknowledged. */
export interface Acknowledged {
  id: string;
  revision: number;
  contentHash: string;
}

interface Known {
  slug: string;
  etag: string;
}

/** What one client does, one write after another, against whatever server lives. */
export class Writer {
  readonly acknowledged: Acknowledged[] = [];
  /** Requests that a kill left without an answer: whether they were done is open. */
  unanswered = 0;
  /** Writes that were refused because another client's came first. */
  refused = 0;
  #known: Known | undefined;
  #count = 0;

  readonly #name: string;
  readonly #shared: string;
  readonly #authorization: string;
  readonly #random: () => number;

  /** @param shared slug of an entry that all clients change */
  constructor(name: string, shared: string, authorization: string, random: () => number) {
    this.#name = name;
    this.#shared = shared;
    this.#authorization = authorization;
    this.#random = random;
  }

  /** One write: a new entry, a change of the last one, or of the one that all clients change. */
  async write(url: string): Promise<void> {
    this.#count += 1;
    const choice = this.#random();
    try {
      if (choice < 0.25 || this.#known === undefined) await this.#create(url);
      else if (choice < 0.6) await this.#change(url, this.#known);
      else await this.#changeShared(url);
    } catch (error) {
      if (error instanceof UnexpectedAnswer) throw error;
      this.unanswered += 1;
      // Whether it was done is not known, and so the tag is not either.
      this.#known = undefined;
    }
  }

  async #create(url: string): Promise<void> {
    const slug = `${this.#name}-${this.#count}`;
    const response = await this.#send('POST', `${url}/v1/entries`, {
      ...{
        question: `${this.#name} ${this.#count}?`,
        answer: this.#text(),
        category: 'matrix-general',
        slug,
      },
      status: this.#random() < 0.2 ? 'draft' : 'published',
    });
    this.#known = { slug, etag: await this.#note(response, 201) };
  }

  async #change(url: string, { slug, etag }: Known): Promise<void> {
    const response = await this.#send('PATCH', `${url}/v1/entries/${slug}`, { answer: this.#text() }, etag);
    this.#known = { slug, etag: await this.#note(response, 200) };
  }

  async #changeShared(url: string): Promise<void> {
    const target = `${url}/v1/entries/${this.#shared}`;
    const read = await fetch(target, { headers: { authorization: this.#authorization } });
    await read.arrayBuffer();
    const response = await this.#send(
      'PATCH',
      target,
      { answer: this.#text() },
      String(read.headers.get('etag')),
    );
    if (response.status === 412) {
      await response.arrayBuffer();
      this.refused += 1;
    } else await this.#note(response, 200);
  }

  /** Of any length, so that kills meet transactions of any size. */
  #text(): string {
    return `${this.#name} ${this.#count} `.repeat(1 + Math.floor(this.#random() ** 3 * 3_000));
  }

  #send(method: string, url: string, body: object, etag?: string): Promise<Response> {
    return fetch(url, {
      method,
      headers: {
        authorization: this.#authorization,
        'content-type': 'application/json',
        ...(etag === undefined ? {} : { 'if-match': etag }),
      },
      body: JSON.stringify(body),
    });
  }

  /** An answer counts once all of it has arrived. */
  async #note(response: Response, expected: number): Promise<string> {
    const { id, revision, contentHash } = (await response.json()) as Acknowledged;
    // A busy database says so; anything else is not what a healthy client may get.
    if (response.status === 503) throw new Error('busy');
    if (response.status !== expected) throw new UnexpectedAnswer(`${response.status} instead of ${expected}`);
    this.acknowledged.push({ id, revision, contentHash });
    return String(response.headers.get('etag'));
  }
}

export class UnexpectedAnswer extends Error {}
