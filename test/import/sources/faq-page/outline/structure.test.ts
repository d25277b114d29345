import t from 'tap';
import { read } from '../read.ts';

t.test('anchors above and attributes below a heading are its own', async (t) => {
  const page = read(
    '# A',
    '',
    '<a name="x"></a>',
    '',
    '## Why? {#y}',
    '{: #z .c}',
    'text',
    '## How?',
    '{: .c}',
    'more',
  );
  t.match(page.categories[0]?.entries, [
    { anchor: 'y', answer: 'text' },
    { anchor: null, answer: 'more' },
  ]);
});
