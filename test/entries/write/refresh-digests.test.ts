import t from 'tap';
import { RENDERER_VERSION } from '../../../src/content/html/render.ts';
import { refreshDigests } from '../../../src/entries/write/refresh-digests.ts';
import { openInMemory } from '../../store/open.ts';
import { fill } from '../../store/rows.ts';

t.test('texts of an older renderer are drawn anew, without counting as a change', async (t) => {
  const store = openInMemory(t);
  const rows = Array.from({ length: 450 }, (_, n) => ({
    id: `e${n}`,
    answer: `Answer **${n}**.`,
    text: 'old',
    excerpt: 'old',
  }));
  await fill(store, ...rows, { id: 'x', status: 'draft', answer: '`draft`' });
  const before = await store.state();
  t.equal(await refreshDigests(store), 451);
  t.match(await store.entries.findById('e449'), {
    text: 'Answer 449.',
    excerpt: 'Answer 449.',
    revision: 1,
    modifiedAt: 1,
  });
  t.match(await store.entries.findById('x'), { text: 'draft' });
  t.same(await store.state(), { ...before, renderer: RENDERER_VERSION });
  t.equal(await store.changes.lastSeq(), 0);
});

t.test('texts of this renderer are left alone', async (t) => {
  const store = openInMemory(t);
  await fill(store, { id: 'e1', text: 'kept' });
  await store.write(({ write }) => write.setRenderer(RENDERER_VERSION));
  t.equal(await refreshDigests(store), 0);
  t.match(await store.entries.findById('e1'), { text: 'kept' });
});

t.test('an empty store only learns the version', async (t) => {
  const store = openInMemory(t);
  t.equal(await refreshDigests(store), 0);
  t.equal((await store.state()).renderer, RENDERER_VERSION);
});
