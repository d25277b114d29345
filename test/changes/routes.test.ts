import t from 'tap';
import { changeCursor } from '../../src/changes/cursor.ts';
import type { Change } from '../../src/changes/schema.ts';
import { importContent } from '../../src/import/import.ts';
import type { TestApp } from '../support/app.ts';
import { contentSet } from '../support/content.ts';
import { buildLibrary } from '../support/library.ts';

const library = await buildLibrary(t);
const { inject } = library;

/** Every change since a place, by following `page.next` until there is nothing new. */
const follow = async ({ inject }: Pick<TestApp, 'inject'>, limit: number, since = ''): Promise<Change[]> => {
  const seen: Change[] = [];
  for (let next = since; ; ) {
    const { items, page } = (await inject(`/v1/changes?limit=${limit}${next && `&since=${next}`}`)).json();
    t.type(page.next, 'string', 'there is always a next');
    seen.push(...items);
    if (items.length === 0) return seen;
    next = page.next;
  }
};

t.test('changes', async (t) => {
  t.test('are told in order, and of drafts nothing', async (t) => {
    const changes = await follow(library, 3);
    t.same(
      changes.map(({ type, slug, locale }) => `${type} ${locale} ${slug}`),
      [
        'created en both',
        'created de both',
        'created de german',
        'created en können-räume-größer-werden',
        'created en old-name',
        'created en taken-down',
        'created en other',
        'renamed en new-name',
        'removed en taken-down',
      ],
    );
    t.match(changes.at(-1), { revision: 2, at: '2026-01-02T03:05:05Z' });
    t.same(await follow(library, 100), changes, 'whatever the limit');
  });

  t.test('are asked for again and again, cheaply', async (t) => {
    const { headers, json } = await inject('/v1/changes?limit=100');
    t.equal(headers['cache-control'], 'public, no-cache');
    const { next } = json().page;
    t.equal(headers.link, `</v1/changes?limit=100&since=${next}>; rel="next"`);
    const idle = await inject(`/v1/changes?since=${next}`);
    t.same(idle.json(), { items: [], page: { limit: 20, next } });
    const again = await inject({
      url: `/v1/changes?since=${next}`,
      headers: { 'if-none-match': String(idle.headers.etag) },
    });
    t.equal(again.statusCode, 304);
    t.equal(again.headers.link, idle.headers.link);
  });

  t.test('are not told from a place that is none of this log', async (t) => {
    const { next } = (await inject('/v1/entries?limit=1')).json().page;
    for (const since of ['x', next, changeCursor(1_000, ''), changeCursor(-0.5, '')]) {
      const response = await inject(`/v1/changes?since=${since}`);
      t.equal(response.statusCode, 400, since);
      t.match(response.json(), { type: '/problems/invalid-cursor', errors: [{ pointer: '#/query/since' }] });
    }
    t.equal(
      (await inject(`/v1/changes?since=${changeCursor(-5, '')}`)).statusCode,
      200,
      'before the beginning is the beginning',
    );
  });

  t.test('take no other parameter', async (t) => {
    t.match((await inject('/v1/changes?cursor=abc')).json(), {
      status: 400,
      errors: [{ pointer: '#/query/cursor' }],
    });
    t.match((await inject('/v1/changes?limit=500')).json(), {
      status: 400,
      errors: [{ pointer: '#/query/limit' }],
    });
  });
});

