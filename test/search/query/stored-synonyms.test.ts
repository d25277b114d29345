import t from 'tap';
import { storedSynonyms } from '../../../src/search/query/stored-synonyms.ts';
import { openInMemory } from '../../store/open.ts';

t.test('synonyms are those of the file as it was loaded last, parsed once for each change', async (t) => {
  const store = openInMemory(t);
  const synonyms = storedSynonyms(store);
  const put = (text: string) => store.write(({ write }) => write.putSynonyms([{ locale: 'en', text }]));
  t.equal(synonyms.of('en').size, 0);
  await put('cat, feline');
  t.equal(synonyms.of('en').size, 0);
  await synonyms.load('en');
  const first = synonyms.of('en');
  t.same([...first.keys()], ['cat', 'felin']);
  await synonyms.load('en');
  t.equal(synonyms.of('en'), first);
  await put('dog, hound');
  await synonyms.load('en');
  t.same([...synonyms.of('en').keys()], ['dog', 'hound']);
  await store.write(({ write }) => write.deleteSynonyms(['en']));
  await synonyms.load('en');
  t.equal(synonyms.of('en').size, 0);
});
