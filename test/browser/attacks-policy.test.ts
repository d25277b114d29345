import t from 'tap';
import { buildTestApp } from '../support/app.ts';
import { NO_BROWSER, openPage } from '../support/browser.ts';
import { hostileContent, hostileSlug } from '../support/hostile-content.ts';
import { XSS_GROUPS, XSS_PAYLOADS } from '../support/xss-corpus.ts';
import { watchForAttacks } from '../support/xss-watch.ts';
import { until } from '../widget/host.ts';
import { visitAll } from './frames.ts';
import { OWN_ELEMENTS } from './hostile-site.ts';

const { app, store } = await buildTestApp(t, { content: hostileContent() });
const base = await app.listen({ port: 0, host: '127.0.0.1' });

t.test(
  'no attack in an entry gets through its page: the policy has nothing to refuse, and data for machines is whole',
  { skip: NO_BROWSER },
  async (t) => {
    const { page, complaints } = await openPage(t);
    const { dangersIn, events } = await watchForAttacks(page, OWN_ELEMENTS);
    await page.goto(`${base}/livez`);
    const broken: string[] = [];
    const paths = XSS_PAYLOADS.map((_, n) => `/entries/${hostileSlug(n)}`);
    await visitAll(page, paths, async (frame, path, n) => {
      broken.push(...(await dangersIn(frame)).map((danger) => `${path}: ${danger}`));
      const texts = await frame.evaluate<string[]>(
        `[...document.querySelectorAll('script[type="application/ld+json"]')].map(({ textContent }) => textContent)`,
      );
      const [entry] = await store.entries.findBySlug(hostileSlug(n));
      const [faq, trail] = texts.map((text) => JSON.parse(text));
      if (texts.length !== 2 || faq.mainEntity[0].name !== entry?.question) broken.push(path);
      if (trail.itemListElement.at(-1).name !== entry?.question) broken.push(path);
    });
    t.same([...broken, ...events], []);
    // Pictures of attacks that are no attacks are asked for in vain.
    t.same(
      complaints.filter((each) => !/Failed to load resource|xss\.invalid/.test(each)),
      [],
    );
  },
);

t.test('no attack gets through the suggestions', { skip: NO_BROWSER }, async (t) => {
  const { page } = await openPage(t, { bypassCSP: true });
  const { dangersIn, events } = await watchForAttacks(page, `${OWN_ELEMENTS}, form.ask *`);
  await page.goto(base);
  const attacks = [...XSS_GROUPS.HANDLERS, ...XSS_GROUPS.BREAKOUTS];
  let shown = 0;
  for (const text of attacks.filter((_, n) => n % 5 === 0)) {
    const answered = page.waitForResponse((response) => response.url().includes('/v1/suggestions'));
    await page.locator('#q').fill(text);
    const { items } = await (await answered).json();
    if (items.length === 0) continue;
    const questions = JSON.stringify(items.map(({ question }: { question: string }) => question));
    // The list may still be that of the text before.
    const options = `[...document.querySelectorAll('[role=option]')]`;
    await until(
      page,
      `JSON.stringify(${options}.map(({ textContent }) => textContent)) === ${JSON.stringify(questions)}`,
    );
    t.equal(
      await page.evaluate(`${options}.every(({ children }) => children.length === 0)`),
      true,
      'they are text',
    );
    shown += 1;
  }
  t.ok(shown > 0);
  t.same(await dangersIn(page), []);
  t.same(events, []);
});

t.test('the documentation of the API takes nothing from its address', { skip: NO_BROWSER }, async (t) => {
  const { page, complaints } = await openPage(t);
  const { events } = await watchForAttacks(page);
  for (const search of [
    '?url=https://xss.invalid/openapi.json',
    '?configUrl=https://xss.invalid/config.json',
    '?configUrl=data:text/html,%7B%22url%22:%22https://xss.invalid/%22%7D',
    '?spec=%7B%22info%22:%7B%22title%22:%22%3Cimg%20src=x%20onerror=__xss()%3E%22%7D%7D',
    '?oauth2RedirectUrl=javascript:__xss()',
    '#/%3Cimg%20src=x%20onerror=__xss()%3E',
    '#/"><script>__xss()</script>',
  ]) {
    await page.goto(`${base}/docs/${search}`);
    // Its own document, or the refusal of another one.
    await page
      .getByText(/^Questions and answers as an API|Unable to render/)
      .first()
      .waitFor();
    await page.waitForLoadState('networkidle');
    t.same(await page.evaluate('window.__xssCalls'), [], search);
  }
  t.same(events, []);
  t.notMatch(complaints.join(), 'Content Security Policy');
});