t.test('the export', async (t) => {
  const exported = async ({ inject }: Pick<TestApp, 'inject'>): Promise<Record<string, unknown>[]> => {
    const { payload } = await inject('/v1/export');
    return payload
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line));
  };

  t.test('is everything published, in every language, one entry a line', async (t) => {
    const { headers, payload, statusCode } = await inject('/v1/export');
    t.equal(statusCode, 200);
    t.match(headers, {
      'content-type': 'application/x-ndjson; charset=utf-8',
      'cache-control': 'public, no-cache',
      'last-modified': 'Fri, 02 Jan 2026 03:05:05 GMT',
    });
    t.notMatch(payload, 'Hidden');
    t.same(
      (await exported(library)).map(({ slug, locale }) => `${locale} ${slug}`),
      ['en both', 'de both', 'de german', 'en können-räume-größer-werden', 'en new-name', 'en other'],
    );
  });

  t.test('says from where to follow changes', async (t) => {
    const app = await buildLibrary(t);
    const link = String((await app.inject('/v1/export')).headers.link);
    const since = /^<\/v1\/changes\?since=([^>]+)>; rel="monitor"$/.exec(link)?.[1] ?? '';
    t.same(await follow(app, 5, since), []);
    await importContent(app.store, contentSet({ slug: 'brand-new' }), app.runtime);
    t.match(await follow(app, 5, since), [{ type: 'created', slug: 'brand-new' }]);
  });

  t.test('is what replaying all changes gives', async (t) => {
    const copy = new Map<string, unknown>();
    for (const { type, id } of await follow(library, 4)) {
      if (type === 'removed') copy.delete(id);
      else copy.set(id, undefined);
    }
    // An entry that was removed later answers 404 or 410 to those who have not come that far: they drop it as well.
    for (const id of copy.keys()) copy.set(id, (await inject(`/v1/entries/${id}`)).json());
    const byId = new Map((await exported(library)).map((entry) => [String(entry.id), entry]));
    t.same([...copy.entries()].sort(), [...byId.entries()].sort());
  });

  t.test('is complete when it takes many batches', async (t) => {
    const many = await buildLibrary(t);
    const entries = Array.from({ length: 250 }, (_, n) => ({
      slug: `entry-${n}`,
      question: `Question ${n}?`,
    }));
    await importContent(many.store, contentSet(...entries), many.runtime);
    const ids = (await exported(many)).map(({ id }) => id);
    t.equal(ids.length, 256);
    t.equal(new Set(ids).size, 256);
  });

  t.test('is of one moment, whatever is written while it is read', async (t) => {
    const app = await buildLibrary(t);
    const entries = Array.from({ length: 250 }, (_, n) => ({ slug: `entry-${n}`, question: 'Before?' }));
    await importContent(app.store, contentSet(...entries), app.runtime);
    const { listPublishedAfter } = app.store.entries;
    const whole = app.store.snapshot;
    // Somebody writes between the batches.
    app.store.snapshot = async () => {
      const view = await whole();
      const list: typeof listPublishedAfter = async (id, limit) => {
        const batch = await view.entries.listPublishedAfter(id, limit);
        const later = contentSet(...entries.map((entry) => ({ ...entry, question: `After ${id}?` })));
        await importContent(app.store, later, app.runtime);
        return batch;
      };
      return { ...view, entries: { ...view.entries, listPublishedAfter: list } };
    };
    const before = (await app.store.state()).version;
    const { payload, headers } = await app.inject('/v1/export');
    const questions = payload.split('\n').flatMap((line) => (line === '' ? [] : JSON.parse(line).question));
    t.equal(questions.length, 256);
    t.notMatch(questions.join('\n'), 'After');
    t.match(headers.etag, new RegExp(`\\.${before}"$`), 'and so is its ETag');
  });

  t.test('is kept by its ETag until something changes', async (t) => {
    const app = await buildLibrary(t);
    const full = await app.inject('/v1/export');
    const headers = { 'if-none-match': String(full.headers.etag) };
    const again = await app.inject({ url: '/v1/export', headers });
    t.equal(again.statusCode, 304);
    t.equal(again.payload, '');
    for (const name of ['etag', 'cache-control', 'link', 'last-modified']) {
      t.equal(again.headers[name], full.headers[name], name);
    }
    await importContent(app.store, contentSet({ slug: 'brand-new' }), app.runtime);
    t.equal((await app.inject({ url: '/v1/export', headers })).statusCode, 200);
  });

  t.test('has the same headers without the body, and no made-up length', async (t) => {
    const full = await inject('/v1/export');
    const head = await inject({ method: 'HEAD', url: '/v1/export' });
    t.equal(head.statusCode, 200);
    t.equal(head.payload, '');
    for (const name of ['etag', 'cache-control', 'link', 'last-modified', 'content-type', 'content-length']) {
      t.equal(head.headers[name], full.headers[name], name);
    }
  });

  t.test('that cannot be read is a problem, not a cut-off success', async (t) => {
    const app = await buildLibrary(t);
    const fail = async () => {
      throw new Error('disk I/O error');
    };
    const whole = app.store.snapshot;
    let closed = 0;
    const close = () => {
      closed += 1;
    };
    for (const broken of [{ state: fail }, { entries: { ...app.store.entries, listPublishedAfter: fail } }]) {
      app.store.snapshot = async () => ({ ...(await whole()), ...broken, close });
      const response = await app.inject('/v1/export');
      t.equal(response.statusCode, 500);
      t.notMatch(response.payload, 'disk');
    }
    t.equal(closed, 2, 'and holds nothing');
  });

  t.test('names the authors where the site does, and never mixes up the two by their tags', async (t) => {
    const authorsOf = async (publicAuthors: 'site' | 'names') => {
      const { payload, headers } = await (await buildLibrary(t, { publicAuthors })).inject('/v1/export');
      const lines = payload.trim().split('\n');
      return { authors: new Set(lines.map((line) => JSON.parse(line).updatedBy)), etag: headers.etag };
    };
    const [site, names] = [await authorsOf('site'), await authorsOf('names')];
    t.notSame(names.authors, site.authors);
    t.not(names.etag, site.etag);
  });

  t.test('takes no parameters', async (t) => {
    t.match((await inject('/v1/export?limit=5')).json(), {
      status: 400,
      errors: [{ pointer: '#/query/limit' }],
    });
  });
});
