import t from 'tap';
import { siteLogo } from '../../../../src/site/pages/layout/logo.ts';

t.test('an ornament is not read out', async (t) => {
  t.match(
    String(siteLogo()),
    /^<svg class="mark" viewBox="0 0 32 32" aria-hidden="true"><path d="[^"]+"\/><\/svg>$/,
  );
});
