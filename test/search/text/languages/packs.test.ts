import t from 'tap';
import { fold } from '../../../../src/search/text/fold.ts';
import { LANGUAGE_PACKS } from '../../../../src/search/text/languages/packs.ts';
import { languageOf } from '../../../../src/search/text/languages.ts';

t.test('no two packs claim a locale', async (t) => {
  const locales = LANGUAGE_PACKS.flatMap((pack) => pack.locales);
  t.equal(new Set(locales).size, locales.length);
});

for (const pack of LANGUAGE_PACKS) {
  const [locale = ''] = pack.locales;
  t.test(`${locale}: an irregular plural has the stem of its singular`, async (t) => {
    const { stem } = languageOf(locale);
    for (const [plural, singular] of Object.entries(pack.irregularNouns)) {
      t.not(plural, singular);
      t.equal(languageOf(locale).stem(fold(plural)), stem(fold(singular)), plural);
    }
  });

  t.test(`${locale}: contrary verbs are pairs of two`, async (t) => {
    for (const [one, other] of pack.contraryVerbs) {
      t.not(one, '');
      t.not(other, '');
      t.not(one, other);
    }
  });

  t.test(`${locale}: question words are among the stop words, or whole words of their own`, async (t) => {
    const { questionWords } = languageOf(locale);
    t.equal(questionWords.size > 0, true);
    t.notOk(questionWords.has(''));
  });
}
