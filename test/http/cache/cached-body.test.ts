import fc from 'fast-check';
import t from 'tap';
import { MAX_STRING_BODY, toBuffer, toCachedBody } from '../../../src/http/cache/cached-body.ts';

t.test('the largest body that is a string', async (t) => {
  t.equal(MAX_STRING_BODY, 8_192);
  t.type(toCachedBody(Buffer.alloc(MAX_STRING_BODY)), 'string');
  t.type(toCachedBody(Buffer.alloc(MAX_STRING_BODY + 1)), Buffer);
});

t.test('what is packed has its length in bytes, and comes out as it was', async (t) => {
  const survives = fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
    const packed = toCachedBody(Buffer.from(bytes));
    return packed.length === bytes.length && toBuffer(packed).equals(bytes);
  });
  t.doesNotThrow(() => fc.assert(survives));
  const large = Buffer.alloc(MAX_STRING_BODY + 1, 'ä');
  t.equal(toBuffer(toCachedBody(large)), large, 'a large one is not copied');
});
