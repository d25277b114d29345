import t from 'tap';
import { Ledger, LISTED_LINES } from '../../../../../src/import/sources/faq-page/report/line-tracker.ts';

t.test('the first fate of a line counts, and blank lines have theirs', async (t) => {
  const ledger = new Ledger(['a', '', 'b']);
  t.same([ledger.isOpen(0), ledger.isOpen(1)], [true, false]);
  ledger.place(0, 2, { kind: 'title' });
  ledger.place(0, 3, { kind: 'provenance' });
  t.same(ledger.fates, [{ kind: 'title' }, { kind: 'blank' }, { kind: 'provenance' }]);
});

t.test('dropped lines are quoted, in page order', async (t) => {
  const ledger = new Ledger(['', 'a', 'b', 'c']);
  ledger.note('warning', 'lost-link', 3, 'm', 'q');
  ledger.drop(0, 3, 'toc-dropped', 'gone');
  t.same(ledger.report(), [
    { level: 'info', code: 'toc-dropped', line: 1, message: 'gone', quote: 'a\nb' },
    { level: 'warning', code: 'lost-link', line: 4, message: 'm', quote: 'q' },
  ]);
});

t.test('small things share one note', async (t) => {
  t.equal(LISTED_LINES, 10);
  const ledger = new Ledger(Array<string>(12).fill('---'));
  for (let line = 11; line >= 0; line -= 1) ledger.dropQuietly(line, 'rule-dropped');
  ledger.dropLabel(3);
  ledger.dropQuietly(0, 'toc-dropped');
  t.same(
    ledger.report().map(({ message, quote }) => [message, quote]),
    [
      ['Rules and line breaks around entries were left out (lines 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, …).', '---'],
      ['toc-dropped (line 1).', '---'],
      ['Labels before answers were left out (line 4).', '---'],
    ],
  );
});
