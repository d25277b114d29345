import t from 'tap';
import { ordinaryStems } from '../../../src/search/rank/ordinary-words.ts';
import { languageOf } from '../../../src/search/text/languages.ts';

t.test('English words of asking are ordinary, names are not; other languages have no list', async (t) => {
  const { stem } = languageOf('en');
  for (const word of ['possible', 'somebody', 'wanted']) t.ok(ordinaryStems('en-GB').has(stem(word)), word);
  for (const word of ['zoom', 'github', 'tombstone']) t.notOk(ordinaryStems('en').has(stem(word)), word);
  t.equal(ordinaryStems('de').size, 0);
  t.equal(ordinaryStems('en'), ordinaryStems('en-US'), 'made once');
});
