import t from 'tap';
import {
  MAX_REVISION_LINE,
  type Provenance,
  readFrontMatterProvenance,
  readRevisionLine,
} from '../../../../../src/import/sources/faq-page/head/provenance.ts';

const day = new Date('2024-06-03T00:00:00Z');

const LINES: [line: string, read: Provenance | 'unread' | null][] = [
  ['Revision #2', { revision: 2 }],
  ['Created 3 June 2024 by Dana D.', { createdAt: day, createdBy: 'Dana D' }],
  ['Created 3 June 2024', { createdAt: day }],
  ['*Last updated on: June 3, 2024 by dana*', { updatedAt: day, updatedBy: 'dana' }],
  ['_Last modified: 2024-06-03_', { updatedAt: day }],
  ['Updated 12 Foo 2024', 'unread'],
  ['Updated by nobody', null],
  ['Created rooms can be deleted.', null],
  ['Text', null],
];

for (const [line, read] of LINES) {
  t.test(`reads "${line}"`, async (t) => {
    t.same(readRevisionLine(line), read);
  });
}

t.test('reads dates and people from front matter under their usual names', async (t) => {
  t.same(
    readFrontMatterProvenance({
      revision: 3,
      date: '2024-06-03',
      author: { name: 'Dana' },
      lastmod: day,
      updated_by: 'Eve',
    }),
    { revision: 3, createdAt: day, createdBy: 'Dana', updatedAt: day, updatedBy: 'Eve' },
  );
  t.same(
    readFrontMatterProvenance({
      authors: ['a', { name: 'b' }, 3],
      last_update: { date: '2024-06-03', author: 'c' },
    }),
    {
      createdBy: 'a, b',
      updatedAt: day,
      updatedBy: 'c',
    },
  );
});

t.test('values of other kinds say nothing', async (t) => {
  t.same(readFrontMatterProvenance({ authors: [] }), {});
  t.same(
    readFrontMatterProvenance({
      revision: 'x',
      date: 'soon',
      lastmod: new Date(Number.NaN),
      author: ' ',
      authors: [],
      last_update: {},
    }),
    {},
  );
});

t.test('a list of authors that is an item of itself names those that it has', async (t) => {
  const authors: unknown[] = ['alice'];
  authors.push(authors);
  t.same(readFrontMatterProvenance({ authors }), { createdBy: 'alice' });
});

t.test('a line that is too long for a date and a name is text', async (t) => {
  t.same(readRevisionLine(`Updated on 2024-01-02 by ${'x'.repeat(MAX_REVISION_LINE)}`), null);
  t.match(readRevisionLine(`Updated on 2024-01-02 by ${'x'.repeat(200)}`), { updatedBy: 'x'.repeat(200) });
});

t.test('white space between the words of a line is no matter', async (t) => {
  t.match(readRevisionLine('> *Last  updated  on :  2024-01-02   by   b by c.*'), {
    updatedAt: new Date('2024-01-02'),
    updatedBy: 'b by c',
  });
  t.match(readRevisionLine('Revision  #  12'), { revision: 12 });
});
