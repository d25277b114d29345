import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import t from 'tap';
import { accessibilityFaults, NO_BROWSER } from '../support/browser.ts';
import { openHost, searchFor, serve, until } from './host.ts';

const browser = { skip: NO_BROWSER };

/** Largest that the widget may be, in bytes of gzip. */
const MAX_SIZE = 6_000;

t.test('the widget is small', async (t) => {
  const { app } = await serve(t);
  const { rawPayload } = await app.inject('/embed.js');
  const size = gzipSync(rawPayload, { level: 9 }).length;
  t.comment(`${size} bytes`);
  t.ok(size < MAX_SIZE, `${size} bytes`);
});

t.test('the demonstration shows everything on another site', browser, async (t) => {
  const { url } = await serve(t);
  const demo = readFileSync('docs/embed-demo.html', 'utf8').replaceAll('http://127.0.0.1:3000', url);
  for (const width of [390, 1280]) {
    for (const colorScheme of ['light', 'dark'] as const) {
      const options = { isCounted: false, browser: { viewport: { width, height: 900 }, colorScheme } };
      const { page, complaints } = await openHost(t, url, demo, options);
      await page.getByText('This answer is not there any more.').waitFor();
      const answers = page.locator('lectern-answer article');
      await answers.nth(1).waitFor();
      t.equal(await answers.count(), 2);
      await searchFor(page, 'delete a space');
      const name = `${width} ${colorScheme}`;
      t.same(await accessibilityFaults(page), [], name);
      await page.getByRole('option').first().click();
      await page.locator('lectern-search article').waitFor();
      t.same(await accessibilityFaults(page), [], name);
      await page.locator('iframe').scrollIntoViewIfNeeded();
      await page.frameLocator('iframe').getByRole('heading').first().waitFor();
      const overflow = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
      t.equal(await page.evaluate(overflow), 0, `${name}: nothing sticks out`);
      t.match(complaints, [/404/], name);
      t.equal(complaints.length, 1);
    }
  }
});

t.test('a strict Content-Security-Policy that names the service lets it work', browser, async (t) => {
  const { url } = await serve(t);
  const policy = [
    "default-src 'none'",
    `script-src ${url}/embed.js`,
    `connect-src ${url}/v1/`,
    `frame-src ${url}/embed/`,
    "require-trusted-types-for 'script'",
    'trusted-types lectern',
    "base-uri 'none'",
  ].join('; ');
  const { page, complaints } = await openHost(
    t,
    url,
    `<lectern-answer slug="can-spaces-be-deleted"></lectern-answer><lectern-search></lectern-search>
    <iframe title="Answer" src="${url}/embed/entries/can-spaces-be-deleted"></iframe>`,
    { headers: { 'content-security-policy': policy }, isCounted: false },
  );
  await page.locator('lectern-answer article').waitFor();
  await searchFor(page, 'encrypted messages');
  await page.getByRole('option').first().click();
  await page.locator('lectern-search article').waitFor();
  const radius = `getComputedStyle(document.querySelector('lectern-answer').shadowRoot.querySelector('article')).borderTopLeftRadius`;
  t.equal(await page.evaluate(radius), '10px', 'styles are there');
  await until(page, `document.querySelector('iframe').style.height !== ''`);
  t.same(complaints, []);
});

t.test('a page may have it twice, as a module, and below the base of another page', browser, async (t) => {
  const { url } = await serve(t);
  const head = `<!doctype html><html lang="en"><title>Host</title>`;
  const answer = '<lectern-answer slug="can-spaces-be-deleted"></lectern-answer>';
  const twice = `${head}<script src="${url}/embed.js"></script><script src="${url}/embed.js?2"></script>${answer}`;
  const asModule = `${head}<base href="https://example.org/else/"><script type="module" src="${url}/embed.js"></script>${answer}`;
  const imported = `${head}<script type="module">import '${url}/embed.js'</script>${answer.replace('>', ` base="${url}">`)}`;
  for (const page of [twice, asModule, imported]) {
    const { page: opened, complaints } = await openHost(t, url, page);
    await opened.locator('lectern-answer article').waitFor();
    t.same(complaints, []);
  }
});
