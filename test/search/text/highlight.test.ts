import * as fc from 'fast-check';
import t from 'tap';
import { createHighlighter, type Run, SNIPPET_CHARACTERS } from '../../../src/search/text/highlight.ts';

const stems = (...some: string[]): Map<string, number> => new Map(some.map((stem) => [stem, 1]));
const highlight = (text: string, locale: string, weights: Map<string, number>): Run[] =>
  createHighlighter(locale, weights).highlight(text);
const snippet = (text: string, locale: string, weights: Map<string, number>): Run[] =>
  createHighlighter(locale, weights).snippet(text);
const plain = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('');
const hits = (runs: readonly Run[]): string[] => runs.filter(({ hit }) => hit).map(({ text }) => text);

t.test('marks every form of a word, as it was written', async (t) => {
  t.same(hits(highlight('Rooms: a ROOM, roomy Räume', 'en', stems('room'))), ['Rooms', 'ROOM']);
  t.same(hits(highlight('Größe der Räume', 'de', stems('raum'))), ['Räume']);
});

t.test('neighbouring hits without anything between are one run', async (t) => {
  t.same(highlight('暗号化', 'ja', stems('暗号', '号化')), [{ text: '暗号化', hit: true }]);
});

t.test('shows the passage where most of the query is', async (t) => {
  const filler = 'Nothing of interest is said here at all. '.repeat(12);
  const text = `A key. ${filler}Reset the recovery key now. ${filler}`;
  const runs = snippet(text, 'en', stems('recoveri', 'kei', 'key', 'reset'));
  t.same(hits(runs), ['Reset', 'recovery', 'key']);
  t.match(plain(runs), /^….*…$/s);
});

t.test('before a match behind no space at all nothing is shown', async (t) => {
  t.equal(plain(snippet(`${'-'.repeat(300)}key`, 'en', stems('kei', 'key'))), '…key');
});

t.test('without a match it is the beginning, cut between words', async (t) => {
  const text = 'word '.repeat(100);
  const shown = plain(snippet(text, 'en', stems('other')));
  t.equal(shown, `${'word '.repeat(40).trimEnd()}…`);
  t.equal(plain(snippet('Short.', 'en', stems())), 'Short.');
  t.equal(plain(snippet('', 'en', stems('a'))), '');
  t.equal(plain(snippet(`${' '.repeat(2 * SNIPPET_CHARACTERS)}x`, 'en', stems())), '…');
});

t.test('cuts an endless word, but no character in two', async (t) => {
  t.equal(plain(snippet('x'.repeat(500), 'en', stems())), `${'x'.repeat(SNIPPET_CHARACTERS)}…`);
  t.equal(plain(snippet('😀'.repeat(200), 'en', stems())), `${'😀'.repeat(SNIPPET_CHARACTERS / 2)}…`);
  const shown = plain(snippet(`x${'😀'.repeat(200)}`, 'en', stems()));
  t.notMatch(shown, /[\ud800-\udbff](?![\udc00-\udfff])/);
});

t.test('runs are the text itself', async () => {
  const words = fc.array(
    fc.constantFrom('key', 'Keys', 'reset', 'the', 'größe', '鍵', '.', '\n', 'a-b', '\ud800'),
    { maxLength: 120 },
  );
  fc.assert(
    fc.property(words, fc.subarray(['kei', 'key', 'reset', '鍵']), (some, wanted) => {
      const text = some.join(' ');
      const weights = stems(...wanted);
      t.equal(plain(highlight(text, 'en', weights)), text);
      const shown = plain(snippet(text, 'en', weights)).replace(/^…|…$/g, '');
      t.ok(text.includes(shown));
      t.ok(shown.length <= SNIPPET_CHARACTERS + 200);
    }),
    { numRuns: 200 },
  );
});
