import t from 'tap';
import { buildTestApp } from '../support/app.ts';
import { NO_BROWSER } from '../support/browser.ts';
import { XSS_GROUPS, XSS_PAYLOADS } from '../support/xss-corpus.ts';
import { attack } from './hostile-site.ts';

t.test('the corpus is large, and no attack is in it twice', async (t) => {
  t.ok(XSS_PAYLOADS.length >= 200, `${XSS_PAYLOADS.length} attacks`);
  t.equal(new Set(XSS_PAYLOADS).size, XSS_PAYLOADS.length);
});

t.test('the watch sees attacks that nothing is done against', { skip: NO_BROWSER }, async (t) => {
  const attacks = [...XSS_GROUPS.ELEMENTS, ...XSS_GROUPS.HANDLERS, ...XSS_GROUPS.FOREIGN];
  const { app } = await buildTestApp(t, {
    routes: (app) =>
      app.get('/raw/:n', { schema: { hide: true } }, ({ params }, reply) =>
        reply
          .type('text/html; charset=utf-8')
          .send(`<!doctype html><p>${attacks[Number((params as { n: string }).n)]}`),
      ),
  });
  const base = await app.listen({ port: 0, host: '127.0.0.1' });
  const achieved = await attack(
    t,
    base,
    attacks.map((_, n) => `/raw/${n}`),
  );
  const seen = new Set(achieved.map((each) => /^\/raw\/\d+/.exec(each)?.[0]));
  const missed = attacks.filter((_, n) => !seen.has(`/raw/${n}`));
  t.ok(missed.length <= attacks.length / 10, 'few are harmless to this browser', { missed });
  t.ok(achieved.filter((each) => each.endsWith('a script ran')).length >= 20, 'many ran');
  t.ok(achieved.some((each) => each.startsWith('a request: https://xss.invalid/')));
});
