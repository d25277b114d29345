import fc from 'fast-check';
import t, { type Test } from 'tap';
import { buildEditor, type Editor } from './support/editor.ts';

/*
 * What holds whatever the clock does: it is set back by hand, by NTP, by a machine that woke up. All of it lies in the
 * past, so that every date is sent.
 */

const BEGIN = Date.UTC(2022, 5, 1, 12);

const HOUR = 3_600_000;

const buildAged = async (t: Test): Promise<Editor> => {
  const content = { categories: [], entries: [], notes: [] };
  const editor = await buildEditor(t, { content, publicHistory: 'published' });
  editor.runtime.time = BEGIN;
  await editor.as('PUT', '/v1/categories/general', {
    headers: { 'if-none-match': '*' },
    payload: { title: 'General' },
  });
  await editor.create({ slug: 'first' });
  return editor;
};

const LISTS = [
  ...[
    '/v1/entries',
    '/v1/entries.md',
    '/v1/entries?sort=-updatedAt&include=answer',
    '/v1/entries?category=general',
  ],
  ...['/v1/categories', '/v1/categories/general', '/v1/search?q=spaces', '/v1/suggestions?q=can'],
  ...['/feed.atom', '/feed.json', '/sitemap.xml', '/llms.txt', '/llms-full.txt', '/v1/export'],
  ...['/v1/entries/first', '/v1/entries/first.html', '/v1/entries/first/revisions', '/v1/changes'],
  ...['/embed/entries/first', '/oembed?url=https://kb.example.org/entries/first', '/', '/entries/first'],
];

/** What somebody holds of each address. */
type Held = Map<string, { body: string; status: number; etag: string; lastModified: string | undefined }>;

const readAll = async ({ inject }: Editor): Promise<Held> => {
  const held: Held = new Map();
  for (const url of LISTS) {
    const { payload: body, statusCode: status, headers } = await inject(url);
    held.set(url, {
      body,
      status,
      etag: String(headers.etag),
      lastModified: headers['last-modified'] as string,
    });
  }
  return held;
};

/** Fails when anybody who holds what was is told that it still is, though it is not. */
const checkValidators = async (t: Test, editor: Editor, before: Held, after: Held): Promise<void> => {
  for (const [url, { body, status, etag, lastModified }] of before) {
    const now = after.get(url);
    if (status !== 200 || now?.status !== 200) continue;
    const ask = async (headers: Record<string, string>) => (await editor.inject({ url, headers })).statusCode;
    const isSame = now.body === body;
    const expected = isSame ? [200, 304] : [200];
    if (!expected.includes(await ask({ 'if-none-match': etag })))
      t.fail(`${url} is taken for what it was, by its tag`);
    if (lastModified !== undefined && !expected.includes(await ask({ 'if-modified-since': lastModified }))) {
      t.fail(`${url} is taken for what it was, by its date`);
    }
  }
};

const acts = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant('write' as const), what: fc.nat(9) }),
    fc.record({
      kind: fc.constant('step' as const),
      ms: fc.oneof(
        fc.constantFrom(-HOUR, -24 * HOUR, -1_000, -999, -1, 0, 1, 400, 1_000, 1_500, HOUR),
        fc.integer({ min: -2 * HOUR, max: 2 * HOUR }),
      ),
    }),
  ),
  { minLength: 4, maxLength: 10 },
);

let writes = 0;

/** One of the writes that there are; the slug of the entry that it changed, where it did. */
const perform = async (
  { as, change, create, etagOf, inject }: Editor,
  what: number,
): Promise<string | undefined> => {
  writes += 1;
  const url = '/v1/entries/first';
  const answer = `Can spaces be deleted? Answer number ${writes}.`;
  switch (what) {
    case 0:
      await create({ slug: `entry-${writes}`, answer });
      return `entry-${writes}`;
    case 1:
      await change(url, { status: 'archived' });
      return undefined;
    case 2:
      await as('DELETE', url, { headers: { 'if-match': '*' } });
      return undefined;
    case 3:
      await as('PUT', '/v1/categories/general', {
        headers: { 'if-match': '*' },
        payload: { title: `General ${writes}` },
      });
      return undefined;
    case 4:
      await as('POST', `${url}/revisions/1/restore`, {
        headers: { 'if-match': await etagOf(url) },
        payload: {},
      });
      return (await inject(url)).statusCode === 200 ? 'first' : undefined;
    case 5:
      await create({ slug: `draft-${writes}`, answer, status: 'draft' });
      return undefined;
    case 6: {
      const line = JSON.stringify({
        slug: `line-${writes}`,
        question: 'Brought in?',
        answer,
        category: 'general',
      });
      const headers = { 'content-type': 'application/x-ndjson' };
      await as('POST', '/v1/import', { headers, payload: `${line}\n` });
      return `line-${writes}`;
    }
    default:
      await change(url, { answer, status: 'published' });
      return 'first';
  }
};

