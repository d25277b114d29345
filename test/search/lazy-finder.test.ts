import t from 'tap';
import { lazyEntryFinder } from '../../src/search/lazy-finder.ts';
import { openInMemory } from '../store/open.ts';
import { fill } from '../store/rows.ts';

t.test('it is the finder, as soon as somebody asks', async (t) => {
  const store = openInMemory(t);
  await fill(store, { id: 'e1', question: 'Where is the zebra?' });
  const finder = lazyEntryFinder(store, 'en');
  const ask = { text: 'zebra', locale: 'en', limit: 5 };
  await finder.load();
  t.equal((await finder.suggest(ask)).items.length, 1);
  const found = await finder.search({
    ...ask,
    ...({
      status: 'published',
      category: undefined,
      tags: undefined,
      cursor: undefined,
      explain: false,
    } as const),
    shape: { answer: undefined, fields: ['id'], byline: undefined },
  });
  t.match(found.items, [{ entry: { id: 'e1' } }]);
});
