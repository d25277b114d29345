import t from 'tap';
import { AppError } from '../../../src/core/errors.ts';
import { runAtOnce } from '../../../src/core/scheduling/pace.ts';
import { requireCategories } from '../../../src/import/plan/require-categories.ts';
import { MAX_LINE_ERRORS } from '../../../src/import/sources/lines/line-limits.ts';
import { contentEntry } from '../../support/content.ts';

const entry = (line: number, category: string) => contentEntry({ line, category });
const refusal = (...entries: ReturnType<typeof entry>[]): AppError | undefined =>
  refusalAmong(['general'], entries);
const refusalAmong = (names: string[], entries: ReturnType<typeof entry>[]): AppError | undefined => {
  const known = new Set(names);
  try {
    runAtOnce(requireCategories(entries, known));
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  return undefined;
};

t.test('every line with a category that is not there is told, with the nearest one', async (t) => {
  t.equal(refusal(entry(1, 'general')), undefined);
  t.match(refusal(entry(1, 'general'), entry(3, 'generl')), {
    code: 'invalid-request',
    message:
      'Line 3: There is no category generl. Did you mean "general"? Give { "slug", "title" } to make it.',
    errors: [{ pointer: '#/lines/3/category', code: 'unknown-category' }],
    members: { errorCount: 1 },
  });
});

t.test('of very many the first are told', async (t) => {
  const error = refusal(...Array.from({ length: MAX_LINE_ERRORS + 1 }, (_, n) => entry(n + 1, 'x')));
  t.equal(error?.errors?.length, MAX_LINE_ERRORS);
  t.match(error, { message: `(and ${MAX_LINE_ERRORS} more)`, members: { errorCount: MAX_LINE_ERRORS + 1 } });
});

t.test('a name is compared with no more categories than can be looked through at once', async (t) => {
  const names = Array.from({ length: 1_001 }, (_, n) => `general-${n}`);
  t.notMatch(refusalAmong(names, [entry(1, 'general-x')])?.message, /Did you mean/);
});
