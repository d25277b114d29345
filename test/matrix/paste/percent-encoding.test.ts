import fc from 'fast-check';
import t from 'tap';
import { percentDecode, percentEncode } from '../../../src/matrix/paste/percent-encoding.ts';

t.test('encodes what encodeURIComponent leaves and shells or Markdown do not', async (t) => {
  t.equal(percentEncode("!a:b'()*"), '%21a%3Ab%27%28%29%2A');
});

t.test('leaves only characters that mean nothing in a URL or a shell, and decodes to the same', async (t) => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1 }), (text) => {
      const encoded = percentEncode(text);
      t.match(encoded, /^[A-Za-z0-9._~%-]*$/);
      return decodeURIComponent(encoded) === text;
    }),
    { numRuns: 300 },
  );
});

t.test('decodes only what is encoded, and never throws', async (t) => {
  t.equal(percentDecode('%21a%3Ab'), '!a:b');
  t.equal(percentDecode('plain'), undefined);
  t.equal(percentDecode('100% of it'), undefined);
  t.equal(percentDecode('%ff'), undefined);
});
