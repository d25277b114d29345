import t from 'tap';
import { inEachLanguage, translationsOf } from '../../../../src/site/pages/entry/translations.ts';

t.test('a page in several languages names each', async (t) => {
  const link = (locale: string): string => `/?locale=${locale}`;
  t.same(inEachLanguage(['de', 'en'], link), [
    { locale: 'de', href: '/?locale=de' },
    { locale: 'en', href: '/?locale=en' },
  ]);
  t.same(inEachLanguage(['en'], link), []);
});

t.test('a page may be called otherwise in another language', async (t) => {
  const versions = [
    { locale: 'de', slug: 'was' },
    { locale: 'en', slug: 'what' },
  ];
  t.same(
    translationsOf(versions, ({ slug }) => `/${slug}`),
    [
      { locale: 'de', href: '/was' },
      { locale: 'en', href: '/what' },
    ],
  );
});
