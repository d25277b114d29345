import t from 'tap';
import { readQuery } from '../../../src/search/query/read-query.ts';
import { parseSynonyms } from '../../../src/search/query/synonyms.ts';
import { createVocabulary } from '../../../src/search/query/vocabulary.ts';
import { readEvidence } from '../../../src/search/rank/evidence.ts';
import { searchOver } from '../small-index.ts';

const reader = (
  t: Parameters<typeof searchOver>[0],
  text: string,
  questions: string[],
  synonyms = parseSynonyms('', 'en'),
) => {
  const index = searchOver(
    t,
    questions.map((question) => ({ question })),
  );
  const query = readQuery(text, {
    reader: index.reader,
    locale: 'en',
    lexicon: createVocabulary(index.reader)('en'),
    statistics: index.reader.statistics('en'),
    synonyms,
  });
  return readEvidence(query, 'en', synonyms);
};

t.test('the same words in the same order overlap whole', async (t) => {
  const { ofText } = reader(t, 'how do i delete a room', ['Where is the room?']);
  t.match(ofText('How do I delete a room?'), { overlap: 1, phrase: 1 });
  t.match(ofText('Giraffes'), { overlap: 0, phrase: 0 });
  const half = ofText('Where is the room of my friend?');
  t.ok(half.overlap > 0 && half.overlap < 0.5);
});

t.test('a correction of four letters or fewer says nothing, a longer one does', async (t) => {
  const short = reader(t, 'zoom', ['Which room is free?']);
  t.equal(short.ofText('room').overlap, 0);
  const long = reader(t, 'acess tokens', ['Where is the access token?']);
  t.ok(long.ofText('access token').overlap > 0.8);
});

t.test('the beginning of a word says nothing while it is short', async (t) => {
  const { ofText } = reader(t, 'spac', ['Which spaces are free?']);
  t.equal(ofText('spaces').overlap, 0);
  t.ok(reader(t, 'encryp', ['What is encryption?']).ofText('encryption').overlap > 0.8);
});

t.test('a synonym of several words stands for as many', async (t) => {
  const synonyms = parseSynonyms('mfa, two-factor authentication', 'en');
  const questions = ['How do I use two-factor authentication?'];
  const { overlap, more } = reader(t, 'mfa', questions, synonyms).ofText('two-factor authentication');
  t.ok(overlap > 0.9);
  t.equal(more, 2);
  t.equal(reader(t, 'mfa', questions, synonyms).ofText('authentication').overlap, 0);
});

t.test('a query without words is like nothing', async (t) => {
  t.match(reader(t, '', ['Room?']).ofText('room'), { overlap: 0, phrase: 0 });
});
