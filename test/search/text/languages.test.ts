import t from 'tap';
import { languageOf } from '../../../src/search/text/languages.ts';

const STEMS: readonly [locale: string, a: string, b: string][] = [
  ['en', 'deleting', 'deleted'],
  ['en-GB', 'organised', 'organizes'],
  ['de', 'raume', 'raum'],
  ['fr', 'supprimer', 'supprimes'],
  ['es', 'cuentas', 'cuenta'],
  ['it', 'stanze', 'stanza'],
  ['nl', 'kamers', 'kamer'],
  ['pt-BR', 'contas', 'conta'],
  ['sv', 'rummet', 'rummets'],
];

for (const [locale, a, b] of STEMS) {
  t.test(`${locale}: ${a} and ${b} share a stem`, async (t) => {
    const { stem } = languageOf(locale);
    t.equal(stem(a), stem(b));
  });
}

t.test('a language without a stemmer keeps its words', async (t) => {
  t.equal(languageOf('tlh').stem('words'), 'words');
  t.equal(languageOf('tlh').stopWords.size, 0);
  t.equal(languageOf('').stem('words'), 'words');
});

t.test('stop words are folded and without apostrophes', async (t) => {
  t.ok(languageOf('en').stopWords.has('dont'));
  t.ok(languageOf('de').stopWords.has('fur'));
});

t.test('names with digits and short words are not stemmed', async (t) => {
  t.equal(languageOf('en').stem('v11s'), 'v11s');
  t.equal(languageOf('en').stem('is'), 'is');
});
