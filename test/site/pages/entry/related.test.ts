import t from 'tap';
import { lazyEntryFinder } from '../../../../src/search/lazy-finder.ts';
import { MAX_RELATED, relatedTo } from '../../../../src/site/pages/entry/related.ts';
import { buildTestApp } from '../../../support/app.ts';
import { contentSet } from '../../../support/content.ts';

const { store } = await buildTestApp(t, { content: 'seed' });
const finder = lazyEntryFinder(store, 'en');
const related = async (slug: string): Promise<string[]> => {
  const [entry] = await store.entries.findBySlug(slug);
  return (await relatedTo(entry!, finder)).map((each) => each.slug);
};

t.test('what is near a question is related to it', async (t) => {
  t.same(await related('how-do-i-get-my-access-token'), [
    'what-does-the-different-mas-access-token-prefixes-mean',
  ]);
  const spaces = await related('can-spaces-be-deleted');
  t.match(spaces[0], /my-space/);
  t.ok(spaces.length <= MAX_RELATED);
});

t.test('it is the same every time, and never the question itself', async (t) => {
  for (const entry of await store.entries.list(
    { status: 'published', locale: 'en' },
    { sort: 'position', limit: 50 },
  )) {
    const once = await related(entry.slug);
    t.same(await related(entry.slug), once);
    t.notOk(once.includes(entry.slug));
  }
});

t.test('an only entry is related to nothing', async (t) => {
  const { store } = await buildTestApp(t, { content: contentSet({}) });
  const [entry] = await store.entries.findBySlug('can-spaces-be-deleted');
  t.same(await relatedTo(entry!, lazyEntryFinder(store, 'en')), []);
});
