import t from 'tap';
import { inLanguage } from '../../../src/entries/read/in-language.ts';
import { storedEntry } from '../../support/stored-entry.ts';

const en = storedEntry();
const de = storedEntry({ locale: 'de' });
const asked = (locale?: string, acceptLanguage?: string) => ({ locale, acceptLanguage });

t.test('an entry is given in the language that is asked for, or the best there is', async (t) => {
  t.same(inLanguage([de, en], asked(), 'en'), { entry: en, negotiated: true });
  t.same(inLanguage([de, en], asked(undefined, 'de-AT'), 'en'), { entry: de, negotiated: true });
  t.same(inLanguage([de, en], asked('de'), 'en'), { entry: de, negotiated: false });
  t.same(inLanguage([de], asked(), 'en'), { entry: de, negotiated: false });
});

t.test('a language that it is not in is refused with those that it is in', async (t) => {
  t.throws(() => inLanguage([de, en], asked('ja'), 'en'), {
    code: 'not-found',
    message: /but in de, en/,
    members: { locales: ['de', 'en'] },
  });
});
