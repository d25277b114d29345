import t from 'tap';
import { categoryTerm, EVERY_ENTRY, filterLocale, tagTerm } from '../../../src/search/index/filter-terms.ts';

t.test('no filter term is taken for another, and no locale for that of another', async (t) => {
  t.equal(new Set([EVERY_ENTRY, categoryTerm('a'), tagTerm('a'), tagTerm('A')]).size, 4);
  t.not(filterLocale('en'), 'en');
});
