import t from 'tap';
import { NO_BROWSER, openPage } from '../support/browser.ts';
import { CATEGORIES } from '../support/hostile-content.ts';
import { XSS_PAYLOADS } from '../support/xss-corpus.ts';
import { watchForAttacks } from '../support/xss-watch.ts';
import { serveHostileSite } from './hostile-site.ts';

const base = await serveHostileSite(t);
const categories = Array.from({ length: CATEGORIES }, (_, n) => `category-${n}`);

t.test('no attack gets through what readers of feeds show', { skip: NO_BROWSER }, async (t) => {
  const { page } = await openPage(t, { bypassCSP: true });
  const { dangersIn, events } = await watchForAttacks(page, 'head > meta, pre');
  await page.goto(`${base}/livez`);
  const shown = await page.evaluate(`(async () => {
    document.body.replaceChildren();
    const show = (html) => {
      const place = document.createElement('article');
      place.innerHTML = html;
      document.body.append(place);
    };
    const read = async (path) => (await fetch(path)).text();
    for (const category of ${JSON.stringify(categories)}) {
      for (const { content_html } of JSON.parse(await read('/feed.json?category=' + category)).items) show(content_html);
      const atom = new DOMParser().parseFromString(await read('/feed.atom?category=' + category), 'application/xml');
      for (const content of atom.querySelectorAll('entry > content[type=html]')) show(content.textContent);
    }
    return document.querySelectorAll('body > article').length;
  })()`);
  t.equal(shown, 2 * XSS_PAYLOADS.length);
  t.same(await dangersIn(page), []);
  t.same(events, []);
});

t.test('none breaks what is made of XML', { skip: NO_BROWSER }, async (t) => {
  const { page } = await openPage(t, { bypassCSP: true });
  await page.goto(`${base}/livez`);
  const paths = [
    '/sitemap.xml',
    '/opensearch.xml',
    ...categories.map((name) => `/feed.atom?category=${name}`),
  ];
  const faults = await page.evaluate(`(async () => {
    const found = [];
    for (const path of ${JSON.stringify(paths)}) {
      const parsed = new DOMParser().parseFromString(await (await fetch(path)).text(), 'application/xml');
      const fault = parsed.querySelector('parsererror');
      if (fault !== null || parsed.documentElement === null) found.push(path + ': ' + fault?.textContent);
    }
    return found;
  })()`);
  t.same(faults, []);
});
