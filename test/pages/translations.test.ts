import t from 'tap';
import { translationsOf } from '../../src/pages/translations.ts';

t.test('a page in several languages names each', async (t) => {
  const link = (locale: string): string => `/?locale=${locale}`;
  t.same(translationsOf(['de', 'en'], link), [
    { locale: 'de', href: '/?locale=de' },
    { locale: 'en', href: '/?locale=en' },
  ]);
  t.same(translationsOf(['en'], link), []);
});
