import t from 'tap';
import { type PageQuery, Pages } from '../../../src/client/http/pages.ts';

/** Three pages of two numbers each. */
const numbers = () => {
  const asked: PageQuery[] = [];
  const pages = new Pages(async (query) => {
    asked.push(query);
    const first = Number(query.cursor ?? 0);
    return { items: [first, first + 1], page: { next: first < 4 ? String(first + 2) : null } };
  });
  return { pages, asked };
};

t.test('awaited, it is its first page', async (t) => {
  const { pages, asked } = numbers();
  t.same(asked, [], 'nothing is asked before');
  t.same((await pages).items, [0, 1]);
  t.same(asked, [{}]);
});

t.test('walked through, it is every item', async (t) => {
  const { pages, asked } = numbers();
  const items: number[] = [];
  for await (const item of pages) items.push(item);
  t.same(items, [0, 1, 2, 3, 4, 5]);
  t.same(asked, [{}, { cursor: '2' }, { cursor: '4' }]);
});

t.test('page by page, none is asked for before the one before is done with', async (t) => {
  const { pages, asked } = numbers();
  for await (const { items } of pages.pages()) {
    t.same(items, [0, 1]);
    break;
  }
  t.equal(asked.length, 1);
});

t.test('what goes wrong is thrown either way', async (t) => {
  const broken = new Pages(() => Promise.reject(new Error('broken')));
  await t.rejects(Promise.resolve(broken), new Error('broken'));
  await t.rejects(broken.pages().next(), new Error('broken'));
});
