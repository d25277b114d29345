/** An answer with a part of a list. */
export interface ListPage {
  items: unknown[];
  page: { next: string | null };
}

/** What the query for a page has of its own: nothing for the first. */
export type PageQuery = { cursor?: string };

/**
 * A list in pages. Nothing is asked before it is awaited, which gives the first page, or walked through, which goes on to
 * the last:
 *
 *     const first = await lectern.listEntries();
 *     for await (const entry of lectern.listEntries()) …
 *     for await (const page of lectern.listEntries().pages()) …
 */
export class Pages<Page extends ListPage> implements PromiseLike<Page>, AsyncIterable<Page['items'][number]> {
  readonly #read: (query: PageQuery) => Promise<Page>;

  constructor(read: (query: PageQuery) => Promise<Page>) {
    this.#read = read;
  }

  // biome-ignore lint/suspicious/noThenProperty: to be awaited is what it is for.
  then<Then = Page, Catch = never>(
    onPage?: ((page: Page) => Then | PromiseLike<Then>) | null,
    onError?: ((error: unknown) => Catch | PromiseLike<Catch>) | null,
  ): Promise<Then | Catch> {
    return this.#read({}).then(onPage, onError);
  }

  async *pages(): AsyncGenerator<Page, void, undefined> {
    let query: PageQuery | undefined = {};
    while (query !== undefined) {
      const page: Page = await this.#read(query);
      yield page;
      query = page.page.next === null ? undefined : { cursor: page.page.next };
    }
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Page['items'][number], void, undefined> {
    for await (const { items } of this.pages()) yield* items as Page['items'][number][];
  }
}
