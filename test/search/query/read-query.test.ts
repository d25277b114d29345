import t from 'tap';
import type { IndexEntry } from '../../../src/search/index/port.ts';
import { MAX_LOOK_UPS, MAX_QUERY_CHARACTERS, MAX_QUERY_TERMS } from '../../../src/search/limits.ts';
import type { Query } from '../../../src/search/query/query.ts';
import { readQuery } from '../../../src/search/query/read-query.ts';
import { STOP_WORD_WEIGHT } from '../../../src/search/query/reading.ts';
import { NO_SYNONYMS, parseSynonyms } from '../../../src/search/query/synonyms.ts';
import { createVocabulary } from '../../../src/search/query/vocabulary.ts';
import { searchOver } from '../small-index.ts';

const ENTRIES: Partial<IndexEntry>[] = [
  { question: 'How do I tombstone a room?', text: 'Send m.room.tombstone with /devtools.' },
  { question: 'Which homeserver is mine?' },
  { question: 'Where is the recovery key?', text: 'A home server does not know it. Ask the server.' },
  { question: 'Can I remove a space?' },
];

const reader = (t: { teardown: (close: () => void) => void }, synonyms = NO_SYNONYMS) => {
  const { reader } = searchOver(t, ENTRIES);
  const context = {
    reader,
    locale: 'en',
    lexicon: createVocabulary(reader)('en'),
    statistics: reader.statistics('en'),
    synonyms,
  };
  return (text: string, typing = false): Query => readQuery(text, { ...context, typing });
};
const stemsOf = ({ terms }: Query): string[][] =>
  terms.map(({ variants }) => variants.map(({ text }) => text));

t.test('a known word is itself, and is never corrected', async (t) => {
  const { terms, corrections } = reader(t)('server');
  t.match(terms, [
    { word: 'server', known: true, stop: false, variants: [{ text: 'server', strength: 1, tier: 'exact' }] },
  ]);
  t.same(corrections, []);
});

t.test('an unknown word is corrected; the last may be unfinished', async (t) => {
  const read = reader(t);
  t.match(read('recvery key'), { corrections: [{ from: 'recvery', to: 'recovery', tier: 'typo1' }] });
  t.match(read('tobmstnoe room'), { corrections: [{ from: 'tobmstnoe', to: 'tombstone', tier: 'typo2' }] });
  t.match(read('room tombst').terms.at(-1), { variants: [{ text: 'tombston', tier: 'prefix' }] });
});

t.test('words that lost or gained a space are read as the entries write them', async (t) => {
  const read = reader(t);
  t.match(read('recoverykey please'), { corrections: [{ from: 'recoverykey', to: 'recovery key' }] });
  t.ok(stemsOf(read('home server')).every((stems) => stems.includes('homeserv')));
});

t.test('stop words, numbers and signs are left as they are', async (t) => {
  const { terms, corrections } = reader(t)('how 12345 ?');
  t.match(terms, [
    { word: 'how', stop: true },
    { word: '12345', known: false, variants: [] },
  ]);
  t.same(corrections, []);
});

t.test('identifiers count when an entry has them, and their words always', async (t) => {
  const read = reader(t);
  t.same(
    read('m.room.tombstone /devtools').terms.map(({ word }) => word),
    ['m', 'room', 'tombstone', 'devtools', 'm.room.tombstone', '/devtools'],
  );
  t.notOk(read('m.room.unknown').terms.some(({ identifier }) => identifier));
});

t.test(
  'the general synonyms are weak where the word itself is known, stronger where it is not',
  async (t) => {
    const read = reader(t);
    t.match(read('erase').terms[0], { variants: [{ text: 'remov', strength: 0.6 }] });
    t.match(
      read('recovery').terms[0]?.variants.find(({ text }) => text === 'restor'),
      undefined,
    );
  },
);

t.test("editors' synonyms stand for words and phrases", async (t) => {
  const read = reader(
    t,
    parseSynonyms('kill, tombstone\nspare code, recovery key\nbackup phrase, recovery key', 'en'),
  );
  t.match(read('kill').terms[0], { variants: [{ text: 'tombston', strength: 0.8 }] });
  const { terms } = read('spare code');
  t.match(terms.slice(2), [
    { word: 'recoveri', optional: true },
    { word: 'kei', optional: true },
  ]);
});

