import * as fc from 'fast-check';
import t from 'tap';
import type { IndexEntry } from '../../src/search/index/port.ts';
import { MAX_NEAREST } from '../../src/search/limits.ts';
import { parseSynonyms } from '../../src/search/query/synonyms.ts';
import { searchOver } from './small-index.ts';

const ENTRIES: Partial<IndexEntry>[] = [
  {
    id: 'space',
    question: 'Can spaces be deleted?',
    aliases: ['How do I remove a space?'],
    text: 'A space is a room. Kick everyone, then leave.',
    tags: ['Cleanup'],
  },
  {
    id: 'token',
    question: 'How do I get my access token?',
    text: 'Open the settings, then Help & About. Tokens begin with mat_ or syt_.',
    category: 'account',
  },
  {
    id: 'tombstone',
    question: 'How do I manually tombstone a room?',
    text: 'Type /devtools and send an m.room.tombstone event with the new room.',
  },
  {
    id: 'key',
    question: 'My recovery key has leaked, how do I reset it?',
    text: 'Go to Encryption. Choose Reset. Nothing else helps against a leaked key.',
  },
  {
    id: 'homeserver',
    question: 'Which homeserver should I choose?',
    text: 'Your organisation runs one, or take a public one.',
  },
];

const TIERS: readonly [query: string, id: string, tier: string][] = [
  ['access token', 'token', 'exact'],
  ['deleting spaces', 'space', 'stemmed'],
  ['recovery ke', 'key', 'prefix'],
  ['tombstoen a room', 'tombstone', 'typo1'],
  ['tobmstoen a room', 'tombstone', 'typo2'],
  ['home server', 'homeserver', 'typo1'],
  ['recoverykey lost', 'key', 'typo1'],
  ['organization', 'homeserver', 'stemmed'],
  ['mat_', 'token', 'exact'],
  ['mat_Ab12cd_xyz', 'token', 'exact'],
  ['/devtools', 'tombstone', 'exact'],
  ['m.room.tombstone', 'tombstone', 'exact'],
];

for (const [query, id, tier] of TIERS) {
  t.test(`"${query}" finds ${id} (${tier})`, async (t) => {
    const { engine } = searchOver(t, ENTRIES);
    const { items, match } = engine.search({ text: query, locale: 'en' });
    t.equal(items[0]?.id, id);
    t.equal(items[0]?.tier, tier);
    t.equal(match.tier, tier);
  });
}

t.test('tells what was corrected', async (t) => {
  const { engine } = searchOver(t, ENTRIES);
  t.match(engine.search({ text: 'Manualy Tombstoen it', locale: 'en' }), {
    match: {
      corrected: [
        { from: 'manualy', to: 'manually' },
        { from: 'tombstoen', to: 'tombstone' },
      ],
    },
    didYouMean: 'manually tombstone it',
  });
  t.equal(engine.search({ text: 'tombstone', locale: 'en' }).didYouMean, null);
});

t.test('marks hits in the question and in the best passage of the answer', async (t) => {
  const { engine } = searchOver(t, ENTRIES);
  const { highlight, snippet } = engine.search({ text: 'leaked keys', locale: 'en' }).highlighter;
  t.same(highlight('My recovery key has leaked, how do I reset it?'), [
    { text: 'My recovery ', hit: false },
    { text: 'key', hit: true },
    { text: ' has ', hit: false },
    { text: 'leaked', hit: true },
    { text: ', how do I reset it?', hit: false },
  ]);
  t.ok(snippet('Whoever has leaked it …').some(({ text, hit }) => hit && text === 'leaked'));
});

t.test('pages through the ranked entries', async (t) => {
  const { engine, ids } = searchOver(t, ENTRIES);
  const all = ids('room token key');
  t.ok(all.length >= 3);
  t.same([...ids('room token key', { limit: 2 }), ...ids('room token key', { offset: 2 })], all);
  t.equal(engine.search({ text: 'room token key', locale: 'en', limit: 1 }).total, all.length);
  t.same(ids('room token key', { offset: 1_000 }), []);
});

t.test('filters by category and by tag, as the lists do', async (t) => {
  const { ids } = searchOver(t, ENTRIES);
  t.same(ids('how do I', { category: 'account' }), ['token']);
  t.same(ids('space room', { tags: ['Cleanup'] }), ['space']);
  t.same(ids('space room', { tags: ['cleanup'] }), []);
});

