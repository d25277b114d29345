import t from 'tap';
import { pageLanguage } from '../../../src/site/pages/page-language.ts';

const choose = (locale: string | undefined, acceptLanguage?: string, available = ['ar', 'de', 'en']) =>
  pageLanguage({ locale, acceptLanguage }, available, 'en');

t.test('without a wish it is the default, and links need not say so', async (t) => {
  t.match(choose(undefined), { locale: 'en', language: 'en', direction: 'ltr', parameter: undefined });
});

t.test('what the browser prefers is what the links lead to', async (t) => {
  t.match(choose(undefined, 'de-AT, en'), { locale: 'de', chosenAmong: ['ar', 'de', 'en'], parameter: 'de' });
  t.match(choose(undefined, 'de', ['en']), { locale: 'en', chosenAmong: [] });
});

t.test('who chose a language stays in it', async (t) => {
  t.match(choose('en', 'de'), { locale: 'en', chosenAmong: [], parameter: 'en' });
  t.match(choose('ar'), { locale: 'ar', direction: 'rtl', parameter: 'ar', language: 'en' });
});
