import t from 'tap';
import { MAX_Q_LENGTH } from '../../../src/search/schema.ts';
import { PagedQuery, PageQuery, QuestionQuery } from '../../../src/site/pages/schema.ts';

t.test('what links add to an address is passed over', async (t) => {
  t.same(PageQuery.parse({ utm_source: 'mail', locale: 'de' }), { locale: 'de' });
});

t.test('of what cannot be read the default is taken', async (t) => {
  t.same(PageQuery.parse({ locale: 'no language' }), { locale: undefined });
  t.same(PagedQuery.parse({ cursor: '', locale: ['de', 'en'] }), { cursor: undefined, locale: 'de' });
  t.same(QuestionQuery.parse({}), { q: '' });
  t.same(QuestionQuery.parse({ q: ['a', 'b'] }), { q: 'a' });
});

t.test('of a question no more is read than the search takes', async (t) => {
  t.equal(QuestionQuery.parse({ q: 'x'.repeat(MAX_Q_LENGTH + 1) }).q.length, MAX_Q_LENGTH);
});
