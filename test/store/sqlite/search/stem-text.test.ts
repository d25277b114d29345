import * as fc from 'fast-check';
import t from 'tap';
import { stemToken } from '../../../../src/store/sqlite/search/search-index.ts';
import { StemText } from '../../../../src/store/sqlite/search/stem-text.ts';

t.test('stems are written as they are read, with spaces between, however many', async (t) => {
  const text = new StemText();
  fc.assert(
    fc.property(
      fc.array(fc.nat(2 ** 31), { maxLength: 900 }),
      fc.array(fc.nat(2_000)),
      (stems, filterTerms) => {
        const written = text.add(stems).add(filterTerms).take();
        t.same(written.split(' ').slice(0, -1), [...stems, ...filterTerms].map(stemToken));
      },
    ),
    { numRuns: 100 },
  );
  t.equal(text.take(), '');
  t.equal(text.add([0, 35, 36]).take(), '0 z 10 ');
});
