import t from 'tap';
import { MAX_COMPOUND_LENGTH, MAX_COMPOUNDS } from '../../../src/search/limits.ts';
import { readCompound } from '../../../src/search/query/compounds.ts';
import { readQuery } from '../../../src/search/query/read-query.ts';
import { NO_SYNONYMS } from '../../../src/search/query/synonyms.ts';
import { createVocabulary } from '../../../src/search/query/vocabulary.ts';
import { searchOver } from '../small-index.ts';

const read = (
  t: { teardown: (close: () => void) => void },
  question: string,
  word: string,
  locale = 'de',
) => {
  const { reader } = searchOver(t, [{ question, locale }]);
  const lexicon = createVocabulary(reader)(locale);
  const context = { reader, lexicon, locale, statistics: reader.statistics(locale), synonyms: NO_SYNONYMS };
  const token = { start: 0, end: word.length, word, stem: word, stop: false, kind: 'word' as const };
  return readCompound(token, context)?.map((reading) => reading.word);
};

t.test('both parts, with or without a letter between them', async (t) => {
  t.same(read(t, 'Was kostet der Versand', 'versandkosten'), ['versand', 'kosten']);
  t.same(read(t, 'Nummer einer Rechnung', 'rechnungsnummer'), ['rechnung', 'nummer']);
});

t.test('a word by the compounds that begin or end with it', async (t) => {
  t.same(read(t, 'Das Benutzerkonto', 'konto'), ['konto']);
  t.same(read(t, 'Die Versandkosten', 'versand'), ['versand']);
});

t.test('one part alone, where it is long enough to be no chance', async (t) => {
  t.same(read(t, 'Der Vertrag', 'handyvertrag'), ['vertrag']);
  t.equal(read(t, 'Das Amt und das Kind', 'kindxyzz'), undefined);
});

t.test('nothing for short words, and in languages that write words apart', async (t) => {
  t.equal(read(t, 'Das Benutzerkonto', 'to'), undefined);
  t.equal(read(t, 'The database', 'base', 'en'), undefined);
});

t.test('a word that is too long is not taken apart: each cut is looked up', async (t) => {
  const word = (length: number): string => `${'x'.repeat(length - 'vertrag'.length)}vertrag`;
  t.same(read(t, 'Der Vertrag', word(MAX_COMPOUND_LENGTH)), ['vertrag']);
  t.equal(read(t, 'Der Vertrag', word(MAX_COMPOUND_LENGTH + 1)), undefined);
});

t.test('a compound is no correction', async (t) => {
  const { engine } = searchOver(t, [{ question: 'Was kostet der Versand?', locale: 'de' }]);
  const { didYouMean, nearest } = engine.search({ text: 'versandkosten heute', locale: 'de' });
  t.equal(didYouMean, null);
  t.notOk(nearest);
});

t.test('only the first unknown words of a query are read so', async (t) => {
  const { reader } = searchOver(t, [{ question: 'Vertrag Rechnung Nummer', locale: 'de' }]);
  const lexicon = createVocabulary(reader)('de');
  const context = {
    reader,
    lexicon,
    locale: 'de',
    statistics: reader.statistics('de'),
    synonyms: NO_SYNONYMS,
  };
  const { terms } = readQuery('handyvertrag handyrechnung handynummer', context);
  t.equal(MAX_COMPOUNDS, 2);
  t.same(
    terms.map(({ word }) => word),
    ['vertrag', 'rechnung', 'handynummer'],
  );
});
