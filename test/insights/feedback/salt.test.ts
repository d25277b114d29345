import t from 'tap';
import { saltOf } from '../../../src/insights/feedback/salt.ts';
import { openStore } from '../../../src/store/store.ts';
import { openInMemory } from '../../store/open.ts';

t.test('a day has one salt, another day another, and the last one is gone', async (t) => {
  const store = openInMemory(t);
  const salt = (day: number) => store.write((transaction) => saltOf(transaction, day));
  const first = await salt(1);
  t.match(first, /^[\w-]{43}$/);
  t.equal(await salt(1), first);
  t.not(await salt(2), first);
  t.not((await store.feedback.salt())?.salt, first);
  const second = await salt(2);
  t.equal(await salt(1), second, 'the clock went back over midnight');
  t.equal(await salt(2), second);
  t.not(await salt(0), second);
});

t.test('several processes agree on it', async (t) => {
  const url = `file:${t.testdir({})}/lectern.db`;
  const stores = [openStore(url), openStore(url)];
  t.teardown(() => {
    for (const store of stores) store.close();
  });
  const [one, two] = await Promise.all(
    stores.map((store) => store.write((transaction) => saltOf(transaction, 1))),
  );
  t.equal(one, two);
});
