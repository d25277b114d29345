import t from 'tap';
import type { AnsweredEntry } from '../../src/client/entries.ts';
import { createClient } from '../../src/client/index.ts';
import type { MirrorEvent } from '../../src/client/mirror.ts';
import { importContent } from '../../src/import/import.ts';
import { contentSet } from '../support/content.ts';
import { answering, json, problem, type Served, serveClient } from './client.ts';

/** A copy that does what it is told. */
const copyOf = () => {
  const entries = new Map<string, AnsweredEntry>();
  let cursor: string | undefined;
  return {
    entries,
    cursor: () => cursor,
    answers: () => Object.fromEntries([...entries.values()].map(({ slug, answer }) => [slug, answer])),
    apply: (event: MirrorEvent): void => {
      if (event.type === 'reset') entries.clear();
      else if (event.type === 'put') entries.set(event.id, event.entry);
      else if (event.type === 'remove') entries.delete(event.id);
      else cursor = event.cursor;
    },
  };
};

const A = { slug: 'a', question: 'A?', answer: 'One.' };
const B = { slug: 'b', question: 'B?', answer: 'Two.' };

const change = async (
  { store, runtime }: Served,
  ...entries: Parameters<typeof contentSet>
): Promise<void> => {
  runtime.time += 60_000;
  await importContent(store, contentSet(...entries), runtime, { prune: true });
};

/** Walks to the end, and notes what happened. */
const walk = async (
  events: AsyncIterable<MirrorEvent>,
  onEvent: (event: MirrorEvent) => unknown,
): Promise<string[]> => {
  const types: string[] = [];
  for await (const event of events) {
    types.push(event.type);
    await onEvent(event);
  }
  return types;
};

t.test('copies everything, then what changed since the checkpoint', async (t) => {
  const served = await serveClient(t, { content: contentSet(A, B) });
  const copy = copyOf();
  t.same(await walk(served.lectern.mirror({ follow: false }), copy.apply), [
    'reset',
    'put',
    'put',
    'checkpoint',
  ]);
  t.same(copy.answers(), { a: 'One.', b: 'Two.' });

  t.same(await walk(served.lectern.mirror({ follow: false, since: copy.cursor() }), copy.apply), []);

  await change(served, { ...A, answer: 'Changed.' }, { slug: 'c', question: 'C?', answer: 'New.' });
  const types = await walk(served.lectern.mirror({ follow: false, since: copy.cursor() }), copy.apply);
  t.same(types.sort(), ['checkpoint', 'put', 'put', 'remove']);
  t.same(copy.answers(), { a: 'Changed.', c: 'New.' });
});

t.test('what changes while the export is read is not lost', async (t) => {
  const served = await serveClient(t, { content: contentSet(A, B) });
  const copy = copyOf();
  await walk(served.lectern.mirror({ follow: false }), async (event) => {
    copy.apply(event);
    if (event.type === 'reset') await change(served, { ...B, answer: 'Changed.' });
  });
  t.same(copy.answers(), { b: 'Changed.' });
});

t.test('what is removed between the change and its reading is removed', async (t) => {
  const served = await serveClient(t, { content: contentSet(A, B) });
  const copy = copyOf();
  await walk(served.lectern.mirror({ follow: false }), copy.apply);
  await change(served, { ...A, answer: 'Changed.' }, { ...B, answer: 'Changed.' });
  let isRemoved = false;
  await walk(served.lectern.mirror({ follow: false, since: copy.cursor() }), async (event) => {
    copy.apply(event);
    if (event.type === 'put' && !isRemoved) {
      isRemoved = true;
      await change(served, { slug: 'c', question: 'C?', answer: 'New.' });
    }
  });
  t.same(copy.answers(), { c: 'New.' });
});

t.test('follows until it is stopped', async (t) => {
  const served = await serveClient(t, { content: contentSet(A) });
  const copy = copyOf();
  const controller = new AbortController();
  const waited: number[] = [];
  const wait = async (seconds: number): Promise<void> => {
    waited.push(seconds);
    if (waited.length === 1) await change(served, { ...A, answer: 'Changed.' });
    else controller.abort();
  };
  const walking = walk(served.lectern.mirror({ signal: controller.signal, interval: 5, wait }), copy.apply);
  await t.rejects(walking, { name: 'AbortError' });
  t.same(waited, [5, 5]);
  t.same(copy.answers(), { a: 'Changed.' });
});

t.test('by itself it looks once a minute', async (t) => {
  const served = await serveClient(t, { content: contentSet(A) });
  await walk(served.lectern.mirror({ wait: async (seconds) => Promise.reject(seconds) }), () => {}).catch(
    (reason) => t.equal(reason, 60),
  );
});

