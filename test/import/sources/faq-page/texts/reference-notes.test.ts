import t from 'tap';
import { answersOf, notesOf, read } from '../read.ts';

t.test('what no text uses is left out and quoted', async (t) => {
  const page = read('# Why?', 'x', '', '[Foo]: /', '', '[^n]: note');
  t.same(answersOf(page), { 'Why?': 'x' });
  t.match(
    page.report.map(({ message, quote }) => [message, quote]),
    [
      [/link “Foo”/, '[Foo]: /'],
      [/footnote “n”/, '[^n]: note'],
    ],
  );
});

t.test('comments written as definitions are comments', async (t) => {
  t.same(notesOf(read('# Why?', 'x', '', '[//]: # (a)', '[note]: # "b"')), [
    'comment-dropped:4',
    'comment-dropped:5',
  ]);
});

t.test('a second definition away from its use is left out', async (t) => {
  t.same(notesOf(read('# Why?', '[a]', '# How?', 'x', '', '[a]: /1', '[a]: /2')), ['definition-repeated:7']);
});
