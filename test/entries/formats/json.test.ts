import t from 'tap';
import { json } from '../../../src/entries/formats/json.ts';
import { Entry } from '../../../src/entries/schema.ts';
import { CONTEXT, listingOf, storedEntry } from '../../support/stored-entry.ts';

t.test('an entry is what the schema says', async (t) => {
  const entry = JSON.parse(json.renderEntry(storedEntry(), CONTEXT));
  t.same(Entry.strict().parse(entry), entry);
  t.match(entry, { slug: 'can-spaces-be-deleted', format: 'markdown', createdAt: '2026-01-02T03:04:05Z' });
});

t.test('a list has its items and its page', async (t) => {
  const shape = { answer: undefined, fields: ['slug' as const], byline: undefined };
  const page = { limit: 5, next: 'abc', total: 7 };
  t.same(JSON.parse(await json.renderList({ entries: [storedEntry()], page }, { ...CONTEXT, shape })), {
    items: [{ slug: 'can-spaces-be-deleted' }],
    page,
  });
  t.same(JSON.parse(await json.renderList(listingOf(), CONTEXT)), {
    items: [],
    page: { limit: 20, next: null },
  });
});
