import t from 'tap';
import { categoryMark, EVERY_ENTRY, markLocale, tagMark } from '../../../src/search/index/filter-terms.ts';

t.test('no mark is taken for another, and no locale for the marks of another', async (t) => {
  t.equal(new Set([EVERY_ENTRY, categoryMark('a'), tagMark('a'), tagMark('A')]).size, 4);
  t.not(markLocale('en'), 'en');
});
