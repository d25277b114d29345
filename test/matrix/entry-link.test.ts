import t from 'tap';
import { EntryLink } from '../../src/matrix/entry-link.ts';
import { examplesOf, undescribed } from './descriptions.ts';

t.test('every field is described, and the examples are valid', async (t) => {
  t.same(undescribed(EntryLink), []);
  t.equal(examplesOf(EntryLink).length, 1);
  for (const example of examplesOf(EntryLink)) t.same(EntryLink.parse(example), example);
});
