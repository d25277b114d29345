import t from 'tap';
import { MAX_QUERY_LENGTH, queryText } from '../../../src/insights/searches/search-log.ts';

t.test('what is the same but for its form is one query', async (t) => {
  for (const text of [
    'Delete a space',
    ' delete  a\tspace?',
    'DELETE A SPACE ?!',
    'delete a space…',
    'delete\u200b a\u0000 space',
  ])
    t.equal(queryText(text), 'delete a space', JSON.stringify(text));
  t.equal(queryText('Ä'), queryText('A\u0308'));
});

t.test('what is too long, or may be somebody’s, is not kept', async (t) => {
  t.equal(queryText('x'.repeat(MAX_QUERY_LENGTH)), 'x'.repeat(MAX_QUERY_LENGTH));
  for (const text of [
    ...['', '  ?', 'x'.repeat(MAX_QUERY_LENGTH + 1)],
    ...['mail to alice@example.org', 'call 0123 456 789', '4111-1111-1111-1111', 'account 1234567'],
  ])
    t.equal(queryText(text), undefined, text);
  for (const text of ['@alice:example.org', '#room:example.org', 'version 1.11.58', 'room v12', 'port 8448'])
    t.equal(queryText(text), text);
});
