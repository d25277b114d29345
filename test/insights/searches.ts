import type { TestApp } from '../support/app.ts';

/** Who asks, told apart by the browser. */
export const as = (browser: string) => ({ 'user-agent': browser });

/** What is counted is written down at the end; a second application over the same store reads it. */
export const searchesAfter = async ({ app, store }: TestApp) => {
  await app.close();
  return (await store.searchCounts.sums('top', 0, 1, 99)).map(
    ({ query, locale, searches, withoutResult, opened }) =>
      `${query} ${locale} ${searches}/${withoutResult}/${opened}`,
  );
};
