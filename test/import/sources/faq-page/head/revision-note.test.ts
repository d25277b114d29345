import t from 'tap';
import { readRevisionNote } from '../../../../../src/import/sources/faq-page/head/revision-note.ts';
import { parseBlocks } from '../../../../../src/import/sources/faq-page/parse/blocks.ts';
import { createPageParser } from '../../../../../src/import/sources/faq-page/parse/page-parser.ts';

const read = (...lines: string[]) => readRevisionNote(parseBlocks(createPageParser(), lines).blocks, lines);

t.test('reads paragraphs from the end, past rules, up to the text', async (t) => {
  t.same(
    read(
      'Revision #1',
      '',
      'text',
      '',
      'Revision #2',
      '',
      '---',
      '',
      'Created 3 June 2024 by a',
      'Updated 4 June 2024',
    ),
    {
      ranges: [
        { start: 8, end: 10 },
        { start: 4, end: 5 },
      ],
      unread: [],
      revision: 2,
      createdAt: new Date('2024-06-03'),
      createdBy: 'a',
      updatedAt: new Date('2024-06-04'),
    },
  );
});

t.test('a page without one, or with one that is not understood', async (t) => {
  t.same(read('- Revision #1'), { ranges: [], unread: [] });
  t.same(read('text'), { ranges: [], unread: [] });
  t.same(read('Revision #1', 'Updated 4 Foo 2024'), { ranges: [], unread: [1] });
});
