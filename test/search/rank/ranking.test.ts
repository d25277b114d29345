import t from 'tap';
import { MAX_CANDIDATES, SMALL_COLLECTION } from '../../../src/search/limits.ts';
import { manyEntries, searchOver } from '../small-index.ts';

t.test('tells what the confidence was made of', async (t) => {
  const { engine } = searchOver(t, [{ question: 'Delete a room' }, { question: 'Reset a key' }]);
  const { features, confidence, entries } = engine.rank({ text: 'how do I delete this room', locale: 'en' });
  t.equal(features?.confidence, confidence);
  t.ok(Object.values(features?.features ?? {}).every((value) => value >= 0 && value <= 1));
  t.ok(confidence > 0);
  t.equal(entries[0]?.id, 'Delete a room');
  t.equal(engine.rank({ text: '', locale: 'en' }).features, undefined);
});

t.test('the best of many candidates are compared by spelling too', async (t) => {
  const { engine } = searchOver(t, [
    ...manyEntries(SMALL_COLLECTION + 50),
    { id: 'like', question: 'Reactivation of a licence' },
    { id: 'other', question: 'Renewal of a licence' },
  ]);
  const { entries } = engine.rank({ text: 'activate licence', locale: 'en' });
  t.same(
    entries.map(({ id }) => id),
    ['like', 'other'],
  );
  t.ok((entries[0]?.score.parts.similar ?? 0) > 0);
});

t.test('of entries that match alike the editors decide, then the id', async (t) => {
  const alike = [
    ['c', 1],
    ['b', 0],
    ['d', 1],
    ['a', 1],
  ] as const;
  const { ids } = searchOver(
    t,
    alike.map(([id, position]) => ({ id, question: 'Delete a room', position })),
  );
  t.same(ids('room'), ['b', 'a', 'c', 'd']);
});

t.test('an entry that shares only stop words with the question is found too', async (t) => {
  const { ids } = searchOver(t, [
    { id: 'origin', question: 'Where did it come from?' },
    { id: 'virus', question: 'Is the virus a plant?' },
  ]);
  t.same(ids('where did the virus come from').sort(), ['origin', 'virus']);
});

t.test('tells at which stage an entry was dropped, and why', async (t) => {
  const { engine } = searchOver(t, [
    ...manyEntries(MAX_CANDIDATES + 100),
    { id: 'windows', question: 'Install a tombstone on Windows' },
    { id: 'linux', question: 'Install a tombstone on Linux' },
    { id: 'stone', question: 'Tombstones' },
  ]);
  const { dropped = [] } = engine.search({
    text: 'install tombstone feature -windows',
    locale: 'en',
    explain: true,
  });
  t.match(dropped[0], { id: 'windows', stage: 'excluded', reason: /minus/ });
  t.ok(dropped.some(({ stage }) => stage === 'candidates'));
  const alike = engine.search({ text: 'install installment', locale: 'en', explain: true });
  t.ok((alike.dropped ?? []).every(({ reason }) => reason !== ''));
  t.equal(engine.search({ text: 'tombstone', locale: 'en' }).dropped, undefined);
});
