import t from 'tap';
import {
  cachedBytes,
  findRendered,
  forgetRendered,
  MAX_CACHED_BYTES,
  storeRendered,
} from '../../../src/content/rendering/render-cache.ts';

t.beforeEach(forgetRendered);

t.test('what was rendered is found again, whatever its form', async (t) => {
  const page = { html: '<p>é😀</p>', headings: [{ id: 'a', text: 'b' }] };
  t.same(storeRendered('page', page), page);
  t.same(findRendered('page'), page);
  const fitted = { text: '', isWhole: false };
  t.same(storeRendered('slack', fitted), fitted);
  t.equal(findRendered('text'), undefined);
});

t.test('its bytes are bounded, two for each character, and what was used last stays', async (t) => {
  const text = 'x'.repeat(1_000_000);
  for (let n = 0; n < 10; n += 1) {
    storeRendered(String(n), text);
    findRendered('0');
    t.ok(cachedBytes() <= MAX_CACHED_BYTES);
  }
  t.ok(cachedBytes() > MAX_CACHED_BYTES / 2);
  t.ok(findRendered('0'));
  t.notOk(findRendered('1'));
});

t.test('what is larger than the whole is not stored', async (t) => {
  const huge = 'x'.repeat(MAX_CACHED_BYTES);
  t.equal(storeRendered('huge', huge), huge);
  t.equal(findRendered('huge'), undefined);
});
