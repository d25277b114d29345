import t from 'tap';
import {
  anchorsAbove,
  trimBody,
  writeBody,
} from '../../../../../src/import/sources/faq-page/outline/bodies.ts';
import { LineTracker } from '../../../../../src/import/sources/faq-page/report/line-tracker.ts';

const trim = (...lines: string[]) => {
  const rules = new Set(lines.flatMap((line, index) => (line === '---' ? [index] : [])));
  const { start, end } = trimBody({ start: 0, end: lines.length }, new LineTracker(lines), rules);
  return lines.slice(start, end);
};

t.test('rules, breaks and lone tags go from both ends', async (t) => {
  t.same(trim('---', '', '<br>', 'a', '---', 'b', '---', ''), ['a', '---', 'b']);
  t.same(trim('</div>', 'a', '<div>'), ['a']);
  t.same(trim('</div>', 'a'), ['a']);
  t.same(trim('a', '</div></p>'), ['a']);
  t.same(trim('<div>', '<p>', 'a', '</p>'), ['<p>', 'a', '</p>']);
});

t.test('tags with their partner stay', async (t) => {
  t.same(trim('<div>', 'a', '</div>'), ['<div>', 'a', '</div>']);
  t.same(trim('a', '<p></p>'), ['a', '<p></p>']);
});

t.test('a text is its open lines; what went elsewhere leaves one blank line', async (t) => {
  const lines = ['# q', 'a', '<!-- -->', '', 'b', '', '', 'c'];
  const tracker = new LineTracker(lines);
  tracker.drop(2, 3, 'comment-dropped', 'm');
  const body = { start: 1, end: 8, head: 'q' };
  t.equal(
    writeBody(body, tracker, (line) => lines[line] ?? ''),
    'q\na\n\nb\n\n\nc',
  );
  tracker.drop(7, 8, 'comment-dropped', 'm');
  tracker.drop(1, 2, 'comment-dropped', 'm');
  t.equal(
    writeBody({ start: 1, end: 8 }, tracker, (line) => lines[line] ?? ''),
    'b',
  );
});

t.test('anchors above a line belong to it', async (t) => {
  const tracker = new LineTracker(['x', '<a name="a"></a>', '', '<a id="b"></a>', '', '# q']);
  t.same(anchorsAbove(tracker, 5), { ids: ['a', 'b'], start: 1 });
  t.same(anchorsAbove(tracker, 1), { ids: [], start: 1 });
  t.same(anchorsAbove(tracker, 0), { ids: [], start: 0 });
  tracker.dropQuietly(3, 'markup-dropped');
  t.same(anchorsAbove(tracker, 5), { ids: [], start: 5 });
});
