import t from 'tap';
import { Entry } from '../../../../src/entries/schema.ts';
import { NewEntry } from '../../../../src/entries/write/schema.ts';
import { ImportLine, parseLine } from '../../../../src/import/sources/lines/line-schema.ts';
import { line } from '../../lines.ts';

t.test('a line can have every field that an entry is made from, and that an export has', async (t) => {
  const known = new Set(Object.keys(ImportLine.shape));
  for (const name of [...Object.keys(NewEntry.shape), ...Object.keys(Entry.shape)])
    t.ok(known.has(name), name);
});

t.test('a category is its slug, or its slug and title', async (t) => {
  const parse = (category: unknown) => parseLine(line({ category }));
  t.match(parse('a'), { line: { category: 'a' } });
  t.match(parse({ slug: 'a', title: 'A' }), { line: { category: { slug: 'a', title: 'A' } } });
  for (const wrong of ['A b', { slug: 'a' }, { slug: 'A b', title: 'A' }, 5]) {
    t.match(parse(wrong), { errors: [{ pointer: /^\/category/ }] }, JSON.stringify(wrong));
  }
});
