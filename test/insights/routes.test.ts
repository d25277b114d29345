import t from 'tap';
import { buildTestApp, type TestApp } from '../support/app.ts';
import { authorize } from '../support/keys.ts';
import { buildLibrary } from '../support/library.ts';
import { as, searchesAfter } from './searches.ts';

const URL = '/v1/entries/can-spaces-be-deleted/feedback';

const insightsOf = async (app: TestApp, name: string) => {
  const headers = await authorize(app, 'reader', name);
  return (await app.inject({ url: '/v1/insights', headers })).json();
};

t.test('readers say whether an answer helped, and those with a key learn how many', async (t) => {
  const app = await buildTestApp(t, { content: 'seed', trustProxy: true });
  const say = (payload: object, name: string) =>
    app.inject({ method: 'POST', url: URL, payload, headers: as(name) });
  t.match(await say({ helpful: true }, 'a'), { statusCode: 204, payload: '' });
  await say({ helpful: true }, 'a');
  await say({ helpful: false, comment: 'My token mat_aB3dE5gH7jK9mN1pQ2rS4tU6vW8xY0_FNTK52 \u0000?' }, 'b');
  t.same((await insightsOf(app, 'early')).entries, [], 'not before there are three');
  await say({ helpful: true }, 'c');
  t.match((await insightsOf(app, 'late')).entries, [
    {
      ...{ slug: 'can-spaces-be-deleted', votes: 3, helpful: 2, ratio: 0.667 },
      comments: [{ text: 'My token mat_ ?', helpful: false }],
    },
  ]);
  t.notMatch(app.logLines.join(''), /My token|aB3dE5/);
});

t.test('feedback is on what is published, in the language that was read', async (t) => {
  const app = await buildLibrary(t, { trustProxy: true });
  const { inject, store } = app;
  const say = (slug: string, more: object = {}) =>
    inject({ method: 'POST', url: `/v1/entries/${slug}/feedback`, payload: { helpful: true }, ...more });
  t.equal((await say('both', { headers: { 'accept-language': 'de' } })).statusCode, 204);
  t.equal((await say('both', { query: { locale: 'de' }, headers: as('b') })).statusCode, 204);
  t.equal((await say('old-name')).statusCode, 204);
  t.same(
    (await store.feedback.sums(0, 1, 9))
      .map(({ slug, locale, votes }) => `${slug} ${locale} ${votes}`)
      .sort(),
    ['both de 2', 'new-name en 1'],
  );
  for (const [slug, status] of [
    ['draft', 404],
    ['taken-down', 410],
    ['nothing', 404],
  ] as const)
    t.equal((await say(slug)).statusCode, status, slug);
  t.equal((await say('both', { query: { locale: 'ja' } })).statusCode, 404);
});

t.test('what is wrong with feedback is named', async (t) => {
  const { inject } = await buildTestApp(t, { content: 'seed' });
  for (const [payload, pointer] of [
    [{}, '/helpful'],
    [{ helpful: 'yes' }, '/helpful'],
    [{ helpful: true, comment: 'x'.repeat(2_001) }, '/comment'],
    [{ helpful: true, stars: 5 }, '/stars'],
  ] as const)
    t.match((await inject({ method: 'POST', url: URL, payload })).json(), {
      status: 400,
      errors: [{ pointer }],
    });
});

t.test('questions of bots are counted, with those that got no answer', async (t) => {
  const app = await buildTestApp(t, { content: 'seed' });
  for (const question of ['how do i delete a space', 'best pizza in town'])
    await app.inject({ method: 'POST', url: '/v1/answer', payload: { question } });
  t.same(await searchesAfter(app), ['best pizza in town en 1/1/0', 'how do i delete a space en 1/0/0']);
});

t.test('that a result was opened is told by the page that shows it', async (t) => {
  const app = await buildTestApp(t, { content: 'seed' });
  await app.inject('/v1/search?q=delete+a+space');
  const tell = (payload: object) => app.inject({ method: 'POST', url: '/v1/search/opened', payload });
  t.match(await tell({ q: 'delete a space', locale: 'en' }), { statusCode: 204, payload: '' });
  t.equal((await tell({ q: 'Delete a space' })).statusCode, 204);
  t.equal((await tell({})).statusCode, 400);
  t.same(await searchesAfter(app), ['delete a space en 1/0/1']);
});

t.test('insights are for those with a key, and for no cache', async (t) => {
  const app = await buildTestApp(t);
  t.match(await app.inject('/v1/insights'), { statusCode: 401 });
  const headers = await authorize(app, 'reader');
  const response = await app.inject({ url: '/v1/insights', headers });
  t.match(response, { statusCode: 200, headers: { 'cache-control': 'private, no-store' } });
  t.equal((await app.inject({ url: '/v1/insights?days=0', headers })).statusCode, 400);
});

t.test('one setting turns it all off', async (t) => {
  const app = await buildTestApp(t, { content: 'seed', insightsDays: 0 });
  t.equal((await app.inject({ method: 'POST', url: URL, payload: { helpful: true } })).statusCode, 404);
  t.equal((await app.inject('/v1/insights')).statusCode, 404);
  t.equal((await app.inject('/v1/search?q=space')).statusCode, 200);
  await app.inject({ method: 'POST', url: '/v1/answer', payload: { question: 'space' } });
  t.same(await searchesAfter(app), []);
});

t.test('counting changes nothing that readers see', async (t) => {
  const app = await buildTestApp(t, { content: 'seed' });
  const before = await app.store.state();
  await app.inject('/v1/search?q=space');
  await app.inject({ method: 'POST', url: URL, payload: { helpful: true } });
  t.same(await searchesAfter(app), ['space en 1/0/0']);
  t.same(await app.store.state(), before);
});

t.test('what cannot be written down is in the log, and the service stops all the same', async (t) => {
  const app = await buildTestApp(t, { content: 'seed' });
  await app.inject('/v1/search?q=space');
  app.store.write = () => Promise.reject(new Error('disk on fire'));
  await app.app.close();
  t.match(app.logLines.join(''), 'disk on fire');
});
