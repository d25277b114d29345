import t from 'tap';
import { parseSynonyms } from '../../../src/search/query/synonyms.ts';
import { searchOver } from '../small-index.ts';

const ENTRIES = ['How do I tombstone a room?', 'Where is my recovery key?', 'Can I remove it?'].map(
  (question) => ({
    id: question,
    question,
  }),
);

const CASES: readonly [title: string, file: string, query: string, found: string][] = [
  ['a word for a word', 'bury, tombstone', 'bury', 'How do I tombstone a room?'],
  [
    'a phrase for a word',
    'put to rest, tombstone',
    'put it to rest or put to rest',
    'How do I tombstone a room?',
  ],
  ['a word for a phrase', 'passcode, recovery key', 'passcode', 'Where is my recovery key?'],
  [
    'a phrase for a phrase, not taken for misspelt',
    'spare code, recovery key',
    'spare code',
    'Where is my recovery key?',
  ],
];

for (const [title, file, query, found] of CASES) {
  t.test(`a synonym stands for another: ${title}`, async (t) => {
    const { engine } = searchOver(t, ENTRIES, () => parseSynonyms(file, 'en'));
    const { items, didYouMean } = engine.search({ text: query, locale: 'en' });
    t.equal(items[0]?.id, found);
    t.equal(didYouMean, null);
  });
}

t.test('no more terms than the bound, whatever the synonyms are', async (t) => {
  const file = Array.from({ length: 40 }, (_, n) => `tombstone, other${n} phrase${n}`).join('\n');
  const { engine } = searchOver(t, ENTRIES, () => parseSynonyms(file, 'en'));
  t.equal(engine.search({ text: 'tombstone', locale: 'en' }).items[0]?.id, 'How do I tombstone a room?');
});
