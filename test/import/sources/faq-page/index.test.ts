import t from 'tap';
import { parseFaqPage } from '../../../../src/import/sources/faq-page/index.ts';

t.test('a page can be parsed', async (t) => {
  t.equal(parseFaqPage('# Why?\n\nx', { name: 'a.md' }).categories[0]?.entries[0]?.answer, 'x');
});
