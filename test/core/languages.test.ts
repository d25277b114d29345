import fc from 'fast-check';
import t from 'tap';
import { chooseLanguage, LOCALE_PATTERN, lookUpLanguage, pickLanguage } from '../../src/core/languages.ts';

t.test('a tag finds its language, or a wider or narrower one', async (t) => {
  const available = ['de', 'en', 'pt-BR', 'zh-Hant'];
  const cases: [string, string | undefined][] = [
    ['de', 'de'],
    ['de-AT', 'de'],
    ['DE-at', 'de'],
    ['pt-br', 'pt-BR'],
    ['pt', 'pt-BR'],
    ['zh-Hant-TW', 'zh-Hant'],
    ['zh-Hans', undefined],
    ['pt-PT', undefined],
    ['d', undefined],
    ['fr', undefined],
  ];
  for (const [tag, expected] of cases) t.equal(lookUpLanguage(tag, available), expected, tag);
});

t.test('Accept-Language decides by weight', async (t) => {
  const available = ['en', 'de', 'zh-Hant'];
  const cases: [string | undefined, string | undefined][] = [
    [undefined, undefined],
    ['', undefined],
    ['de', 'de'],
    ['de-AT', 'de'],
    ['fr, de;q=0.5, en;q=0.4', 'de'],
    ['en;q=0.1, de;q=0.9', 'de'],
    ['zh-Hant-TW, en;q=0.5', 'zh-Hant'],
    ['fr', undefined],
    ['*', 'en'],
    ['fr, *;q=0.1', 'en'],
    ['en;q=0, *', 'de'],
    ['de;q=0', undefined],
    ['de;q=0, en', 'en'],
    ['*;q=0', undefined],
    [';;;q=,,,', undefined],
  ];
  for (const [header, expected] of cases)
    t.equal(chooseLanguage(header, available), expected, String(header));
});

t.test('the query wins, then the header, then the default, then whatever there is', async (t) => {
  const cases: [string[], string | undefined, string | undefined, ReturnType<typeof pickLanguage>][] = [
    [['de', 'en'], 'de-AT', 'en', { locale: 'de', negotiated: false }],
    [['de', 'en'], 'fr', 'en', { locale: 'fr', negotiated: false }],
    [['de', 'en'], undefined, 'de', { locale: 'de', negotiated: true }],
    [['de', 'en'], undefined, 'fr', { locale: 'en', negotiated: true }],
    [['de', 'en'], undefined, undefined, { locale: 'en', negotiated: true }],
    [['de', 'en'], undefined, '*', { locale: 'en', negotiated: true }],
    [['de'], undefined, 'en', { locale: 'de', negotiated: false }],
    [['de', 'fr'], undefined, undefined, { locale: 'de', negotiated: true }],
    [[], undefined, 'de', { locale: 'en', negotiated: false }],
  ];
  for (const [available, locale, acceptLanguage, expected] of cases) {
    t.same(
      pickLanguage(available, { locale, acceptLanguage }, 'en'),
      expected,
      JSON.stringify({ available, locale, acceptLanguage }),
    );
  }
});

t.test('no header makes it fail', async (t) => {
  const picks = fc.property(fc.string({ unit: 'binary' }), (acceptLanguage) => {
    const choice = pickLanguage(['de', 'en'], { locale: undefined, acceptLanguage }, 'en');
    return ['de', 'en'].includes(choice.locale);
  });
  t.doesNotThrow(() => fc.assert(picks));
});

t.test('what a language tag looks like', async (t) => {
  for (const tag of ['en', 'deu', 'pt-BR', 'zh-Hant', 'de-CH-1996']) t.match(tag, LOCALE_PATTERN);
  for (const tag of ['', 'e', 'EN', 'english', 'en_GB', 'en-', 'en-GB!']) t.notMatch(tag, LOCALE_PATTERN);
});
