import t from 'tap';
import { searchOver } from '../small-index.ts';

const part = (
  t: { teardown: (close: () => void) => void },
  question: string,
  query: string,
  name: 'similar' | 'pieces',
) => {
  const { engine } = searchOver(t, [
    { id: 'it', question },
    { id: 'filler', question: `Unrelated ${query}` },
  ]);
  return (
    engine.search({ text: query, locale: 'en', explain: true }).items.find(({ id }) => id === 'it')?.parts?.[
      name
    ] ?? 0
  );
};

t.test('a word that is like one of the query counts where the word itself is missing', async (t) => {
  t.ok(part(t, 'My gmail room', 'email room', 'similar') > 0);
  t.equal(part(t, 'My email room', 'email room', 'similar'), 0);
});

t.test('pieces of words count, stop words and identifiers have none', async (t) => {
  t.ok(
    part(t, 'Reactivation done', 'activate done', 'pieces') >
      part(t, 'Nothing done', 'activate done', 'pieces'),
  );
  t.equal(part(t, 'there what', 'where what', 'pieces'), 0);
});
