import t from 'tap';
import { MAX_CANDIDATES, MAX_POSTINGS } from '../../../src/search/limits.ts';
import { manyEntries, searchOver } from '../small-index.ts';

t.test('a small collection is searched whole', async (t) => {
  const { engine } = searchOver(t, [...manyEntries(20), { id: 'space', question: 'Spaces' }]);
  t.equal(engine.search({ text: 'common feature', locale: 'en' }).total, 20);
});

t.test('in a large one the rarest words choose, whatever else is asked', async (t) => {
  const { ids } = searchOver(t, [
    ...manyEntries(2_500),
    { id: 'wanted', question: 'How does the tombstone feature work?' },
    { id: 'mentions', question: 'Other', text: 'A tombstone is common.' },
  ]);
  t.same(ids('how does the common tombstone feature work').slice(0, 2), ['wanted', 'mentions']);
});

t.test('where all words are common, entries with all of them are found', async (t) => {
  const { ids, engine } = searchOver(t, [
    ...manyEntries(2_500),
    { id: 'wanted', question: 'How common is this feature, and every other?' },
  ]);
  t.ok(ids('common feature').length > 0);
  t.equal(engine.search({ text: 'common feature', locale: 'en' }).total, MAX_CANDIDATES);
  t.ok(ids('how does the').length > 0, 'also when there are only stop words');
});

t.test('filters hold in small and large collections', async (t) => {
  for (const count of [50, 500]) {
    const { engine } = searchOver(t, manyEntries(count));
    const search = (over: object) =>
      engine.search({ text: 'number6', locale: 'en', ...over }).items.map(({ id }) => id);
    t.same(search({ category: 'even' }), ['filler-6']);
    t.same(search({ category: 'even', tags: ['third'] }), ['filler-6']);
    t.same(search({ category: 'odd' }).includes('filler-6'), false);
    t.same(search({ category: 'unknown' }), []);
    t.same(search({ tags: ['unknown'] }), []);
  }
});

t.test('an entry that has only the stop words is found in a large collection too', async (t) => {
  const { ids } = searchOver(t, [
    ...manyEntries(200).map((entry) => ({ ...entry, question: `Feature ${entry.id}`, text: '' })),
    { id: 'origin', question: 'Where did it come from?' },
  ]);
  t.ok(ids('where did the feature come from').slice(0, 3).includes('origin'));
});

t.test('an entry with all the words comes first, however common they are', async (t) => {
  const { ids } = searchOver(t, [
    ...Array.from({ length: MAX_POSTINGS + 200 }, (_, n) => ({
      id: `f${n}`,
      question: n % 2 === 0 ? 'Reset the password today' : 'Choose the colour today',
    })),
    { id: 'wanted', question: 'Reset the colour today' },
  ]);
  t.equal(ids('reset colour')[0], 'wanted');
});

t.test('common words are found in no category that has none of them', async (t) => {
  const { ids } = searchOver(t, [
    ...manyEntries(MAX_POSTINGS + 100).map((entry) => ({ ...entry, category: 'common' })),
    { id: 'rare', question: 'Tombstones', category: 'rare' },
  ]);
  t.same(ids('feature', { category: 'rare' }), []);
  t.not(ids('feature', { category: 'common' }).length, 0);
});
