import t from 'tap';
import { ContentError, MAX_LISTED_PROBLEMS } from '../../../../src/import/sources/directory/content-set.ts';

t.test('the message lists every problem, a line each', async (t) => {
  t.equal(new ContentError(['a.md: x']).message, 'The content has a problem:\n  a.md: x');
  const error = new ContentError(['a.md: x', 'b.md: y']);
  t.equal(error.message, 'The content has 2 problems:\n  a.md: x\n  b.md: y');
  t.same(error.problems, ['a.md: x', 'b.md: y']);
  t.equal(error.name, 'ContentError');
});

t.test('of many problems the first are listed, and nothing that a terminal acts on', async (t) => {
  const many = Array.from({ length: MAX_LISTED_PROBLEMS + 5 }, (_, n) => `${n}.md: x`);
  const { message, problems } = new ContentError(many);
  t.match(message, /\n {2}99\.md: x\n {2}… and 5 more$/);
  t.equal(problems.length, MAX_LISTED_PROBLEMS + 5);
  t.equal(new ContentError(['\u001b[2J.md: x']).message, 'The content has a problem:\n  \\u001b[2J.md: x');
});
