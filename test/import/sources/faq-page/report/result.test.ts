import t from 'tap';
import type { CategoryDraft, EntryDraft } from '../../../../../src/import/sources/faq-page/outline/drafts.ts';
import { LineTracker } from '../../../../../src/import/sources/faq-page/report/line-tracker.ts';
import { toOutcomes } from '../../../../../src/import/sources/faq-page/report/result.ts';
import { notesOf, read } from '../read.ts';

t.test('entries know their lines', async (t) => {
  const page = read(
    '# A',
    '',
    '<a id="w"></a>',
    '## Why?',
    'x',
    '',
    '',
    '## How?',
    '',
    '<details><summary>n</summary>',
    'z',
    '</details>',
    '',
  );
  t.match(page.categories, [
    {
      title: 'A',
      line: null,
      entries: [
        { anchor: 'w', startLine: 3, endLine: 5 },
        { anchor: null, startLine: 8, endLine: 12 },
      ],
    },
  ]);
  t.match(read('Q: Why?', 'A: x').categories, [{ line: null }]);
  t.match(read('<details><summary>Why?</summary>', 'x', '</details>', '', '').categories, [
    { entries: [{ startLine: 1, endLine: 3 }] },
  ]);
});

t.test('missing answers and questions are told', async (t) => {
  t.same(notesOf(read('# A', '## Why?', '# B', '## How?', 'x', '# C'), 'answer-empty', 'category-empty'), [
    'answer-empty:2',
    'category-empty:6',
  ]);
});

t.test('a line without a outcome is quoted', async (t) => {
  const tracker = new LineTracker<CategoryDraft, EntryDraft>(['', 'a']);
  t.same(toOutcomes([], tracker), [{ kind: 'blank' }, { kind: 'note', code: 'line-unplaced' }]);
  t.match(tracker.report(), [{ code: 'line-unplaced', line: 2, quote: 'a' }]);
});
