import fc from 'fast-check';
import t from 'tap';
import { fromBase58, toBase58 } from '../../../src/matrix/recovery-keys/base58.ts';

t.test('decodes what it encodes, with leading zeros', async () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) =>
      Buffer.from(fromBase58(toBase58(bytes)) ?? []).equals(Buffer.from(bytes)),
    ),
  );
});

t.test('knows its alphabet', async (t) => {
  t.equal(toBase58(Buffer.from('Hello World!')), '2NEpo7TZRRrLZSi2U');
  for (const character of '0OIl é') t.equal(fromBase58(character), undefined, character);
});
