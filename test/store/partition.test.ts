import t from 'tap';
import { localeOfShelf, shelfOf } from '../../src/store/partition.ts';

t.test('drafts stand apart, in a language of the same words', async (t) => {
  t.equal(shelfOf({ locale: 'pt-BR', status: 'published' }), 'pt-BR');
  const drafts = shelfOf({ locale: 'pt-BR', status: 'draft' });
  t.match(drafts, /^pt-BR-x-/);
  for (const shelf of ['pt-BR', drafts]) t.equal(localeOfShelf(shelf), 'pt-BR');
});
