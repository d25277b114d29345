import t from 'tap';
import { SitemapParams } from '../../../src/site/discovery/schema.ts';

t.test('a part of the site map has a number', async (t) => {
  t.same(SitemapParams.parse({ part: '12' }), { part: 12 });
  for (const part of ['', '-1', '1e3', '0x1', '1234567'])
    t.notOk(SitemapParams.safeParse({ part }).success, part);
});
