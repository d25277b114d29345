import t from 'tap';
import { generalSynonyms } from '../../../src/search/query/general-synonyms.ts';

t.test('English has general synonyms, read once', async (t) => {
  t.ok(
    generalSynonyms('en')
      .get('delet')
      ?.some((stems) => stems.join(' ') === 'remov'),
  );
  t.equal(generalSynonyms('en-GB'), generalSynonyms('en'));
});

t.test('other languages have none', async (t) => {
  t.equal(generalSynonyms('de').size, 0);
});
