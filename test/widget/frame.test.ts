import t from 'tap';
import { accessibilityFaults, NO_BROWSER, openPage } from '../support/browser.ts';
import { countCoverage } from '../support/browser-coverage.ts';
import { contentSet } from '../support/content.ts';
import { openHost, serve, until } from './host.ts';

const browser = { skip: NO_BROWSER };

t.test(
  'a frame tells its page how high it is, now, when asked, and when that changes',
  browser,
  async (t) => {
    const { url } = await serve(t);
    const { page, complaints } = await openPage(t, { viewport: { width: 800, height: 900 } });
    await countCoverage(t, page, { '/embed/frame.js': 'src/widget/frame.ts' });
    await page.addInitScript(`window.told = [];
    addEventListener('message', ({ data }) => data.type === 'lectern:height' && told.push(data.height))`);
    await page.goto(`${url}/embed/entries/how-do-i-manually-tombstone-a-room`);
    const isRight = 'told.at(-1) === Math.ceil(document.body.getBoundingClientRect().height)';
    await until(page, isRight);
    const height: number = await page.evaluate('told.at(-1)');
    await page.setViewportSize({ width: 320, height: 900 });
    await until(page, `told.at(-1) > ${height} && ${isRight}`);
    await page.evaluate('told = []');
    const post = (message: string) => page.evaluate(`postMessage(${message}, '*')`);
    await post(`{ type: 'lectern:measure' }`);
    await until(page, 'told.length > 0');
    const before: number = await page.evaluate('told.length');
    // Messages come in their order: the second is answered when the first has been heard.
    await post(`'something else'`);
    await post(`{ type: 'lectern:measure' }`);
    await until(page, `told.length > ${before}`);
    t.equal(await page.evaluate('told.length'), before + 1);
    t.same(await accessibilityFaults(page), []);
    t.same(complaints, []);
  },
);

t.test(
  'a page with the widget gives frames their height, and to frames of the service alone',
  browser,
  async (t) => {
    const { url } = await serve(t);
    const { page } = await openHost(
      t,
      url,
      `<iframe id="small" title="A" src="${url}/embed/entries/can-spaces-be-deleted"></iframe>
    <iframe id="large" title="B" src="${url}/embed/entries/how-do-i-manually-tombstone-a-room"></iframe>
    <iframe id="other" title="C" srcdoc="<script>parent.postMessage({ type: 'lectern:height', height: 7 }, '*')</script>"></iframe>
    <iframe id="docs" title="D" src="${url}/livez"></iframe>`,
    );
    const height = (id: string): Promise<number> =>
      page.evaluate(`Number.parseFloat(document.getElementById('${id}').style.height)`);
    for (const id of ['small', 'large']) {
      const frame = await (await page.locator(`#${id}`).elementHandle())?.contentFrame();
      const inner = () => frame?.evaluate('Math.ceil(document.body.getBoundingClientRect().height)');
      // It may change while the frame is drawn, and is told then.
      while ((await height(id)) !== (await inner())) await page.waitForTimeout(20);
    }
    t.ok((await height('large')) > 2 * (await height('small')));
    await page.evaluate(`postMessage({ type: 'lectern:height', height: 9 }, '*')`);
    await page
      .frames()
      .find((frame) => frame.url().endsWith('/livez'))
      ?.evaluate(`parent.postMessage({ type: 'lectern:height', height: 5 }, '*')`);
    const large = page.frames().find((frame) => frame.url().includes('tombstone'));
    await large?.evaluate(`parent.postMessage({ type: 'lectern:something' }, '*')`);
    await large?.evaluate(`parent.postMessage({ type: 'lectern:height', height: 1e9 }, '*')`);
    await until(page, `document.getElementById('large').style.height === '20000px'`);
    t.ok(Number.isNaN(await height('other')));
    t.ok(Number.isNaN(await height('docs')), 'a page of the service that is no answer is left as it is');
  },
);

t.test('links in a frame lead out of it, those within the answer do not', browser, async (t) => {
  const answer = '[other](b) [root](/docs) [part](#part) [away](https://example.org/)\n\n## Part\n\nText.';
  const { url } = await serve(t, { content: contentSet({ slug: 'a', question: 'A?', answer }) });
  const { page } = await openHost(t, url, `<iframe title="A" src="${url}/embed/entries/a"></iframe>`);
  const frame = page.frameLocator('iframe');
  const hosted = page.url();
  await frame.getByRole('link', { name: 'part' }).click();
  t.equal(page.url(), hosted);
  await frame.getByText('other').click();
  await page.waitForURL(`${url}/entries/b`, { waitUntil: 'commit' });
  t.pass();
});

t.test('it is light or dark as the reader or the page wants it', browser, async (t) => {
  const { url } = await serve(t);
  const background = async (colorScheme: 'light' | 'dark', query: string): Promise<string> => {
    const { page } = await openPage(t, { colorScheme });
    await page.goto(`${url}/embed/entries/can-spaces-be-deleted${query}`);
    t.same(await accessibilityFaults(page), [], `${colorScheme} ${query}`);
    return page.evaluate(`getComputedStyle(document.querySelector('main')).backgroundColor`);
  };
  const [light, dark] = ['rgb(255, 255, 255)', 'rgb(28, 26, 23)'];
  t.equal(await background('light', ''), light);
  t.equal(await background('dark', ''), dark);
  t.equal(await background('dark', '?theme=light'), light);
  t.equal(await background('light', '?theme=dark'), dark);
});
