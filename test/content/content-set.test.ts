import t from 'tap';
import { ContentError } from '../../src/content/content-set.ts';

t.test('the message lists every problem, a line each', async (t) => {
  t.equal(new ContentError(['a.md: x']).message, 'The content has a problem:\n  a.md: x');
  const error = new ContentError(['a.md: x', 'b.md: y']);
  t.equal(error.message, 'The content has 2 problems:\n  a.md: x\n  b.md: y');
  t.same(error.problems, ['a.md: x', 'b.md: y']);
  t.equal(error.name, 'ContentError');
});
