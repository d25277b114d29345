import t from 'tap';
import type { Document } from '../../../../src/site/pages/layout/document.ts';
import { html } from '../../../../src/site/pages/layout/html.ts';
import { renderLayout } from '../../../../src/site/pages/layout/layout.ts';
import { linksBelow } from '../../../../src/site/pages/layout/links.ts';
import { DEFAULT_SITE, type Site } from '../../../../src/site/pages/layout/site.ts';
import { contextOver, ENGLISH } from '../page-context.ts';

const context = contextOver({ store: {} as never });
const lay = async (document: Partial<Document> = {}, site: Partial<Site> = {}): Promise<string> => {
  const whole = { kind: 'home', main: html`<h1>Main</h1>`, ...document } as const;
  const { body } = await renderLayout(whole, ENGLISH, { ...context, site: { ...DEFAULT_SITE, ...site } });
  return body;
};

t.test('every page has its parts', async (t) => {
  const page = await lay();
  t.match(page, /^<!doctype html>\n<html lang="en" dir="ltr">\n<head>\n<meta charset="utf-8">/);
  t.match(page, /<body class="home"[^>]*>\n<a class="skip" href="#main">Skip to content<\/a>/);
  t.match(page, /<main id="main" tabindex="-1">\n<h1>Main<\/h1>\n<\/main>/);
  t.match(page, /<footer class="site">[\s\S]*<a href="\/docs">API<\/a>/);
  t.match(page, /<form class="ask small"/);
  t.notMatch(await lay({ hasOwnSearch: true }), '<form', 'one field to ask in is enough');
});

t.test('nothing in it runs or is styled by itself', async (t) => {
  t.notMatch(await lay({ data: [{}] }), /<script>|<style|\son[a-z]+=|\sstyle=/);
});

t.test('a logo stands before the name', async (t) => {
  t.match(
    await lay({}, { name: 'A <B>' }),
    /<svg class="mark"[^>]*><path d="[^"]*"\/><\/svg><span dir="auto">A &lt;B&gt;/,
  );
  t.match(
    await lay({}, { logo: 'https://example.org/a.svg' }),
    '<img class="mark" src="https://example.org/a.svg" alt="">',
  );
});

t.test('who finds no answer is told where to turn', async (t) => {
  t.notMatch(await lay(), 'Contact us');
  t.match(
    await lay({}, { contact: 'https://example.org/?a&b' }),
    '<a href="https://example.org/?a&amp;b">Contact us</a>',
  );
});

t.test('other languages are linked by their names', async (t) => {
  const translations = [
    { locale: 'ar', href: '/?locale=ar' },
    { locale: 'en', href: '/?locale=en' },
  ];
  const page = await lay({ translations });
  t.match(page, '<li><a href="/?locale=ar" hreflang="ar" lang="ar" dir="rtl">العربية</a></li>');
  t.notMatch(page, '<a href="/?locale=en"', 'but not the one it is in');
  t.notMatch(await lay({ translations: translations.slice(1) }), 'In other languages');
});

t.test('below a path of the public URL everything is there', async (t) => {
  const { body } = await renderLayout({ kind: 'home', main: html`` }, ENGLISH, {
    ...context,
    links: linksBelow('https://example.org/kb'),
  });
  for (const [, path] of body.matchAll(/ (?:src|href|action|data-entries)="(\/[^"]*)"/g)) {
    t.match(path, /^\/kb\//);
  }
});