t.test('while typing, the last word stands for all that begin so', async (t) => {
  const read = reader(t);
  t.ok(stemsOf(read('ro', true))[0]?.includes('room'));
  t.same(stemsOf(read('r', true)), [[]], 'one letter says too little');
});

t.test('reads no more than the bounds', async (t) => {
  const read = reader(t);
  t.equal(read('x'.repeat(5_000)).text.length, MAX_QUERY_CHARACTERS);
  const words = Array.from({ length: 300 }, (_, n) => `w${n}`).join(' ');
  t.ok(read(words).terms.length <= MAX_QUERY_TERMS);
});

t.test('of very many unknown words the first are corrected', async (t) => {
  const { engine } = searchOver(t, [{ question: 'Delete a permanent room' }]);
  const unknown = Array.from(
    { length: MAX_LOOK_UPS - 1 },
    (_, n) => `${'qxzjvk'[n % 6]}wqkzx${'abcdefghi'[n]}`,
  );
  const read = (text: string): number => engine.search({ text, locale: 'en' }).match.corrected.length;
  t.equal(read([...unknown, 'permanemt', 'room'].join(' ')), 1);
  t.equal(read([...unknown, 'another', 'permanemt', 'room'].join(' ')), 0);
});

t.test('a stop word weighs less, but for the words that ask', async (t) => {
  const { terms } = reader(t)('where is the key');
  t.same(
    terms.map(({ word, weight }) => [word, weight]),
    [
      ['where', 1],
      ['is', STOP_WORD_WEIGHT],
      ['the', STOP_WORD_WEIGHT],
      ['key', 1],
    ],
  );
});

t.test('a code with another digit is never read as a known one', async (t) => {
  const { reader } = searchOver(t, [{ question: 'What does error 0x80070005 mean?' }]);
  const context = {
    reader,
    locale: 'en',
    lexicon: createVocabulary(reader)('en'),
    statistics: reader.statistics('en'),
    synonyms: NO_SYNONYMS,
  };
  t.same(readQuery('error 0x80070003', context).corrections, []);
  t.match(readQuery('error 0x800', context).terms.at(-1), { variants: [{ tier: 'prefix' }] });
});

const over = (t: { teardown: (close: () => void) => void }, questions: string[], synonyms = NO_SYNONYMS) => {
  const { reader } = searchOver(
    t,
    questions.map((question) => ({ question })),
  );
  const lexicon = createVocabulary(reader)('en');
  const context = { reader, lexicon, locale: 'en', statistics: reader.statistics('en'), synonyms };
  return (text: string) => readQuery(text, context);
};

t.test('initials that an entry has are not misspelt', async (t) => {
  const read = over(t, ['What is single sign-on?', 'What is SSL?']);
  const { terms, corrections } = read('sso');
  t.same(corrections, []);
  t.match(terms, [{ word: 'sso', variants: [{ text: '~sso' }] }]);
});

t.test(
  'a name in camel case that no entry has is read by its parts, one that an entry has as itself',
  async (t) => {
    const read = over(t, ['Get the user name', 'Use setUserName', 'GitHub hub']);
    const unknown = read('getUserName');
    t.notOk(unknown.terms.some(({ word }) => word === 'getusername'));
    t.ok(
      unknown.terms.filter(({ word }) => ['get', 'user', 'name'].includes(word)).every(({ known }) => known),
    );
    const known = read('GitHub');
    t.equal(known.terms.find(({ word }) => word === 'github')?.weight, 1);
    t.ok((known.terms.find(({ word }) => word === 'hub')?.weight ?? 1) < 1);
  },
);

t.test('the synonym of a name with signs counts, also where no entry has the name', async (t) => {
  const read = over(t, ['The sharp one', 'Other'], parseSynonyms('c#, sharp', 'en'));
  t.ok(read('c#').terms.some(({ variants }) => variants.some(({ text }) => text === 'sharp')));
  const written = over(t, ['Is C# there?', 'Other'], parseSynonyms('c#, sharp', 'en'));
  t.ok(written('sharp').terms.some(({ variants }) => variants.some(({ text }) => text === 'c#')));
});

t.test('words behind a minus are looked up, not searched for', async (t) => {
  const { excluded, terms } = over(t, ['Install on Linux'])('install -linux -unknown');
  t.equal(excluded.length, 1);
  t.same(
    terms.map(({ word }) => word),
    ['install'],
  );
});

t.test('a code inside the query is not corrected either', async (t) => {
  t.same(over(t, ['Error 0x80070005 today'])('0x80070003 today').corrections, []);
});
