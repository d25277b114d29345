import t from 'tap';
import { FEEDBACK_ROUTE } from '../../src/pages/feedback.ts';
import { pageContextLoader } from '../../src/pages/load-context.ts';
import { DEFAULT_SITE } from '../../src/pages/site.ts';

const options = {
  store: {} as never,
  finder: {} as never,
  bareFinder: {} as never,
  site: DEFAULT_SITE,
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

t.test('feedback is taken where the service has a route for it', async (t) => {
  const takesPost = (route: string): boolean => route === FEEDBACK_ROUTE;
  t.equal((await pageContextLoader({ ...options, takesPost })()).takesFeedback, true);
  t.equal((await pageContextLoader(options)()).takesFeedback, false);
});
