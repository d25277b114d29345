import fc from 'fast-check';
import t from 'tap';
import { fromBase64, latin1, toBase64Url, utf8, utf8Length } from '../../../src/core/text/bytes.ts';

t.test('agrees with Buffer on any text and bytes', async () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.uint8Array(), (text, bytes) => {
      const buffer = Buffer.from(bytes);
      const decoded = (base64: string) => Buffer.from(fromBase64(base64) ?? []).equals(buffer);
      return (
        utf8Length(text) === Buffer.byteLength(text) &&
        Buffer.from(utf8(text)).equals(Buffer.from(text)) &&
        latin1(bytes) === buffer.toString('latin1') &&
        toBase64Url(bytes) === buffer.toString('base64url') &&
        decoded(buffer.toString('base64')) &&
        decoded(buffer.toString('base64url'))
      );
    }),
  );
});

t.test('refuses what is no base64', async (t) => {
  for (const text of ['a', 'a b', 'ab===', 'é', '='])
    t.equal(fromBase64(text)?.length ? text : undefined, undefined);
});
