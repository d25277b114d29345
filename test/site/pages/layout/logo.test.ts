import t from 'tap';
import { bookMark } from '../../../../src/site/pages/layout/logo.ts';

t.test('an ornament is not read out', async (t) => {
  t.match(
    String(bookMark()),
    /^<svg class="mark" viewBox="0 0 32 32" aria-hidden="true"><path d="[^"]+"\/><\/svg>$/,
  );
});
