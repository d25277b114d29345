import t from 'tap';
import { cut } from '../../../src/content/text/truncate.ts';

t.test('a text is cut between characters', async (t) => {
  t.equal(cut('abc', 2), 'ab');
  t.equal(cut('abc', 3), 'abc');
  t.equal(cut('a\u{1f600}b', 2), 'a');
  t.equal(cut('a\u{1f600}b', 3), 'a\u{1f600}');
});
