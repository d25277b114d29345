import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import t from 'tap';
import { analyze, analyzeWords, findStems } from '../../../src/search/text/analyze.ts';

const of = (text: string, kind: string, locale = 'en'): string[] =>
  analyze(text, locale)
    .filter((token) => token.kind === kind)
    .map(({ word }) => word);

const IDENTIFIERS: readonly [text: string, identifiers: string[]][] = [
  ['send an m.room.tombstone event', ['m.room.tombstone']],
  ['a token that begins with mat_', ['mat_']],
  ['what is mat_AbC123_x9', ['mat_abc123_x9', 'mat_']],
  ['join #room:server.tld', ['#room:server.tld']],
  ['ask @alice:example.org', ['@alice:example.org']],
  ['type /devtools.', ['/devtools']],
  ['C++ and C#', ['c++', 'c#']],
  ['see https://matrix.to/#/x', ['https://matrix.to/#/x']],
  ['end of a sentence.', []],
  ['3.50 or 10:30', []],
];

for (const [text, identifiers] of IDENTIFIERS) {
  t.test(`"${text}" has the identifiers ${JSON.stringify(identifiers)}`, async (t) => {
    t.same(of(text, 'identifier'), identifiers);
  });
}

t.test('identifiers are found by their words as well', async (t) => {
  t.same(of('m.room.tombstone', 'word'), ['m', 'room', 'tombstone']);
});

t.test('hyphenated words are also known as one', async (t) => {
  t.same(of('sign-in by e-mail', 'joined'), ['signin', 'email']);
  t.same(of('sign-in', 'word'), ['sign', 'in']);
});

t.test('scripts without spaces are cut into characters and pairs', async (t) => {
  t.same(of('暗号化', 'character', 'ja'), ['暗', '暗号', '号', '号化', '化']);
  t.same(of('鍵', 'character', 'ja'), ['鍵']);
  t.same(of('Element版です', 'word', 'ja'), ['element']);
});

t.test('a single character of such a script counts in full when it stands alone', async (t) => {
  t.same(
    analyze('鍵', 'ja').map(({ stop }) => stop),
    [false],
  );
  t.same(
    analyze('暗号', 'ja').map(({ stop }) => stop),
    [true, false, true],
  );
});

t.test('tokens know their place in the text as written', async (t) => {
  const text = 'Größe des Schlüssels';
  t.same(
    analyzeWords(text, 'de').map(({ start, end }) => text.slice(start, end)),
    ['Größe', 'des', 'Schlüssels'],
  );
  t.same(
    analyzeWords("l'homme", 'fr').map(({ start, end }) => "l'homme".slice(start, end)),
    ['homme'],
  );
});

t.test('reads any string, and places never leave it', async (t) => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.constantFrom('en', 'de', 'fr', 'ja', 'ar', 'xx'),
      (text, locale) => {
        for (const { start, end } of analyze(text, locale))
          t.ok(start >= 0 && start < end && end <= text.length);
      },
    ),
    { numRuns: 300 },
  );
});

t.test('looking for some stems finds every place that has one, and no other', async (t) => {
  const text = readFileSync(new URL('../element-faq/queries.jsonl', import.meta.url), 'utf8');
  const all = analyzeWords(text, 'en');
  for (const stem of ['a', 'on', 'room', 'encrypt', 'element', 'usernam', 'access', 'child']) {
    const having = all.filter((token) => token.stem === stem);
    t.same(findStems(text, 'en', new Map([[stem, 1]])), having, stem);
  }
  t.match(findStems('the women and l鍵', 'en', new Map([['woman', 1]])), [{ start: 4, end: 9 }]);
  t.match(findStems('暗号化', 'ja', new Map([['号', 1]])), [{ start: 1, end: 2 }]);
});
