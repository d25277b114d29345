import t from 'tap';
import { exportFiles } from '../../src/exchange/export.ts';
import { readDirectory } from '../../src/content/read-directory.ts';
import { importContent } from '../../src/exchange/import.ts';
import { showing } from '../support/surfaces.ts';
import { buildLeak, importLeak, mendLeak, SECRET, sendAgain, tracesIn } from './traces.ts';

const URL = '/v1/entries/where-is-the-key';
const FORMER = `/v1/entries/where-is-the-${SECRET.toLowerCase()}-key`;

t.test('what a revision said is in no byte of the database any more, and nobody is told of it', async (t) => {
  const leak = await buildLeak(t, { publicHistory: 'published', publicAuthors: 'names' });
  const { as, inject, headers, path, app, store } = leak;
  await mendLeak(leak);
  t.ok(tracesIn(path).length > 0, 'it was there');
  const { statusCode, json } = await as('POST', `${URL}/revisions/1/redact`, {
    headers: headers.admin,
    payload: { note: 'A key.' },
  });
  t.equal(statusCode, 200);
  t.match(json(), {
    ...{ revision: 1, by: 'twilight', note: null, status: 'published', contentHash: null, sameContent: [] },
    ...{ at: '2026-01-02T03:04:05Z', redacted: { by: 'admin', note: 'A key.', at: '2026-01-02T03:04:05Z' } },
  });
  t.same(tracesIn(path), []);
  t.equal((await store.state()).traces, 0);
  t.match((await inject(URL)).json(), { revision: 2, answer: 'Ask Ann.' }, 'the entry is as it was');
  t.equal((await inject(FORMER)).statusCode, 404, 'a slug that says it leads nowhere');
  const sought = {
    slugs: ['where-is-the-key', 'other-1'],
    revisions: [1, 2],
    at: '2026-01-02T03:04:05Z',
    queries: [SECRET, 'where is the key'],
  };
  // What was asked for is repeated.
  const isTold = (text: string) => /xqzzyvault/i.test(text.replaceAll(/Xqzzyvault/g, ''));
  t.same((await showing(app, sought, isTold)).found, []);
  t.same((await showing(app, sought, (text) => /xqzzyvault-|xqzzyvault key/i.test(text), headers.admin)).found, []);
  t.match((await inject('/v1/changes?limit=100')).json().items.at(-1), { type: 'updated', slug: 'where-is-the-key', revision: 2 });
  t.equal((await store.deliveries.schedule()).length, 1, 'webhooks are owed what they were owed');
});
