import t from 'tap';
import { lazyEntryFinder } from '../../../src/search/lazy-finder.ts';
import { findListed } from '../../../src/site/pages/find-listed.ts';
import { buildLibrary } from '../../support/library.ts';

t.test('what is found has what a list shows', async (t) => {
  const { store } = await buildLibrary(t);
  const { items } = await findListed(lazyEntryFinder(store, 'en'), {
    text: 'beiden',
    locale: 'de',
    limit: 5,
  });
  t.same(Object.keys(items[0]?.entry ?? {}), ['id', 'slug', 'question', 'category']);
});
