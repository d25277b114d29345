import t from 'tap';
import { LISTED_LINES, LineTracker } from '../../../../../src/import/sources/faq-page/report/line-tracker.ts';

t.test('the first outcome of a line counts, and blank lines have theirs', async (t) => {
  const tracker = new LineTracker(['a', '', 'b']);
  t.same([tracker.isOpen(0), tracker.isOpen(1)], [true, false]);
  tracker.assign(0, 2, { kind: 'title' });
  tracker.assign(0, 3, { kind: 'provenance' });
  t.same(tracker.outcomes, [{ kind: 'title' }, { kind: 'blank' }, { kind: 'provenance' }]);
});

t.test('dropped lines are quoted, in page order', async (t) => {
  const tracker = new LineTracker(['', 'a', 'b', 'c']);
  tracker.note('warning', 'lost-link', 3, 'm', 'q');
  tracker.drop(0, 3, 'toc-dropped', 'gone');
  t.same(tracker.report(), [
    { level: 'info', code: 'toc-dropped', line: 1, message: 'gone', quote: 'a\nb' },
    { level: 'warning', code: 'lost-link', line: 4, message: 'm', quote: 'q' },
  ]);
});

t.test('small things share one note', async (t) => {
  t.equal(LISTED_LINES, 10);
  const tracker = new LineTracker(Array<string>(12).fill('---'));
  for (let line = 11; line >= 0; line -= 1) tracker.dropQuietly(line, 'rule-dropped');
  tracker.dropLabel(3);
  tracker.dropQuietly(0, 'toc-dropped');
  t.same(
    tracker.report().map(({ message, quote }) => [message, quote]),
    [
      ['Rules and line breaks around entries were left out (lines 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, …).', '---'],
      ['toc-dropped (line 1).', '---'],
      ['Labels before answers were left out (line 4).', '---'],
    ],
  );
});
