import fc from 'fast-check';
import t from 'tap';
import { z } from 'zod';
import { classOfLocalpart } from '../../../src/matrix/localparts/grammar.ts';
import { mapToLocalpart, suggestLocalpart } from '../../../src/matrix/localparts/mapping.ts';
import { anyText, readVectors } from '../vectors.ts';

for (const { input, expected, why } of readVectors(
  'mappings',
  z.string(),
  z.object({ suggestion: z.string() }),
)) {
  t.test(`${input} becomes ${expected.suggestion} (${why})`, async (t) => {
    t.equal(suggestLocalpart(input, 'example.org'), expected.suggestion);
  });
}

t.test('lowers ASCII only, and escapes every other byte', async (t) => {
  t.equal(mapToLocalpart('Alice'), 'alice');
  t.equal(mapToLocalpart('a=b'), 'a=3db');
  t.equal(mapToLocalpart('É'), '=c3=89');
  t.equal(mapToLocalpart('\u212a'), '=e2=84=aa');
  t.equal(mapToLocalpart('a:b\0\n'), 'a=3ab=00=0a');
});

t.test('a valid localpart is its own suggestion', async (t) => {
  t.equal(suggestLocalpart('i_am_allowed=1', undefined), 'i_am_allowed=1');
});

t.test('suggests nothing where nothing fits', async (t) => {
  t.equal(suggestLocalpart('', undefined), null);
  t.equal(suggestLocalpart('\ud800', undefined), null);
  t.equal(suggestLocalpart('A'.repeat(256), undefined), null);
  t.equal(suggestLocalpart('A'.repeat(250), 'example.org'), null);
  t.equal(suggestLocalpart('é'.repeat(60), 'example.org'), null);
});

t.test('a suggestion is always valid, and its own suggestion', async () => {
  fc.assert(
    fc.property(
      anyText(300),
      fc.constantFrom(undefined, 'example.org', 'x'.repeat(200)),
      (text, serverName) => {
        const suggestion = suggestLocalpart(text, serverName);
        if (suggestion === null) return true;
        return (
          classOfLocalpart(suggestion, serverName) === 'valid' &&
          suggestLocalpart(suggestion, serverName) === suggestion
        );
      },
    ),
    { numRuns: 1500 },
  );
});