t.test('searches one locale', async (t) => {
  const { ids } = searchOver(t, [
    ...ENTRIES,
    { id: 'raum', locale: 'de', question: 'Wie lösche ich Räume?' },
  ]);
  t.same(ids('raum loschen', { locale: 'de' }), ['raum']);
  t.notOk(ids('room').includes('raum'));
  t.same(ids('anything', { locale: 'fr' }), []);
});

t.test('finds words in scripts without spaces', async (t) => {
  const { ids } = searchOver(t, [
    { id: 'ja', locale: 'ja', question: '暗号化の鍵を再設定するには' },
    { id: 'ja2', locale: 'ja', question: '部屋を削除する' },
    { id: 'ko', locale: 'ko', question: '방을 삭제하려면' },
  ]);
  t.same(ids('鍵', { locale: 'ja' }), ['ja']);
  t.equal(ids('部屋の削除', { locale: 'ja' })[0], 'ja2');
  t.same(ids('삭제', { locale: 'ko' }), ['ko']);
});

t.test('offers the nearest questions, marked so, when nothing matches', async (t) => {
  const { engine } = searchOver(t, ENTRIES);
  const found = engine.search({ text: 'tokenology', locale: 'en' });
  t.match(found, { nearest: true, total: 0, confidence: 0, match: { tier: 'none' } });
  t.match(found.items[0], { id: 'token', tier: 'none' });
  t.ok(found.items.length <= MAX_NEAREST);
  t.match(engine.search({ text: 'xyzzy', locale: 'en' }), { nearest: true, items: [] });
});

t.test("editors' synonyms find what they name", async (t) => {
  const synonyms = parseSynonyms('bury, tombstone\nbackup passphrase, recovery key', 'en');
  const { ids } = searchOver(t, ENTRIES, () => synonyms);
  t.equal(ids('bury it')[0], 'tombstone');
  t.equal(ids('backup passphrase')[0], 'key');
});

t.test('the word as typed comes before any correction of it', async () => {
  const near: readonly [string, string][] = [
    ['device', 'devise'],
    ['room', 'rook'],
    ['keys', 'keen'],
    ['message', 'massage'],
  ];
  for (const [typed, other] of near) {
    const { ids } = searchOver(t, [
      { id: 'other', question: `About ${other}` },
      { id: 'typed', question: `About ${typed}` },
    ]);
    t.equal(ids(typed)[0], 'typed');
    t.equal(ids(`about ${typed}`)[0], 'typed');
  }
});

t.test('answers any string, and the same every time', async (t) => {
  const { engine } = searchOver(t, ENTRIES);
  const hostile = fc.constantFrom(
    '"',
    '*',
    ' AND ',
    ' NEAR(',
    'question:',
    '\0',
    '\ud800',
    '👩‍👩‍👧',
    'مرحبا',
    "'; --",
    'key',
    '(',
    '\u202e',
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 80 }),
    fc.array(hostile, { maxLength: 12 }).map((some) => some.join('')),
  );
  fc.assert(
    fc.property(text, (query) => {
      const request = { text: query, locale: 'en', explain: true };
      const found = engine.search(request);
      t.ok(found.confidence >= 0 && found.confidence <= 1);
      t.same(engine.search(request), found);
    }),
    { numRuns: 300 },
  );
});

for (const [title, text] of [
  ['one word', 'x'.repeat(10_240)],
  ['unknown words', 'zqxjk vbnmq '.repeat(850)],
  ['signs', '"*(^:-.'.repeat(1_460)],
  ['known words', 'recovery key '.repeat(780)],
  ['dashes', `a${'-'.repeat(10_000)}`],
] as const) {
  t.test(`10 kB of ${title} are answered`, async (t) => {
    const { engine } = searchOver(t, ENTRIES);
    t.type(engine.search({ text, locale: 'en' }).items.length, 'number');
    t.type(engine.suggest({ text, locale: 'en' }).length, 'number');
  });
}

t.test('what was meant is told for each place of a misspelt word, and within no other', async (t) => {
  const { engine } = searchOver(t, [{ question: 'Delete a room that was deleted' }]);
  const { match, didYouMean } = engine.search({ text: 'Deleted? delte, Delte now', locale: 'en' });
  t.same(match.corrected, [{ from: 'delte', to: 'delete' }]);
  t.equal(didYouMean, 'Deleted? delete, delete now');
});
