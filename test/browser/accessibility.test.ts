import type { Page } from 'playwright-core';
import t, { type Test } from 'tap';
import { buildTestApp, type TestAppOptions } from '../support/app.ts';
import { accessibilityFaults, NO_BROWSER, openPage } from '../support/browser.ts';
import { awkwardContent } from './awkward-content.ts';

/** Pages of each kind, with the content that the project ships and with content that is hard to show. */
const SITES: { name: string; options: TestAppOptions; paths: string[] }[] = [
  {
    name: 'the content that comes with it',
    options: { content: 'seed' },
    paths: [
      '/',
      '/categories/element-general',
      '/entries/how-do-i-manually-tombstone-a-room',
      '/search?q=delete+a+spaec',
      '/search',
      '/nothing',
    ],
  },
  {
    name: 'content that is hard to show',
    options: {
      content: awkwardContent(),
      site: { name: 'Nordlicht', logo: undefined, color: '#ffb300', contact: 'https://example.org/' },
    },
    paths: [
      '/',
      '/?locale=ar',
      '/categories/general',
      '/entries/rich',
      '/entries/long-question',
      '/entries/long-line',
      '/entries/arabic',
      '/search?q=nothing+like+it',
    ],
  },
  { name: 'no content', options: {}, paths: ['/', '/search?q=anything'] },
];

/** Each width and each scheme once. */
const WINDOWS = [
  { width: 390, colorScheme: 'light' },
  { width: 1280, colorScheme: 'dark' },
] as const;

/** By how many pixels a page is wider than the window. */
const excessOf = (page: Page): Promise<number> =>
  page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');

const serve = async (t: Test, options: TestAppOptions): Promise<string> => {
  const { app } = await buildTestApp(t, options);
  return app.listen({ port: 0, host: '127.0.0.1' });
};

t.test('the narrowest window that WCAG knows has room', { skip: NO_BROWSER }, async (t) => {
  for (const { options, paths } of SITES) {
    const base = await serve(t, options);
    const { page } = await openPage(t, { viewport: { width: 320, height: 600 } });
    for (const path of paths) {
      await page.goto(base + path);
      t.equal(await excessOf(page), 0, path);
    }
  }
});

for (const { name, options, paths } of SITES) {
  t.test(name, { skip: NO_BROWSER }, async (t) => {
    const base = await serve(t, options);
    for (const { width, colorScheme } of WINDOWS) {
      const { page } = await openPage(t, { viewport: { width, height: 900 }, colorScheme });
      for (const path of paths) {
        await page.goto(base + path);
        const where = `${path} in ${width} pixels, ${colorScheme}`;
        t.same(await accessibilityFaults(page), [], `${where} can be used by everybody`);
        t.equal(await excessOf(page), 0, `${where} does not scroll sideways`);
      }
    }
  });
}
