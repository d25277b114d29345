import t from 'tap';
import { localeOfPartition, partitionOf } from '../../src/store/partition.ts';

t.test('drafts stand apart, in a language of the same words', async (t) => {
  t.equal(partitionOf({ locale: 'pt-BR', status: 'published' }), 'pt-BR');
  const drafts = partitionOf({ locale: 'pt-BR', status: 'draft' });
  t.match(drafts, /^pt-BR-x-/);
  for (const partition of ['pt-BR', drafts]) t.equal(localeOfPartition(partition), 'pt-BR');
});
