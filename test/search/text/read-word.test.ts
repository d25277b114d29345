import t from 'tap';
import { languageOf } from '../../../src/search/text/languages.ts';
import { MAX_WORD_LENGTH, readWord } from '../../../src/search/text/read-word.ts';

const en = languageOf('en');

t.test('a word is what people type, its stem, and whether it says something', async (t) => {
  t.same(readWord('Spaces', en), { word: 'spaces', stem: 'space', stop: false, skipped: 0 });
});

t.test('a possessive is the word itself, a contraction one word', async (t) => {
  t.equal(readWord('user’s', en).word, 'user');
  t.equal(readWord("don't", en).word, 'dont');
  t.ok(readWord("don't", en).stop);
});

t.test('an elided article is left out where the language has them', async (t) => {
  t.match(readWord("l'identifiant", languageOf('fr')), { word: 'identifiant', skipped: 2 });
  t.match(readWord("aujourd'hui", languageOf('fr')), { skipped: 0 });
  t.match(readWord("all'utente", languageOf('it')), { word: 'utente', skipped: 4 });
});

t.test('a word has a longest length', async (t) => {
  t.equal(readWord('a'.repeat(500), en).word.length, MAX_WORD_LENGTH);
});
