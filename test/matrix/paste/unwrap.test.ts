import fc from 'fast-check';
import t from 'tap';
import { readIdentifier } from '../../../src/matrix/paste/identifier.ts';
import { unwrap } from '../../../src/matrix/paste/unwrap.ts';
import { anyText } from '../vectors.ts';

const TARGET = { isWhole: (text: string) => text === 'thing', begins: /^thing/, labels: /^name$/ };

const cases = [
  ['thing', []],
  [' thing\u200b', ['surrounding-white-space']],
  ['"thing",', ['quotes']],
  ['(thing)', ['quotes']],
  ['[thing]', ['quotes']],
  ['`thing`', ['quotes']],
  ['**thing**', ['quotes']],
  ['- thing', ['markdown']],
  ['1. thing', ['markdown']],
  ['[x](thing)', ['markdown']],
  ['[x](<thing> "title")', ['markdown']],
  ['<a class="y" href="thing">x</a>', ['markdown']],
  ['&lt;thing&gt;', ['markdown', 'quotes']],
  ['th\\_ing'.replace('_', '.'), undefined],
  ['export X=thing', ['assignment']],
  ['x => thing', ['assignment']],
  ['name is thing', ['assignment']],
  ['"name": "thing"', ['json']],
  ['{"a":{"name":"thing"}}', ['json']],
  ['["thing"]', ['json']],
  ['%74hing', ['percent-encoded']],
  ['curl -X PUT https://x/thing', undefined],
  ['curl', undefined],
  ['curl example.org', undefined],
  ["curl -H 'Authorization: Bearer thing' https://x", ['curl-command', 'authorization-header', 'bearer']],
  ['other is thing', undefined],
  ['"text"', undefined],
  ['{"a":{"b":{"c":{"d":{"e":{"f":{"g":{"name":"deep"}}}}}}}}', undefined],
  ['', undefined],
] as const;

for (const [text, codes] of cases) {
  t.test(`${JSON.stringify(text)}: ${codes?.join(', ') ?? 'something else'}`, async (t) => {
    const found = unwrap(text, TARGET);
    if (codes === undefined) t.not(found.text, 'thing');
    else t.same(found, { text: 'thing', codes });
  });
}

t.test('any text is read, in steps that do not grow with its length', async () => {
  fc.assert(
    fc.property(anyText(4_000), (text) => {
      const { codes } = unwrap(text, TARGET);
      readIdentifier(text, (id) => id === '@alice:example.org');
      return codes.length <= 11;
    }),
    { numRuns: 500 },
  );
});

for (const piece of ['"', '<a ', '@a', '%41', '(', '.', '\\_', '"a":', 'a ', '{"a":', '![a](', '!a:b']) {
  t.test(`64 kB of ${piece} are read at once`, async (t) => {
    const text = piece.repeat(65_536 / piece.length);
    t.doesNotThrow(() => readIdentifier(text, (id) => id === '@alice:example.org'));
  });
}
