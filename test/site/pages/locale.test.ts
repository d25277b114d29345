import t from 'tap';
import { directionOf, nameOf } from '../../../src/site/pages/locale.ts';

t.test('the direction of a language follows from its script', async (t) => {
  for (const locale of ['ar', 'he', 'fa', 'ur', 'yi', 'az-Arab', 'dv'])
    t.equal(directionOf(locale), 'rtl', locale);
  for (const locale of ['en', 'de-AT', 'ja', 'ar-Latn', 'az', 'en-abcde-abcde', 'nonsense!']) {
    t.equal(directionOf(locale), 'ltr', locale);
  }
});

t.test('a language is called as its speakers call it', async (t) => {
  t.equal(nameOf('de'), 'Deutsch');
  t.equal(nameOf('ar'), 'العربية');
  t.equal(nameOf('pt-BR'), 'português (Brasil)');
  t.equal(nameOf('en-abcde-abcde'), 'en-abcde-abcde', 'or by its tag');
});