t.test('a cursor of another database begins the copy anew', async (t) => {
  const served = await serveClient(t, { content: contentSet(A) });
  const copy = copyOf();
  copy.apply({ type: 'put', id: 'of-old', entry: {} as AnsweredEntry });
  for (const since of ['nonsense', Buffer.from(JSON.stringify(['x', 99])).toString('base64url')]) {
    const types = await walk(served.lectern.mirror({ follow: false, since }), copy.apply);
    t.same(types, ['reset', 'put', 'checkpoint']);
    t.same(copy.answers(), { a: 'One.' });
  }
});

const MONITOR = { link: '</v1/changes?since=c0>; rel="monitor"' };
const changes = (next: string, ...items: object[]): Response => json({ items, page: { limit: 100, next } });
const entry = (over: object): Response =>
  json({ id: '1', slug: 'a', status: 'published', revision: 1, ...over });
const UPDATED = { type: 'updated', id: '1', slug: 'a', revision: 2 };

t.test('a service that refuses the cursor of its own export is not asked for ever', async (t) => {
  const { fetch } = answering(new Response('', { headers: MONITOR }), problem('invalid-cursor', 400));
  const { mirror } = createClient({ baseUrl: 'https://kb.example.org', fetch });
  await t.rejects(
    walk(mirror(), () => {}),
    new Error('The service refuses the cursor of its own export.'),
  );
});

t.test('an entry is read once however often it changed, and never from a cache of the browser', async (t) => {
  const { fetch, asked } = answering(
    changes('c1', UPDATED, { ...UPDATED, revision: 3 }),
    entry({ revision: 3 }),
    changes('c1'),
  );
  const { mirror } = createClient({ baseUrl: 'https://kb.example.org', fetch });
  const events: MirrorEvent[] = [];
  await walk(mirror({ since: 'c0', follow: false }), (event) => events.push(event));
  t.match(events, [
    { type: 'put', id: '1', entry: { revision: 3 } },
    { type: 'checkpoint', cursor: 'c1' },
  ]);
  t.equal(events.length, 2);
  t.match(asked[1], { url: /\/v1\/entries\/1$/, init: { cache: 'no-store' } });
});

t.test('a cache on the way that has a former revision is waited for, but not for ever', async (t) => {
  const waited: number[] = [];
  const wait = async (seconds: number) => waited.push(seconds);
  const patient = answering(changes('c1', UPDATED), entry({}), entry({ revision: 2 }), changes('c1'));
  const { mirror } = createClient({ baseUrl: 'https://kb.example.org', fetch: patient.fetch });
  t.same(await walk(mirror({ since: 'c0', follow: false, wait }), () => {}), ['put', 'checkpoint']);
  t.same(waited, [5]);

  const stale = answering(changes('c1', UPDATED), ...Array.from({ length: 24 }, () => entry({})));
  const other = createClient({ baseUrl: 'https://kb.example.org', fetch: stale.fetch });
  await t.rejects(
    walk(other.mirror({ since: 'c0', wait }), () => {}),
    /a cache in front of the service keeps it too long/,
  );
  t.equal(waited.length, 25);
});

t.test('what is not there, or not published, is removed; what goes wrong is thrown', async (t) => {
  for (const [answer, types] of [
    [problem('not-found', 404), ['remove', 'checkpoint']],
    [problem('gone', 410), ['remove', 'checkpoint']],
    [entry({ revision: 2, status: 'archived' }), ['remove', 'checkpoint']],
  ] as const) {
    const { fetch } = answering(changes('c1', UPDATED), answer, changes('c1'));
    const { mirror } = createClient({ baseUrl: 'https://kb.example.org', fetch });
    t.same(await walk(mirror({ since: 'c0', follow: false }), () => {}), types);
  }
  for (const answers of [
    [changes('c1', UPDATED), problem('internal', 500)],
    [problem('internal', 500)],
    [changes('c1', UPDATED), new TypeError('fetch failed')],
  ]) {
    const { fetch } = answering(...answers);
    const { mirror } = createClient({ baseUrl: 'https://kb.example.org', fetch });
    await t.rejects(
      walk(mirror({ since: 'c0' }), () => {}),
      Error,
    );
  }
});

t.test('a service that asks to wait is waited for at every step', async (t) => {
  const busy = () => problem('unavailable', 503, { 'retry-after': '2' });
  const { fetch } = answering(
    ...[busy(), new Response('', { headers: MONITOR })],
    ...[busy(), changes('c1', UPDATED)],
    ...[busy(), entry({ revision: 2 })],
    ...[busy(), changes('c1')],
  );
  const waited: number[] = [];
  const { mirror } = createClient({ baseUrl: 'https://kb.example.org', fetch });
  const wait = async (seconds: number) => waited.push(seconds);
  t.same(await walk(mirror({ follow: false, wait }), () => {}), ['reset', 'checkpoint', 'put', 'checkpoint']);
  t.same(waited, [2, 2, 2, 2]);
});