t.test('whatever the clock does, nobody takes what is new for what is old', async (t) => {
  await fc.assert(
    fc.asyncProperty(acts, async (all) => {
      await t.test(JSON.stringify(all), async (t) => {
        const editor = await buildAged(t);
        let newest = 0;
        let before = await readAll(editor);
        for (const act of all) {
          if (act.kind === 'step') {
            editor.runtime.time += act.ms;
            continue;
          }
          const changed = await perform(editor, act.what);
          const after = await readAll(editor);
          await checkValidators(t, editor, before, after);
          before = after;
          // Who follows by the time of what they know misses nothing.
          if (changed === undefined) continue;
          const { updatedAt } = (await editor.inject(`/v1/entries/${changed}`)).json();
          if (Date.parse(updatedAt) < newest)
            t.fail(`${changed} was changed before what was changed before it`);
          newest = Date.parse(updatedAt);
        }
        await checkHistory(t, editor);
      });
    }),
    { numRuns: 5, seed: 20_220_601 },
  );
});

/** Times go one way: in the history of each entry, and in the log of changes. */
const checkHistory = async (t: Test, { as, inject }: Editor): Promise<void> => {
  const isAscending = (times: string[]): boolean =>
    times.every((time, n) => n === 0 || Date.parse(time) >= Date.parse(times[n - 1]!));
  const changes: { at: string }[] = (await inject('/v1/changes?limit=100')).json().items;
  t.ok(isAscending(changes.map(({ at }) => at)), 'the log of changes');
  for (const status of ['published', 'draft', 'archived']) {
    const { items } = (await as('GET', `/v1/entries?limit=100&status=${status}`)).json();
    for (const { slug } of items) {
      const history: { at: string; revision: number }[] = (
        await as('GET', `/v1/entries/${slug}/revisions?limit=100`)
      ).json().items;
      const times = history.map(({ at }) => at).reverse();
      t.ok(isAscending(times), `the history of ${slug}`);
      const first = Date.parse(times[0]!);
      const earlier = new Date(first - 1).toISOString();
      t.equal((await as('GET', `/v1/entries/${slug}?at=${earlier}`)).statusCode, 404, 'before it was there');
      t.equal((await as('GET', `/v1/entries/${slug}?at=${times[0]}`)).statusCode, 200);
    }
  }
};

t.test('an hour that comes twice', async (t) => {
  const editor = await buildAged(t);
  const { inject, change, create, runtime } = editor;
  runtime.time += 2 * HOUR;
  await create({ slug: 'second', answer: 'The first answer.' });
  const held = await readAll(editor);
  runtime.time -= HOUR;
  await change('/v1/entries/second', { answer: 'The second answer.' });
  const after = await readAll(editor);
  await checkValidators(t, editor, held, after);
  t.not(
    after.get('/v1/entries?sort=-updatedAt&include=answer')?.body,
    held.get('/v1/entries?sort=-updatedAt&include=answer')?.body,
  );

  const { items } = (await inject('/v1/entries/second/revisions')).json();
  t.ok(Date.parse(items[0].at) > Date.parse(items[1].at), 'the second revision is behind the first');
  const between = new Date(runtime.time + 1_000).toISOString();
  t.equal((await inject(`/v1/entries/second?at=${between}`)).statusCode, 404, 'it was not there yet');
  const since = encodeURIComponent(items[1].at);
  t.match((await inject(`/v1/entries?updatedSince=${since}`)).json().items, [{ slug: 'second' }]);
  t.match((await inject('/feed.json')).json().items[0], {
    title: 'Can spaces be renamed?',
    content_html: /second answer/,
  });

  // Once the clock has caught up, all is as ever.
  runtime.time += 3 * HOUR;
  await change('/v1/entries/second', { answer: 'The third answer.' });
  const { updatedAt } = (await inject('/v1/entries/second')).json();
  t.equal(Date.parse(updatedAt), runtime.time);
});

t.test(
  'a history that an earlier version has written by a clock that went back is read as it was lived',
  async (t) => {
    const { inject, store, runtime, create } = await buildAged(t);
    runtime.time += HOUR;
    await create({ slug: 'second' });
    const { id } = (await inject('/v1/entries/second')).json();
    const [row] = await store.revisions.listBefore(id, 9, ['published'], 1);
    const first = await store.revisions.find(id, 1);
    if (row === undefined || first === undefined) throw new Error('no revision');
    await store.write(({ write }) => write.addRevisions([{ ...first, revision: 2, at: row.at - HOUR }]));
    const at = (ms: number) => inject(`/v1/entries/second?at=${new Date(row.at + ms).toISOString()}`);
    t.equal((await at(-HOUR / 2)).statusCode, 404, 'the second came behind the first, whatever it says');
    t.match((await at(0)).json(), { revision: 2 });
  },
);
