import t from 'tap';
import { buildEditor } from '../support/editor.ts';

const URL = '/v1/entries/first';

/** Three revisions, the second of which was redacted. */
const buildRedacted = async (...options: Parameters<typeof buildEditor>) => {
  const editor = await buildEditor(...options);
  for (const answer of ['Wombats.', 'No.']) {
    editor.runtime.time += 60_000;
    await editor.change(URL, { answer });
  }
  editor.runtime.time += 60_000;
  await editor.as('POST', `${URL}/revisions/2/redact`, {
    headers: editor.headers.admin,
    payload: { note: 'Secret.' },
  });
  return editor;
};

t.test('a redacted revision is listed, and says nothing but that', async (t) => {
  const { as } = await buildRedacted(t);
  const { items } = (await as('GET', `${URL}/revisions`)).json();
  const redacted = { at: '2026-01-02T03:07:05Z', by: 'admin', note: 'Secret.' };
  t.match(items[1], { revision: 2, by: 'twilight', contentHash: null, note: null, redacted });
  t.same((await as('GET', `${URL}/revisions/2`)).json(), items[1]);
  t.match((await as('GET', `${URL}/revisions/1`)).json(), { redacted: null, answer: 'Yes, like rooms.' });
});

t.test('it is compared with nothing, nor restored, nor read by its time', async (t) => {
  const { as } = await buildRedacted(t);
  for (const path of [
    '/revisions/2/diff',
    '/revisions/3/diff?from=2',
    '/revisions/2/diff?from=1',
    '?at=2026-01-02T03:05:30Z',
  ])
    t.match(
      (await as('GET', URL + path)).json(),
      {
        ...{ status: 410, goneSince: '2026-01-02T03:07:05Z' },
        detail: 'What revision 2 said was redacted on 2026-01-02.',
      },
      path,
    );
  t.match((await as('GET', `${URL}/revisions/3/diff`)).json(), { from: 1 }, 'the one before it is');
  t.equal((await as('POST', `${URL}/revisions/2/restore`, { headers: { 'if-match': '*' } })).statusCode, 410);
});

t.test('where the history is public, everybody learns when, and not who or why', async (t) => {
  const { inject } = await buildRedacted(t, { publicHistory: 'published' });
  const redacted = { at: '2026-01-02T03:07:05Z', by: 'Help centre', note: null };
  t.match((await inject(`${URL}/revisions`)).json().items[1], { by: 'Help centre', redacted });
  t.match((await inject(`${URL}/revisions/2`)).json(), { redacted });
});
