import type { TestApp } from '../support/app.ts';

/** Who asks, from a network of its own, where X-Forwarded-For is trusted; called by one letter. */
export const as = (name: string) => ({ 'x-forwarded-for': `203.0.${name.charCodeAt(0)}.7` });

/** What is counted is written down at the end; a second application over the same store reads it. */
export const searchesAfter = async ({ app, store }: TestApp) => {
  await app.close();
  return (await store.searchCounts.sums('top', 0, 1, 99)).map(
    ({ query, locale, searches, withoutResult, opened }) =>
      `${query} ${locale} ${searches}/${withoutResult}/${opened}`,
  );
};
