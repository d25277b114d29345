import t from 'tap';
import type { z } from 'zod';
import { ANSWER_FORMATS, ENTRY_FIELDS, Entry, EntryListQuery, EntryQuery } from '../../src/entries/schema.ts';

const detailsOf = (schema: z.ZodType, value: unknown): string[] =>
  schema.safeParse(value).error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`) ?? [];

t.test('an empty query has its defaults', async (t) => {
  t.same(EntryListQuery.parse({}), {
    ...{ status: 'published', sort: 'position', format: 'markdown', count: false, limit: 20 },
  });
  t.same(EntryQuery.parse({}), { format: 'markdown' });
});

t.test('answers come in three forms, and every field can be asked for', async (t) => {
  t.same(ANSWER_FORMATS, ['markdown', 'html', 'text']);
  t.same(ENTRY_FIELDS, Object.keys(Entry.shape));
  t.same(EntryQuery.parse({ fields: ENTRY_FIELDS.join(',') }).fields, ENTRY_FIELDS);
  t.same(EntryQuery.parse({ fields: ' slug , question' }).fields, ['slug', 'question']);
});

t.test('one tag or several', async (t) => {
  t.same(EntryListQuery.parse({ tag: 'a' }).tag, ['a']);
  t.same(EntryListQuery.parse({ tag: ['a', 'b'] }).tag, ['a', 'b']);
});

t.test('times can be of any zone', async (t) => {
  const since = (updatedSince: string) => EntryListQuery.parse({ updatedSince }).updatedSince;
  t.equal(since('2025-06-13T11:53:36Z'), Date.UTC(2025, 5, 13, 11, 53, 36));
  t.equal(since('2025-06-13T13:53:36.250+02:00'), Date.UTC(2025, 5, 13, 11, 53, 36, 250));
});

t.test('what cannot be understood is refused with what to write instead', async (t) => {
  const cases: [Record<string, unknown>, string][] = [
    [{ fields: 'slugg' }, 'fields has no "slugg". Did you mean "slug"?'],
    [{ fields: 'slug,colour-of-it' }, 'fields has no "colour-of-it". Known: id, slug, '],
    [{ fields: '' }, 'fields names an unknown field.'],
    [{ fields: ['a', 'b'] }, 'fields must be given once, with commas between the names'],
    [{ format: 'pdf' }, 'format must be one of markdown, html, text'],
    [{ sort: 'Question' }, 'sort must be one of position, -updatedAt, question'],
    [{ include: 'answers' }, 'include must be answer'],
    [{ count: '1' }, 'count must be true or false'],
    [{ category: ['a', 'b'] }, 'category must be given once'],
    [{ tag: '' }, 'tag.0 must not be empty'],
    [{ tag: 'x'.repeat(61) }, 'tag.0 must be at most 60 characters'],
    [{ tag: Array.from({ length: 31 }, String) }, 'tag must be at most 30 tags'],
    [{ updatedSince: 'yesterday' }, 'updatedSince must be a time such as 2025-06-13T11:53:36Z'],
    [{ updatedSince: '2025-06-13' }, 'updatedSince must be a time such as 2025-06-13T11:53:36Z'],
    [{ updatedSince: '2025-13-13T11:53:36Z' }, 'updatedSince must be a time such as 2025-06-13T11:53:36Z'],
  ];
  for (const [query, detail] of cases) {
    const found = detailsOf(EntryListQuery, query);
    t.equal(found.length, 1, JSON.stringify(query).slice(0, 60));
    t.match(found[0], detail);
  }
});
