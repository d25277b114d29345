import t from 'tap';
import { observedFinder } from '../../../src/insights/searches/observed-finder.ts';
import { entryFinder, type FindRequest } from '../../../src/search/find-entries.ts';
import { openInMemory } from '../../store/open.ts';
import { fill } from '../../store/rows.ts';

t.test('it is noted whether a question finds anything, in the whole of what readers see', async (t) => {
  const store = openInMemory(t);
  await fill(store, { id: 'e1', question: 'Where is the zebra?', tags: ['a'] });
  const noted: [string, boolean][] = [];
  const finder = observedFinder(entryFinder(store, 'en'), {
    found: ({ text }, isFound) => noted.push([text, isFound]),
  });
  const ask = (text: string, over: Partial<FindRequest> = {}) =>
    finder.search({
      ...{ text, locale: 'en', status: 'published', category: undefined, tags: undefined, cursor: undefined },
      ...{ shape: { answer: undefined, fields: ['id'], byline: undefined }, explain: false, limit: 5 },
      ...over,
    });
  t.equal((await ask('zebra')).items.length, 1);
  await ask('elephants');
  await ask('?');
  await ask('in a category', { category: 'slug-of-c1' });
  await ask('with tags', { tags: ['a'] });
  await ask('of drafts', { status: 'draft' });
  t.same(noted, [
    ['zebra', true],
    ['elephants', false],
    ['?', false],
  ]);
  t.equal((await finder.suggest({ text: 'where', locale: 'en', limit: 5 })).items.length, 1);
});
