import t from 'tap';
import { resolveFilter } from '../../../src/search/rank/filter.ts';
import { searchOver } from '../small-index.ts';

t.test('a category or tag that no entry has finds nothing', async (t) => {
  const { reader } = searchOver(t, [{ question: 'One', category: 'rooms', tags: ['new'] }]);
  t.match(resolveFilter({ category: 'rooms', tags: ['new'] }, 'en', reader), {
    filterTerms: [Number, Number],
  });
  t.match(resolveFilter({}, 'en', reader), { filterTerms: [], every: Number });
  t.equal(resolveFilter({ category: 'none' }, 'en', reader), undefined);
  t.equal(resolveFilter({ tags: ['none'] }, 'en', reader), undefined);
});
