import t from 'tap';
import { collectionOf } from '../../../src/search/eval/stored-collection.ts';
import { openInMemory } from '../../store/open.ts';
import { fill } from '../../store/rows.ts';

t.test('the published entries of one language, by slug, with the questions of a folder', async (t) => {
  const folder = t.testdir({
    'queries.jsonl': '{ "id": "q1", "text": "zebra" }\n',
    'qrels.tsv': 'q1\tslug-of-e1\t1\n',
  });
  const store = openInMemory(t);
  await fill(
    store,
    { id: 'e1', question: 'Zebra?', aliases: ['Stripes?'], text: 'Yes.', tags: ['animals'] },
    { id: 'e2', locale: 'de' },
    { id: 'e3', status: 'draft' },
  );
  await store.write(({ write }) => write.putSynonyms([{ locale: 'en', text: 'zebra, stripes' }]));
  const { entries, queries, relevance, synonyms } = await collectionOf(store, folder, 'en');
  t.same(entries, [
    { id: 'slug-of-e1', question: 'Zebra?', aliases: ['Stripes?'], answer: 'Yes.', tags: ['animals'] },
  ]);
  t.same([queries.length, relevance.get('q1')?.get('slug-of-e1')], [1, 1]);
  t.ok(synonyms.has('zebra'));
});
