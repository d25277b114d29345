import t from 'tap';
import { correctWord, splitWord } from '../../../src/search/query/correct.ts';
import { createVocabulary } from '../../../src/search/query/vocabulary.ts';
import { searchOver } from '../small-index.ts';
import { removeAll } from '../write-index.ts';

const context = (t: { teardown: (close: () => void) => void }, questions: readonly string[]) => {
  const { reader } = searchOver(
    t,
    questions.map((question) => ({ question })),
  );
  return { reader, lexicon: createVocabulary(reader)('en'), locale: 'en' };
};

const CASES: readonly [title: string, questions: string[], typed: string, meant: string | undefined][] = [
  ['one edit in a short word', ['room'], 'rom', 'room'],
  ['two edits from seven letters on', ['password'], 'pasword1', 'password'],
  ['not two edits in a short word', ['space'], 'sapec', undefined],
  ['the nearer one', ['rooms', 'roommate'], 'roomms', 'rooms'],
  ['the one with the same first letter', ['cat one', 'bat two', 'cat three'], 'bat1', 'bat'],
  ['the one used more', ['tale', 'take one', 'take two'], 'tabe', 'take'],
  ['of equals the first in the alphabet', ['tale', 'take'], 'tabe', 'take'],
  ['nothing for a very short word', ['it'], 'xt', undefined],
];

for (const [title, questions, typed, meant] of CASES) {
  t.test(`corrects to ${title}`, async (t) => {
    t.equal(correctWord(typed, context(t, questions))?.word.word, meant);
  });
}

t.test('never offers a word that no entry uses any more', async (t) => {
  const { reader, writer } = searchOver(t, [{ question: 'tombstone' }, { question: 'other' }]);
  const lexicon = createVocabulary(reader)('en');
  removeAll(writer, ['tombstone']);
  t.equal(correctWord('tombstoen', { reader, lexicon, locale: 'en' }), undefined);
});

t.test('splits a word into two known ones, the commoner pair first', async (t) => {
  const here = context(t, ['home server', 'the home', 'homes erver']);
  t.same(
    splitWord('homeserver', here)?.map(({ word }) => word),
    ['home', 'server'],
  );
  t.equal(splitWord('unknownwords', here), undefined);
});

t.test('words out of use do not hide one that is used', async (t) => {
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  const wrong = letters.flatMap((a) => letters.slice(0, 5).map((b) => `paswor${a}${b}`));
  const { reader, writer } = searchOver(t, [
    { id: 'dead', question: 'x', aliases: wrong },
    { id: 'living', question: 'password' },
  ]);
  const lexicon = createVocabulary(reader)('en');
  removeAll(writer, ['dead']);
  t.equal(correctWord('passwor', { reader, lexicon, locale: 'en' })?.word.word, 'password');
  t.equal(correctWord('pasword', { reader, lexicon, locale: 'en' })?.word.word, 'password');
});
