import t from 'tap';
import { serveClient } from './client.ts';

t.test('reads the categories, and one', async (t) => {
  const { lectern } = await serveClient(t);
  const { items } = await lectern.listCategories();
  t.same(
    items.map(({ slug }) => slug),
    ['element-general', 'matrix-general'],
  );
  const { etag, ...category } = await lectern.getCategory('matrix-general');
  t.same(category, items[1]);
  t.match(etag, /^"/);
  await t.rejects(lectern.getCategory('none'), { code: 'not-found' });
});
