import t from 'tap';
import { serveEditor } from './client.ts';

t.test('a category is made, changed, moved and removed', async (t) => {
  const { lectern } = await serveEditor(t);
  const made = await lectern.putCategory('other', { title: 'Other' }, { isNew: true });
  await t.rejects(lectern.putCategory('other', { title: 'Again' }, { isNew: true }), {
    code: 'precondition-failed',
  });
  const changed = await lectern.putCategory('other', { title: 'Others' }, { ifMatch: made.etag });
  t.equal(changed.title, 'Others');
  const list = await lectern.listCategories();
  const moved = await lectern.orderCategories(['other', 'general'], { ifMatch: list.etag });
  t.same(
    moved.items.map(({ slug }) => slug),
    ['other', 'general'],
  );
  await lectern.deleteCategory('other', { ifMatch: (await lectern.getCategory('other')).etag });
  await t.rejects(lectern.getCategory('other'), { code: 'not-found' });
});
