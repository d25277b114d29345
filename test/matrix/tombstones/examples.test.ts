import t from 'tap';
import { buildTombstone } from '../../../src/matrix/tombstones/build.ts';
import { TOMBSTONE_EXAMPLE, TOMBSTONE_REQUEST_EXAMPLE } from '../../../src/matrix/tombstones/examples.ts';

t.test('the answer is what the example is answered with', async (t) => {
  const { entry, ...answer } = TOMBSTONE_EXAMPLE;
  t.same(buildTombstone(TOMBSTONE_REQUEST_EXAMPLE), answer);
  t.equal(entry.url, `/v1/entries/${entry.slug}`);
});
