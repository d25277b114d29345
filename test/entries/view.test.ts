import t from 'tap';
import type { Shape } from '../../src/entries/formats/format.ts';
import { ENTRY_FIELDS, Entry } from '../../src/entries/schema.ts';
import { toEntry } from '../../src/entries/view.ts';
import type { StoredEntry } from '../../src/store/rows.ts';
import { entryRow } from '../store/rows.ts';

const entry = (over: Partial<StoredEntry> = {}): StoredEntry => ({
  ...entryRow({ answer: 'Yes, **like** [rooms](https://example.org).' }),
  category: { slug: 'general', title: 'General', modifiedAt: 1 },
  ...over,
});
const show = (stored: StoredEntry, shape: Omit<Shape, 'byline'> & Partial<Pick<Shape, 'byline'>>) =>
  toEntry(stored, { shape: { byline: undefined, ...shape }, defaultLocale: 'en' });

t.test('an entry is shown as its schema says', async (t) => {
  const shown = show(entry(), { answer: 'markdown', fields: undefined });
  t.same(Entry.parse(shown), shown);
  t.match(shown, {
    createdAt: '1970-01-01T00:00:00.001Z',
    publishedAt: '1970-01-01T00:00:00.001Z',
    category: { slug: 'general', title: 'General' },
    source: null,
    links: { self: '/v1/entries/slug-of-e1', jsonld: '/v1/entries/slug-of-e1.jsonld' },
  });
  const fields = ENTRY_FIELDS.filter((name) => name !== 'negativeQuestions');
  t.same(Object.keys(shown).sort(), fields.sort(), 'and nothing of the store besides');
  const silent = entry({ negativeQuestions: ['Can rooms be deleted?'] });
  t.same(
    Object.keys(show(silent, { answer: 'markdown', fields: undefined })).sort(),
    [...ENTRY_FIELDS].sort(),
  );
});

t.test('the answer comes in the form that is asked for, or not at all', async (t) => {
  const answer = (format: 'markdown' | 'html' | 'text') => {
    const shown = show(entry(), { answer: format, fields: undefined });
    return [shown.format, shown.answer];
  };
  t.same(answer('markdown'), ['markdown', 'Yes, **like** [rooms](https://example.org).']);
  t.same(answer('html'), [
    'html',
    '<p>Yes, <strong>like</strong> <a href="https://example.org">rooms</a>.</p>\n',
  ]);
  t.same(answer('text'), ['text', 'Yes, like rooms (https://example.org).']);
  const without = show(entry(), { answer: undefined, fields: undefined });
  t.notOk('answer' in without || 'format' in without);
});

t.test('only the fields that are asked for, in the order asked for', async (t) => {
  const shown = show(entry(), { answer: undefined, fields: ['question', 'slug', 'answer'] });
  t.equal(JSON.stringify(shown), '{"question":"Can spaces be deleted?","slug":"slug-of-e1"}');
});

t.test('what there is not is null, and a source may have no address', async (t) => {
  const shown = show(entry({ publishedAt: null, sourceTitle: 'FAQ' }), {
    answer: undefined,
    fields: undefined,
  });
  t.match(shown, { publishedAt: null, source: { title: 'FAQ', url: null } });
});
