import t from 'tap';
import { ChangeList, ChangesQuery, ExportedEntries } from '../../src/changes/schema.ts';

const CHANGE = { type: 'created', id: '1', slug: 'a', locale: 'en', revision: 1, at: '2026-01-02T03:04:05Z' };

t.test('a page of changes always has a next', async (t) => {
  t.ok(ChangeList.safeParse({ items: [CHANGE], page: { limit: 20, next: 'abc' } }).success);
  t.notOk(ChangeList.safeParse({ items: [CHANGE], page: { limit: 20, next: null } }).success);
  t.notOk(
    ChangeList.safeParse({ items: [{ ...CHANGE, type: 'lost' }], page: { limit: 20, next: 'a' } }).success,
  );
});

t.test('a poll takes a place and a limit, nothing else', async (t) => {
  t.same(ChangesQuery.parse({}), { limit: 20 });
  t.same(ChangesQuery.parse({ since: 'abc', limit: '5' }), { since: 'abc', limit: 5 });
  t.notOk(ChangesQuery.safeParse({ cursor: 'abc' }).success);
});

t.test('an export is text', async (t) => t.ok(ExportedEntries.safeParse('{}\n').success));
