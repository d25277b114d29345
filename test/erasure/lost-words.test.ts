import t from 'tap';
import { revisionOf } from '../../src/entries/write/record.ts';
import { lostWords, saidBy } from '../../src/erasure/lost-words.ts';
import { openInMemory } from '../store/open.ts';
import { entryRow, fill } from '../store/rows.ts';

t.test('a revision says its texts, its tags, where it came from and why it was made', async (t) => {
  const row = entryRow({ tags: ['tagged'], sourceTitle: 'FAQ', sourceUrl: 'https://example.org/' });
  t.same(saidBy(revisionOf(row, 'general', 'Because.')), [
    ...['Can spaces be deleted?', 'How do I delete a space?', 'Yes, **like** rooms.', 'tagged'],
    ...['slug-of-e1', 'FAQ', 'https://example.org/', 'Because.'],
  ]);
  t.same(saidBy(revisionOf(entryRow(), 'general', null)).slice(-3), ['', '', '']);
});

const ROWS = [
  { id: 'e1', question: 'Alpha beta?', text: 'gamma', tags: ['delta'], aliases: [] },
  { id: 'e2', question: 'Beta?', text: 'über', aliases: [] },
  { id: 'e3', question: 'Omega?', text: 'x', aliases: [], status: 'archived' as const },
];

/** Of `texts`, those that would be lost. */
const lostOf = async (id: string, isGoing: boolean, texts: string[]): Promise<string[]> => {
  const store = openInMemory(t);
  await fill(store, ...ROWS);
  return store.write(async (transaction) => {
    const entry = (await transaction.entries.findById(id))!;
    const parts = async function* () {
      yield texts;
      yield [];
    };
    const lost = await lostWords(transaction, { texts: parts(), entry, isGoing });
    return texts.filter((text) => lost.isIn(text));
  });
};

t.test('what another entry says is not lost, however it is written', async (t) => {
  const texts = ['alpha', 'BETA', 'gamma', 'delta', 'Uber', 'omega', 'zeta'];
  t.same(await lostOf('e1', true, texts), ['alpha', 'gamma', 'delta', 'omega', 'zeta']);
  t.same(await lostOf('e1', false, texts), ['omega', 'zeta'], 'nor what the entry goes on saying');
  t.same(await lostOf('e3', true, texts), ['omega', 'zeta'], 'what was taken down is in no index');
  t.same(await lostOf('e3', false, texts), ['zeta']);
});

t.test('a text is lost when one of its words is', async (t) => {
  const store = openInMemory(t);
  await fill(store, ...ROWS);
  await store.write(async (transaction) => {
    const entry = (await transaction.entries.findById('e1'))!;
    const texts = async function* () {
      yield ['The code is sk_live_4711 for beta.'];
    };
    const { isIn } = await lostWords(transaction, { texts: texts(), entry, isGoing: false });
    for (const text of ['where is sk_live_4711', '4711', 'code-beta', 'SK_LIVE_4711?'])
      t.ok(isIn(text), text);
    for (const text of ['beta', 'alpha', 'zeta', '', '?']) t.notOk(isIn(text), text);
  });
});
