import t from 'tap';
import { FeedQuery } from '../../../src/site/feeds/schema.ts';

t.test('a feed can be of a category and in a language', async (t) => {
  t.same(FeedQuery.parse({}), {});
  t.same(FeedQuery.parse({ category: 'a', locale: 'de' }), { category: 'a', locale: 'de' });
  t.notOk(FeedQuery.safeParse({ limit: '5' }).success);
});
