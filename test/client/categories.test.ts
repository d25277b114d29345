import t from 'tap';
import { serveClient } from './client.ts';

t.test('reads the categories, and one', async (t) => {
  const { lectern } = await serveClient(t);
  const { items } = await lectern.listCategories();
  t.same(
    items.map(({ slug }) => slug),
    ['element-general', 'matrix-general'],
  );
  t.same(await lectern.getCategory('matrix-general'), items[1]);
  await t.rejects(lectern.getCategory('none'), { code: 'not-found' });
});
