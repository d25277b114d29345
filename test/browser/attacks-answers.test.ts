import t from 'tap';
import { NO_BROWSER, openPage } from '../support/browser.ts';
import { hostileSlug } from '../support/hostile-content.ts';
import { XSS_PAYLOADS } from '../support/xss-corpus.ts';
import { watchForAttacks } from '../support/xss-watch.ts';
import { attack, serveHostileSite } from './hostile-site.ts';

const base = await serveHostileSite(t);

t.test('no attack in an entry gets through its fragment of HTML', { skip: NO_BROWSER }, async (t) => {
  const paths = XSS_PAYLOADS.map((_, n) => `/v1/entries/${hostileSlug(n)}.html`);
  t.same(await attack(t, base, paths), []);
});

t.test('nor does one when a script puts that into a page', { skip: NO_BROWSER }, async (t) => {
  const { page } = await openPage(t, { bypassCSP: true });
  const { dangersIn, events } = await watchForAttacks(page, 'head > meta, pre');
  await page.goto(`${base}/livez`);
  const paths = XSS_PAYLOADS.map((_, n) => `/v1/entries/${hostileSlug(n)}.html`);
  await page.evaluate(`(async () => {
    document.body.replaceChildren();
    for (const path of ${JSON.stringify(paths)}) {
      const place = document.createElement('div');
      place.innerHTML = await (await fetch(path)).text();
      document.body.append(place);
    }
  })()`);
  t.equal(await page.locator('article').count(), paths.length);
  t.same(await dangersIn(page), []);
  t.same(events, []);
});
