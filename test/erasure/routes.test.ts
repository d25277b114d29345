import t from 'tap';
import { buildEditor } from '../support/editor.ts';

const ANY = { 'if-match': '*' };

t.test('what was never published editors erase, what readers have seen admins alone', async (t) => {
  const { as, create, change, headers, inject } = await buildEditor(t);
  await create({ slug: 'draft', status: 'draft' });
  await change('/v1/entries/draft', { answer: 'Other.' });
  await change('/v1/entries/first', { status: 'draft', answer: 'Other.' });
  for (const [slug, path] of ['draft', 'first'].flatMap((slug) =>
    ['revisions/1/redact', 'purge'].map((path) => [slug, path]),
  )) {
    const url = `/v1/entries/${slug}/${path}`;
    const send = async (key: object | undefined) => {
      const { statusCode, json } = await inject({ method: 'POST', url, headers: { ...ANY, ...key } });
      return statusCode < 300 ? statusCode : [statusCode, json().requiredRole];
    };
    t.same(await send(undefined), [401, 'editor'], url);
    t.same(await send(headers.reader), [403, 'editor'], url);
    const done = path === 'purge' ? 204 : 200;
    t.same(await send(headers.editor), slug === 'draft' ? done : [403, 'admin'], url);
    if (slug === 'first') t.equal(await send(headers.admin), done, url);
  }
  t.equal((await as('GET', '/v1/entries/first')).statusCode, 404);
});

t.test('what is refused changes nothing', async (t) => {
  const { as, change, headers, store } = await buildEditor(t);
  await change('/v1/entries/first', { answer: 'No.' });
  const { version } = await store.state();
  const cases: [path: string, options: object, status: number][] = [
    ['first/purge', {}, 428],
    ['first/purge', { 'if-match': '"r1.x"' }, 412],
    ['none/purge', ANY, 404],
    ['first/purge?purge=true', ANY, 400],
    ['none/revisions/1/redact', {}, 404],
    ['first/revisions/9/redact', {}, 404],
    ['first/revisions/2/redact', {}, 409],
    ['first/revisions/0/redact', {}, 400],
  ];
  for (const [path, more, status] of cases) {
    const response = await as('POST', `/v1/entries/${path}`, { headers: { ...headers.admin, ...more } });
    t.equal(response.statusCode, status, path);
  }
  const noted = await as('POST', '/v1/entries/first/revisions/1/redact', {
    headers: headers.admin,
    payload: { note: 'two\nlines' },
  });
  t.match(noted.json(), { status: 400, errors: [{ pointer: '/note' }] });
  t.equal((await store.state()).version, version);
});

t.test('who has erased what is in the log, without a word of it', async (t) => {
  const { as, change, headers, logLines } = await buildEditor(t);
  const made = (await change('/v1/entries/first', { answer: 'Wombats.' })).json();
  await change('/v1/entries/first', { answer: 'No.' });
  await as('POST', '/v1/entries/first/revisions/2/redact', { headers: headers.admin });
  await as('POST', '/v1/entries/first/purge', { headers: { ...headers.admin, ...ANY } });
  const lines = logLines.map((line) => JSON.parse(line));
  t.match(
    lines.find(({ msg }) => msg === 'revision redacted'),
    { entry: made.id, revision: 2, by: 'admin' },
  );
  t.match(
    lines.find(({ msg }) => msg === 'entry purged'),
    { entry: made.id, by: 'admin' },
  );
  t.notMatch(logLines.join(''), /wombats|first/i);
});

t.test('a file that cannot be written anew is no failure of what was asked for', async (t) => {
  const { as, headers, store, logLines } = await buildEditor(t);
  store.scrub = () => Promise.reject(new Error('disk full'));
  const { statusCode } = await as('POST', '/v1/entries/first/purge', {
    headers: { ...headers.admin, ...ANY },
  });
  t.equal(statusCode, 204);
  t.match(logLines.join(''), 'disk full');
});
