import t from 'tap';
import { NO_BROWSER, openPage } from '../support/browser.ts';
import { contentSet } from '../support/content.ts';
import { XSS_PAYLOADS } from '../support/xss-corpus.ts';
import { watchForAttacks } from '../support/xss-watch.ts';
import { openHost, searchFor, serve, until } from '../widget/host.ts';
import { visitAll } from './frames.ts';

const browser = { skip: NO_BROWSER };
/** An entry for each attack, with the attack wherever somebody can write something. */
const hostileSlug = (n: number): string => `attack-${n}`;
const content = contentSet(
  ...XSS_PAYLOADS.map((attack, n) => ({
    slug: hostileSlug(n),
    ...{ question: attack, answer: attack, createdBy: attack, updatedBy: attack },
  })),
);
const { url, inject } = await serve(t, { content });

/** What pages of the test, and pages for frames, have of their own and content must not have. */
const OWN_ELEMENTS = [
  'head > meta[charset]',
  'head > meta[name="viewport"]',
  'head > meta[name="robots"]',
  'head > meta[name="color-scheme"]',
  'head > base[target="_top"]:not([href])',
  'head > link[href="../frame.css"]',
  'head > script[src="../frame.js"]',
  'head > script[src$="/embed.js"]',
  'lectern-search',
].join();

t.test('no attack in an entry gets through its page for frames', browser, async (t) => {
  const { page } = await openPage(t, { bypassCSP: true });
  const { dangersIn, events } = await watchForAttacks(page, OWN_ELEMENTS);
  // A page that may be framed, and has nothing of its own.
  await page.goto(`${url}/livez`);
  const paths = XSS_PAYLOADS.map((_, n) => `${url}/embed/entries/${hostileSlug(n)}`);
  const achieved: string[] = [];
  await visitAll(page, paths, async (frame, path) => {
    if (frame.url() === path)
      achieved.push(...(await dangersIn(frame)).map((danger) => `${path}: ${danger}`));
    else achieved.push(`${path} leads to ${frame.url()}`);
  });
  t.same([...achieved, ...events], []);
});

t.test('nor through the widget, on a page that has no policy at all', browser, async (t) => {
  const { page } = await openHost(t, url, '<div></div>', { isCounted: false });
  const { dangersIn, events } = await watchForAttacks(page, OWN_ELEMENTS);
  await page.reload();
  await page.waitForFunction('customElements.get("lectern-answer") !== undefined');
  const slugs = JSON.stringify(XSS_PAYLOADS.map((_, n) => hostileSlug(n)));
  await page.evaluate(`document.querySelector('div').append(...${slugs}.map((slug) => {
    const element = document.createElement('lectern-answer');
    element.setAttribute('slug', slug);
    return element;
  }))`);
  const shown = `[...document.querySelectorAll('lectern-answer')].map(({ shadowRoot }) => shadowRoot.querySelector('article'))`;
  await until(page, `${shown}.every((article) => article !== null)`);
  // Where the watch looks, and where an answer would do most harm.
  await page.evaluate(`document.querySelector('div').replaceChildren(...${shown})`);
  t.equal(await page.locator('div > article').count(), XSS_PAYLOADS.length);
  t.same([...(await dangersIn(page)), ...events], []);
});

t.test('nor through what a search finds', browser, async (t) => {
  const { page } = await openHost(t, url, '<lectern-search></lectern-search>', { isCounted: false });
  const { dangersIn, events } = await watchForAttacks(page, OWN_ELEMENTS);
  await page.reload();
  const search = page.locator('lectern-search');
  const found = `document.querySelector('lectern-search').shadowRoot.querySelectorAll('[role=option], article')`;
  // Clones of it, where the watch looks.
  const keep = (): Promise<void> =>
    page.evaluate(
      `document.querySelector('main').append(...[...${found}].map((each) => each.cloneNode(true)))`,
    );
  for (const text of ['xss script', 'img src onerror', 'javascript href', 'svg onload', 'x']) {
    await searchFor(page, text);
    await keep();
    await search.getByRole('option').first().click();
    await search.getByRole('article').waitFor();
    await keep();
  }
  t.ok((await page.locator('main > li').count()) > 10);
  t.same([...(await dangersIn(page)), ...events], []);
});

t.test('nor through what oEmbed gives to other pages', browser, async (t) => {
  const { page } = await openPage(t, { bypassCSP: true });
  const { dangersIn, events } = await watchForAttacks(
    page,
    `${OWN_ELEMENTS},iframe[src^="${url}/embed/entries/"],pre`,
  );
  await page.goto(`${url}/livez`);
  const frames = await Promise.all(
    XSS_PAYLOADS.map(async (_, n) => {
      const address = encodeURIComponent(`${url}/entries/${hostileSlug(n)}`);
      return (await inject(`/oembed?url=${address}`)).json().html;
    }),
  );
  // As inert markup: the frames have been looked at.
  await page.evaluate(
    `document.body.innerHTML = ${JSON.stringify(frames.join('').replaceAll('loading="lazy"', 'loading="lazy" hidden'))}`,
  );
  t.equal(await page.locator('iframe').count(), XSS_PAYLOADS.length);
  t.same([...(await dangersIn(page)), ...events], []);
});
