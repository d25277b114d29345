import t from 'tap';
import { FEEDBACK_ROUTE } from '../../../src/site/pages/entry/feedback.ts';
import { DEFAULT_SITE } from '../../../src/site/pages/layout/site.ts';
import { pageContextLoader } from '../../../src/site/pages/load-context.ts';
import { OPENED_ROUTE } from '../../../src/site/pages/search-results.ts';

const options = {
  store: {} as never,
  finder: {} as never,
  bareFinder: {} as never,
  site: DEFAULT_SITE,
  byline: undefined,
  publicUrl: 'https://example.org/kb',
  defaultLocale: 'en',
  takesPost: () => false,
};

t.test('it is made once', async (t) => {
  const load = pageContextLoader(options);
  t.equal(await load(), await load());
});

t.test('links are below the public URL', async (t) => {
  const { origin, links } = await pageContextLoader(options)();
  t.equal(origin + links.home(), 'https://example.org/kb/');
  t.equal((await pageContextLoader({ ...options, publicUrl: '' })()).origin, '');
});

t.test('readers are asked what the service has a route for', async (t) => {
  for (const [route, asked] of [
    [FEEDBACK_ROUTE, { takesFeedback: true, countsOpened: false }],
    [OPENED_ROUTE, { takesFeedback: false, countsOpened: true }],
    ['none', { takesFeedback: false, countsOpened: false }],
  ] as const) {
    t.match(await pageContextLoader({ ...options, takesPost: (path) => path === route })(), asked);
  }
});
