import t from 'tap';
import { lostLinkNotes } from '../../../src/import/sources/lost-link-notes.ts';
import { contentEntry } from '../../support/content.ts';

const textsOf = (answer: string): (string | undefined)[] =>
  lostLinkNotes(contentEntry({ answer })).map(({ message }) => /“(.*?)”/.exec(message)?.[1]);

t.test('links that lead nowhere are told, however they are written', async (t) => {
  t.same(textsOf('See [one](#), [two](<#>) and [three][x].\n\n[x]: #'), ['one', 'two', 'three']);
});

t.test('other links, and what only looks like one, are not', async (t) => {
  t.same(textsOf('No link.'), []);
  t.same(textsOf('[a heading](#heading), `[code](#)` and [b](https://example.org/#)'), []);
});

t.test('a note says which file it is about, or which entry', async (t) => {
  const envelope = { prefix: '', suffix: '', crlf: false };
  const entry = contentEntry({ answer: '[x](#)' });
  t.match(lostLinkNotes({ ...entry, file: { path: 'general/a.md', envelope } }), [
    { level: 'warning', where: 'general/a.md' },
  ]);
  t.match(lostLinkNotes(entry), [{ where: entry.slug }]);
});
