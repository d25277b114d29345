import t from 'tap';
import { nouns, pairs, words } from '../../../../src/search/text/languages/language-pack.ts';

t.test('a list of words is parted by spaces and ends of lines', async (t) => {
  t.same(words(' who  what\n where '), ['who', 'what', 'where']);
});

t.test('pairs may be of phrases', async (t) => {
  t.same(pairs('create/delete,\n log in/log out'), [
    ['create', 'delete'],
    ['log in', 'log out'],
  ]);
});

t.test('a noun can have more than one plural', async (t) => {
  t.same(nouns('index indices indexes, foot feet'), { indices: 'index', indexes: 'index', feet: 'foot' });
});
