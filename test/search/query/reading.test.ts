import t from 'tap';
import { readUnknown } from '../../../src/search/query/read-unknown.ts';
import { isOrdered, readAsIs, readUnfinished } from '../../../src/search/query/reading.ts';
import { NO_SYNONYMS } from '../../../src/search/query/synonyms.ts';
import { createVocabulary } from '../../../src/search/query/vocabulary.ts';
import { searchOver } from '../small-index.ts';

const token = (word: string, stop = false) => ({
  start: 0,
  end: word.length,
  word,
  stem: word,
  stop,
  kind: 'word' as const,
});
const context = (t: { teardown: (close: () => void) => void }) => {
  const { reader } = searchOver(t, [{ question: 'home server keys' }, { question: 'keyboard' }]);
  const lexicon = createVocabulary(reader)('en');
  return { reader, lexicon, locale: 'en', statistics: reader.statistics('en'), synonyms: NO_SYNONYMS };
};

t.test('a word as itself', async (t) => {
  t.match(readAsIs(token('key')), { weight: 1, optional: false });
  t.match(readAsIs(token('the', true)), { stop: true, optional: false });
  t.same([...readAsIs(token('keys'), 'stemmed').variants], [['keys', { strength: 1, tier: 'stemmed' }]]);
});

t.test('only words and characters stand in the order of the text', async (t) => {
  t.same(
    ['word', 'character', 'identifier', 'joined'].map((kind) => isOrdered({ kind: kind as 'word' })),
    [true, true, false, false],
  );
});

t.test('an unknown word may be completed only where it is the last', async (t) => {
  const [last] = readUnknown(token('keyb'), true, context(t));
  t.same([...(last?.variants.keys() ?? [])], ['keyboard']);
  const [inside] = readUnknown(token('keyb'), false, context(t));
  t.match(inside, { typed: 'keyb', word: 'keys' });
});

t.test('two that lost their space are two readings', async (t) => {
  t.match(readUnknown(token('homeserver'), false, context(t)), [
    { typed: 'homeserver', word: 'home' },
    { typed: 'homeserver', word: 'server' },
  ]);
});

t.test('what is really unknown stays', async (t) => {
  t.match(readUnknown(token('xyzzyx'), true, context(t)), [{ word: 'xyzzyx' }]);
});

t.test('a word that is being typed is itself and all that begin so', async (t) => {
  t.same([...readUnfinished(token('key'), context(t)).variants.keys()].sort(), ['kei', 'key', 'keyboard']);
  t.same([...readUnfinished(token('k'), context(t)).variants.keys()], ['k']);
});
