import t from 'tap';
import { RENDERER_VERSION } from '../../src/content/html/render.ts';
import { createSearch } from '../../src/search/search.ts';
import { refreshProjections } from '../../src/server/refresh-projections.ts';
import { openInMemory } from '../store/open.ts';
import { fill } from '../store/rows.ts';

t.test('plain texts and the index are drawn anew, and then left alone', async (t) => {
  const store = openInMemory(t);
  await fill(store, { id: 'e1', answer: 'The **zebra**.', text: 'old' });
  await refreshProjections(store);
  t.ok(store.isIndexed());
  t.equal((await store.state()).renderer, RENDERER_VERSION);
  t.match(createSearch(store.index).search({ text: 'zebra', locale: 'en' }), { items: [{ id: 'e1' }] });
  const { generation } = store.index.state();
  await refreshProjections(store);
  t.equal(store.index.state().generation, generation);
});
