import t from 'tap';
import { InlinePositions } from '../../../../../src/import/sources/faq-page/parse/inline-position.ts';

t.test('finds offsets in lines with prefixes and stripped indentation', async (t) => {
  const positions = new InlinePositions(['x', '> one two', '>   three '], 1, 'one two\nthree');
  t.same(positions.locate(4), { line: 1, column: 6 });
  t.same(positions.locate(8), { line: 2, column: 4 });
  t.same(positions.locate(9), { line: 2, column: 5 });
});

t.test('white space that the content kept counts', async (t) => {
  t.same(new InlinePositions(['> a', '>  b'], 0, 'a\n b').locate(3), { line: 1, column: 3 });
});

t.test('a cell is searched after the one before it', async (t) => {
  const first = new InlinePositions(['| x | x |'], 0, 'x');
  t.same(first.locate(0), { line: 0, column: 2 });
  t.same(new InlinePositions(['| x | x |'], 0, 'x', first.firstRowEnd).locate(0), { line: 0, column: 6 });
});

t.test('content that is not in the source has no place', async (t) => {
  const positions = new InlinePositions(['| a\\|b |'], 0, 'a|b');
  t.equal(positions.locate(0), undefined);
  t.equal(positions.firstRowEnd, 3);
  t.equal(new InlinePositions([], 4, 'a').locate(0), undefined);
});
