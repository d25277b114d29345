import type { Page } from 'playwright-core';
import t, { type Test } from 'tap';
import { UTILITIES } from '../../src/matrix/registry.ts';
import { buildTestApp } from '../support/app.ts';
import { accessibilityFaults, NO_BROWSER, openPage } from '../support/browser.ts';

const TOKEN = 'mat_aB3dE5gH7jK9mN1pQ2rS4tU6vW8xY0_FNTK52';
const KEY = 'EsT5 Sd5m mEXs NQYE ibRe 3q9E 4aXW rHih 5f9J 6rU6 AfwY mASR';

const serve = async (t: Test): Promise<string> => {
  const { app } = await buildTestApp(t, { content: 'seed' });
  return app.listen({ port: 0, host: '127.0.0.1' });
};

/** Every request of a page from now on, with its address and what it sends. */
const recordTraffic = (page: Page): string[] => {
  const traffic: string[] = [];
  page.on('request', (request) =>
    traffic.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`),
  );
  return traffic;
};

t.test('a token is read in the browser, and nothing is sent', { skip: NO_BROWSER }, async (t) => {
  const base = await serve(t);
  const { page, complaints } = await openPage(t);
  await page.goto(`${base}/tools/tokens`, { waitUntil: 'networkidle' });
  const traffic = recordTraffic(page);
  await page.locator('textarea').fill(`Bearer ${TOKEN}`);
  await page.locator('#answer dl').waitFor();
  t.match(await page.locator('#answer').innerText(), /Matrix Authentication Service/);
  t.notMatch(await page.locator('#answer').innerText(), /aB3dE5gH7jK9/);
  await page.locator('form.tool button').click();
  await page.locator('textarea').press('Enter');
  await page.waitForLoadState('networkidle');
  t.same(traffic, [], 'no request at all');
  t.equal(page.url(), `${base}/tools/tokens`);
  t.same(complaints, []);
  t.ok(await page.getByText('read in your browser').isVisible());
  await page.locator('textarea').fill('');
  t.equal(await page.locator('#answer').innerText(), '');
});

t.test('so is a recovery key', { skip: NO_BROWSER }, async (t) => {
  const base = await serve(t);
  const { page } = await openPage(t);
  await page.goto(`${base}/tools/recovery-keys`, { waitUntil: 'networkidle' });
  const traffic = recordTraffic(page);
  await page.locator('textarea').fill(KEY.replace('mEXs', 'mexs'));
  await page.getByText('checksum does not fit').waitFor();
  await page.locator('form.tool button').click();
  await page.locator('textarea').fill(KEY);
  await page.getByText('without a typing error').waitFor();
  t.same(traffic, []);
});

t.test(
  'a secret that is typed into the search is not sent, and the tool is offered',
  { skip: NO_BROWSER },
  async (t) => {
    const base = await serve(t);
    const { page, complaints } = await openPage(t);
    await page.goto(base);
    const traffic = recordTraffic(page);
    for (const [secret, tool] of [
      [TOKEN, 'tokens'],
      [KEY, 'recovery-keys'],
    ] as const) {
      await page.locator('#q').fill(secret);
      await page.locator('#q').press('Enter');
      await page.locator('.secret a').waitFor();
      t.equal(await page.locator('.secret a').getAttribute('href'), `/tools/${tool}`);
    }
    t.equal(page.url(), `${base}/`);
    t.notMatch(traffic.join('\n'), /mat_|EsT5|aB3dE5/);
    t.same(complaints, []);
    await page.locator('#q').fill('delete a space');
    await page.locator('#q').press('Enter');
    await page.waitForURL(/\/search\?q=delete\+a\+space/);
  },
);

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [390, 1280]) {
    t.test(
      `tools can be used by everybody, ${colorScheme} at ${width} pixels`,
      { skip: NO_BROWSER },
      async (t) => {
        const base = await serve(t);
        const { page, complaints } = await openPage(t, { colorScheme, viewport: { width, height: 844 } });
        for (const path of ['/tools', ...UTILITIES.map(({ name }) => `/tools/${name}`)]) {
          await page.goto(base + path);
          if (path === '/tools/tokens') await page.locator('textarea').fill(TOKEN);
          t.same(await accessibilityFaults(page), [], path);
          t.equal(
            await page.evaluate<number>(
              'document.documentElement.scrollWidth - document.documentElement.clientWidth',
            ),
            0,
            `${path} fits`,
          );
          if (process.env.SCREENSHOTS && width === 390) {
            await page.screenshot({
              path: `${process.env.SCREENSHOTS}/${colorScheme}${path.replaceAll('/', '-')}.png`,
              fullPage: true,
            });
          }
        }
        await page.goto(`${base}/tools/power-levels`);
        await page
          .locator('textarea')
          .first()
          .fill('{"users":{"@alice:example.org":100},"events":{"m.room.tombstone":100}}');
        await page.locator('form.tool button').click();
        await page.locator('#answer dl').first().waitFor();
        t.same(await accessibilityFaults(page), []);
        t.same(complaints, []);
      },
    );
  }
}
