import t from 'tap';
import { forgetReadersWords } from '../../src/erasure/forget-readers-words.ts';
import { openInMemory } from '../store/open.ts';
import { fill } from '../store/rows.ts';

t.test('searches, and comments on that entry alone, go when they have a word', async (t) => {
  const store = openInMemory(t);
  await fill(store, { id: 'e1' }, { id: 'e2' });
  const left = await store.write(async (transaction) => {
    const { write, feedback, searchCounts } = transaction;
    for (const [n, query] of ['secret', 'plain', 'a secret', 'b'].entries())
      for (const day of [1, 2])
        await write.insertSearchCount({
          ...{
            day: day + n,
            locale: 'en',
            query,
            searches: 1,
            networks: 1,
            networkGroups: 0,
            withoutResult: 0,
            opened: 0,
          },
        });
    for (const entryId of ['e1', 'e2'])
      for (const [voter, comment] of [
        ['a', 'The secret!'],
        ['b', 'Thanks'],
        ['c', null],
      ] as const)
        await write.putFeedback({
          entryId,
          day: 1,
          voter,
          networkGroup: null,
          helpful: 1,
          comment,
          revision: 1,
        });
    await forgetReadersWords(transaction, { id: 'e1' }, { isIn: (text) => text.includes('secret') });
    return {
      queries: await searchCounts.queriesAfter('', 9),
      one: await feedback.comments('e1', 0, 9),
      other: await feedback.comments('e2', 0, 9),
      votes: await feedback.countOn(1),
    };
  });
  t.same(left.queries, ['b', 'plain']);
  t.match(left.one, [{ comment: 'Thanks' }]);
  t.equal(left.one.length, 1);
  t.equal(left.other.length, 2);
  t.equal(left.votes, 6);
});

t.test('what an entry was called with such a word goes too, dismissed or not', async (t) => {
  const store = openInMemory(t);
  await fill(store, { id: 'e1' });
  const left = await store.write(async (transaction) => {
    const { write, openedEntries } = transaction;
    for (const query of ['a secret', 'plain']) {
      const row = { day: 1, locale: 'en', query, entryId: 'e1', opened: 3, networks: 3, networkGroups: 1 };
      await write.addOpenedEntry(row);
    }
    await write.dismissAlias({ entryId: 'e1', query: 'a secret', day: 1 });
    await forgetReadersWords(transaction, { id: 'e1' }, { isIn: (text) => text.includes('secret') });
    return openedEntries.queriesAfter('', 9);
  });
  t.same(left, ['plain']);
});
