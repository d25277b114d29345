import t from 'tap';
import { Category, CategoryList, CategoryParams } from '../../src/categories/schema.ts';

const CATEGORY = {
  slug: 'general',
  title: 'General',
  description: '',
  position: 1,
  entryCount: 2,
  links: { self: '/v1/categories/general', entries: '/v1/entries?category=general' },
};

t.test('a list holds categories', async (t) => {
  t.same(CategoryList.parse({ items: [CATEGORY] }), { items: [CATEGORY] });
  t.notOk(Category.safeParse({ ...CATEGORY, entryCount: 1.5 }).success);
});

t.test('a category is named by its slug alone', async (t) => {
  t.same(CategoryParams.parse({ slug: 'general' }), { slug: 'general' });
  t.notOk(CategoryParams.safeParse({ slug: 'general', id: '1' }).success);
});
