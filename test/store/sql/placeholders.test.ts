import { fillPlaceholders } from 'drizzle-orm';
import t from 'tap';
import { numbered, placeholderOf } from '../../../src/store/sql/placeholders.ts';

t.test('each of several values goes where its placeholder is', async (t) => {
  const values = ['a', 'b', 'a'];
  t.same(fillPlaceholders(values.map(placeholderOf('tag')), numbered('tag', values)), values);
  t.same(numbered('after'), {}, 'there may be none');
});
