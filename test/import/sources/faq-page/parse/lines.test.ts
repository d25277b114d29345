import t from 'tap';
import { isBlank, joinLines, splitLines } from '../../../../../src/import/sources/faq-page/parse/lines.ts';

t.test('splits at LF, CRLF and CR and drops a byte order mark', async (t) => {
  t.same(splitLines('\uFEFFa\r\nb\rc\nd'), { lines: ['a', 'b', 'c', 'd'], nulLines: [] });
});

t.test('replaces NUL and tells where', async (t) => {
  t.same(splitLines('a\nb\0'), { lines: ['a', 'b\uFFFD'], nulLines: [1] });
});

t.test('joins lines without blank ones at the ends', async (t) => {
  t.equal(joinLines(['', '  ', '    code', '', 'x', '\t']), '    code\n\nx');
  t.equal(joinLines(['', '']), '');
  t.ok(isBlank(undefined));
});
