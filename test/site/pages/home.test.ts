import t from 'tap';
import { homePage, MAX_OUTLINED, QUESTIONS_SHOWN } from '../../../src/site/pages/home.ts';
import { buildTestApp } from '../../support/app.ts';
import { contentSet } from '../../support/content.ts';
import { contextOver, dataIn, libraryContext } from './page-context.ts';

const NO_WISH = { locale: undefined, acceptLanguage: undefined };

/** A page over so many entries in each of the categories. */
const homeOf = async (t: Parameters<typeof libraryContext>[0], ...counts: number[]) => {
  const entries = counts.flatMap((count, category) =>
    Array.from({ length: count }, (_, n) => ({
      slug: `e${category}-${n}`,
      category: `c${category}`,
      question: `Question ${n} of ${category}?`,
      position: n + 1,
    })),
  );
  const { body } = await homePage(
    NO_WISH,
    contextOver(await buildTestApp(t, { content: contentSet(...entries) })),
  );
  return body;
};

const questionsIn = (page: string): string[] =>
  [...page.matchAll(/<li><a href="\/entries\/([^"]+)">/g)].map(([, slug = '']) => slug);

t.test('limits', async (t) => t.same([MAX_OUTLINED, QUESTIONS_SHOWN], [12, 5]));

t.test('each category begins with its first questions and leads to the rest', async (t) => {
  const page = await homeOf(t, 7, 6, 1);
  t.same(questionsIn(page).length, 5 + 6 + 1);
  t.match(page, /<h2 dir="auto"><a href="\/categories\/c0">c0<\/a><\/h2>/);
  t.match(page, '<a class="more" href="/categories/c0">All 7 questions</a>');
  t.notMatch(page, 'All 6 questions', 'one more is shown rather than announced');
});

t.test('of many categories there are only the names', async (t) => {
  const page = await homeOf(t, ...Array.from({ length: MAX_OUTLINED + 1 }, () => 2));
  t.same(questionsIn(page), []);
  t.match(page, '<div class="index">');
  t.equal(page.match(/<p class="count">2 questions<\/p>/g)?.length, MAX_OUTLINED + 1);
});

t.test('a description is shown as text', async (t) => {
  const content = contentSet({});
  content.categories[0]!.description = 'About **all** of `it`.';
  const { body } = await homePage(NO_WISH, contextOver(await buildTestApp(t, { content })));
  t.match(body, '<p dir="auto">About all of it.</p>');
});

t.test('where nothing is published it says so', async (t) => {
  const { body } = await homePage(NO_WISH, contextOver(await buildTestApp(t)));
  t.match(body, 'No entries yet');
});

t.test(
  'there is nothing of drafts, of what is archived, and of categories that have nothing else',
  async (t) => {
    const { body } = await homePage(NO_WISH, await libraryContext(t));
    t.notMatch(body, /Hidden|secret|taken-down/);
  },
);

t.test('it is in one language, and leads to the others', async (t) => {
  const context = await libraryContext(t);
  const german = await homePage({ locale: 'de', acceptLanguage: undefined }, context);
  t.equal(german.language.locale, 'de');
  t.same(questionsIn(german.body), ['both?locale=de', 'german?locale=de']);
  t.match(german.body, '<ul class="questions" lang="de" dir="ltr">');
  t.match(german.body, '<link rel="canonical" href="https://kb.example.org/?locale=de">');
  t.match(german.body, '<link rel="alternate" hreflang="en" href="https://kb.example.org/?locale=en">');
  t.match(german.body, '<a href="/?locale=en" hreflang="en" lang="en" dir="ltr">English</a>');

  const french = await homePage({ locale: 'fr', acceptLanguage: undefined }, context);
  t.match(french.body, 'No entries in this language.');
});

t.test('machines learn whose it is', async (t) => {
  const { body } = await homePage(NO_WISH, await libraryContext(t));
  t.same(dataIn(body), [
    {
      '@context': 'https://schema.org',
      '@type': 'WebSite',
      name: 'Help centre',
      url: 'https://kb.example.org/',
      inLanguage: 'en',
    },
  ]);
  t.match(
    body,
    '<link rel="alternate" type="text/markdown" href="https://kb.example.org/v1/entries.md?locale=en">',
  );
});

t.test('an ornament stands where the site has no picture of its own', async (t) => {
  const plain = await libraryContext(t);
  const site = { ...plain.site, logo: 'https://example.org/logo.svg' };
  t.match((await homePage(NO_WISH, plain)).body, /<div class="hero">\n<svg class="mark"/);
  const { body } = await homePage(NO_WISH, { ...plain, site });
  t.notMatch(body, '<svg');
  t.match(body, '<img class="mark" src="https://example.org/logo.svg" alt="">');
});
