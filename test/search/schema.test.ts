import t from 'tap';
import { MAX_Q_LENGTH, SearchQuery, SuggestionsQuery } from '../../src/search/schema.ts';

t.test('what is left out has its usual value', async (t) => {
  t.same(SearchQuery.parse({ q: 'x' }), {
    ...{ q: 'x', status: 'published', explain: false, format: 'markdown', limit: 20 },
  });
  t.same(SuggestionsQuery.parse({ q: 'x' }), { q: 'x', limit: 10 });
});

t.test('ten kilobytes are a question', async (t) => {
  t.ok(MAX_Q_LENGTH >= 10_000);
  t.equal(SearchQuery.parse({ q: 'x'.repeat(MAX_Q_LENGTH) }).q.length, MAX_Q_LENGTH);
});

t.test('one tag is a list of one', async (t) => {
  t.same(SearchQuery.parse({ q: 'x', tag: 'a' }).tag, ['a']);
});
