import fc from 'fast-check';
import t from 'tap';
import { MAX_PACKED, packBody, unpackBody } from '../../../src/http/cache/cached-body.ts';

t.test('the largest body that is a string', async (t) => {
  t.equal(MAX_PACKED, 8_192);
  t.type(packBody(Buffer.alloc(MAX_PACKED)), 'string');
  t.type(packBody(Buffer.alloc(MAX_PACKED + 1)), Buffer);
});

t.test('what is packed has its length in bytes, and comes out as it was', async (t) => {
  const survives = fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
    const packed = packBody(Buffer.from(bytes));
    return packed.length === bytes.length && unpackBody(packed).equals(bytes);
  });
  t.doesNotThrow(() => fc.assert(survives));
  const large = Buffer.alloc(MAX_PACKED + 1, 'ä');
  t.equal(unpackBody(packBody(large)), large, 'a large one is not copied');
});
