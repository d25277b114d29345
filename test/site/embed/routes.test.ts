import t from 'tap';
import { importContent } from '../../../src/import/import.ts';
import { WIDGET_CACHE } from '../../../src/site/embed/routes.ts';
import { buildTestApp } from '../../support/app.ts';
import { contentSet } from '../../support/content.ts';
import { buildLibrary } from '../../support/library.ts';

t.test('the widget can be loaded by any page, and is kept for an hour', async (t) => {
  const { inject } = await buildTestApp(t);
  const { statusCode, headers, payload } = await inject('/embed.js');
  t.equal(statusCode, 200);
  t.match(headers, {
    'content-type': 'text/javascript; charset=utf-8',
    'cache-control': WIDGET_CACHE,
    'cross-origin-resource-policy': 'cross-origin',
    'access-control-allow-origin': '*',
    'x-content-type-options': 'nosniff',
  });
  t.match(payload, 'lectern-answer');
  const again = await inject({ url: '/embed.js', headers: { 'if-none-match': String(headers.etag) } });
  t.equal(again.statusCode, 304);
  t.equal((await inject('/embed.js?v=2')).statusCode, 200, 'whatever query gets it past a cache');
});

t.test('so can what a page in a frame loads', async (t) => {
  const { inject } = await buildTestApp(t);
  for (const [path, type] of [
    ['/embed/frame.js', 'text/javascript; charset=utf-8'],
    ['/embed/frame.css', 'text/css; charset=utf-8'],
  ] as const) {
    const { statusCode, headers } = await inject(path);
    t.equal(statusCode, 200);
    t.match(headers, { 'content-type': type, 'cross-origin-resource-policy': 'cross-origin' });
    t.equal((await inject(`${path}?x=1`)).statusCode, 400);
  }
});

t.test('an answer is a page for a frame', async (t) => {
  const { inject } = await buildTestApp(t, { content: 'seed' });
  const { statusCode, headers, payload } = await inject('/embed/entries/can-spaces-be-deleted');
  t.equal(statusCode, 200);
  t.match(headers, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': /^public, max-age=60,/,
    'content-language': 'en',
    'x-robots-tag': 'noindex',
    'referrer-policy': 'no-referrer',
    'cross-origin-resource-policy': 'cross-origin',
    'content-security-policy':
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src https: http: data:; base-uri 'none'; form-action 'none'; frame-ancestors *",
  });
  t.notOk('set-cookie' in headers);
  t.equal(headers.vary, 'Accept-Encoding');
  t.match(payload, '<h1 class="question">Can spaces be deleted?</h1>');
  t.match((await inject('/embed/entries/can-spaces-be-deleted?theme=dark')).payload, 'data-theme="dark"');
  const etag = String(headers.etag);
  const conditional = { url: '/embed/entries/can-spaces-be-deleted', headers: { 'if-none-match': etag } };
  t.equal((await inject(conditional)).statusCode, 304);
  t.equal((await inject({ ...conditional, method: 'HEAD', headers: {} })).statusCode, 200);
});

t.test('who may show it in a frame is a setting', async (t) => {
  const { inject } = await buildTestApp(t, { content: 'seed', embedAncestors: "'self' https://example.org" });
  const { headers } = await inject('/embed/entries/can-spaces-be-deleted');
  t.match(headers['content-security-policy'], /; frame-ancestors 'self' https:\/\/example\.org$/);
});

t.test('it is in the language that is asked for, or the best there is', async (t) => {
  const { inject } = await buildLibrary(t);
  const german = await inject('/embed/entries/both?locale=de');
  t.match(german.payload, 'In beiden?');
  t.equal(german.headers.vary, 'Accept-Encoding');
  const negotiated = await inject({ url: '/embed/entries/both', headers: { 'accept-language': 'de' } });
  t.match(negotiated.payload, 'In beiden?');
  t.equal(negotiated.headers.vary, 'Accept-Language, Accept-Encoding');
  t.equal((await inject('/embed/entries/german?locale=en')).statusCode, 404);
});

t.test('a former slug leads to the present one, with its query', async (t) => {
  const { inject, store } = await buildLibrary(t);
  const { statusCode, headers } = await inject('/embed/entries/old-name?theme=dark');
  t.equal(statusCode, 308);
  t.equal(headers.location, 'new-name?theme=dark', 'relative: a proxy may serve it below a path');
  t.equal((await inject('/embed/entries/old-name')).headers.location, 'new-name');
  const [entry] = await store.entries.findBySlug('new-name');
  t.equal((await inject(`/embed/entries/${entry?.id}`)).statusCode, 200, 'an id is as good as a slug');
});

t.test('a former slug leads on in the language of the reader', async (t) => {
  const { inject, store, runtime } = await buildTestApp(t);
  for (const slug of ['old', 'new']) {
    const languages = ['en', 'de'].map((locale) => ({ slug, locale, question: 'The same?' }));
    await importContent(store, contentSet(...languages), runtime, { prune: true });
  }
  const { statusCode, headers } = await inject('/embed/entries/old');
  t.equal(statusCode, 308);
  t.match(headers, { location: 'new', vary: 'Accept-Language' });
});

t.test('what is not there, or no longer, is no page; what is not published least of all', async (t) => {
  const { inject } = await buildLibrary(t);
  for (const [name, status] of [
    ['nothing', 404],
    ['draft', 404],
    ['never-shown', 404],
    ['taken-down', 410],
  ] as const) {
    t.equal((await inject(`/embed/entries/${name}`)).statusCode, status, name);
  }
  t.equal((await inject('/embed/entries/both?theme=pink')).statusCode, 400);
  t.equal((await inject('/embed/entries/both?x=1')).statusCode, 400);
});
