import t from 'tap';
import * as limits from '../../../../src/import/sources/lines/line-limits.ts';

t.test('the limits that callers were told', async (t) => {
  t.same(
    { ...limits },
    {
      MAX_LINE_BYTES: 2_097_152,
      MAX_IMPORT_BYTES: 33_554_432,
      MAX_IMPORT_LINES: 20_000,
      MAX_FIELDS: 100,
      MAX_LINE_ERRORS: 100,
      MAX_REVISION: 1_000_000_000,
    },
  );
});
