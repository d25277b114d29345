import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import t from 'tap';
import { buildApp } from '../../src/app.ts';
import { systemRuntime } from '../../src/core/runtime.ts';
import { importContent } from '../../src/import/import.ts';
import { createKey } from '../../src/keys/create-key.ts';
import { refreshProjections } from '../../src/server/refresh-projections.ts';
import { openStore } from '../../src/store/store.ts';
import { contentSet } from '../support/content.ts';

const URL = '/v1/entries/can-spaces-be-deleted';
const WRITERS = 8;
const ATTEMPTS = 1_000;

t.test(
  'of many writers of one entry exactly one makes each revision, and readers see none of them half done',
  async (t) => {
    const url = `file:${join(t.testdir({}), 'lectern.db')}`;
    // Each store has connections of its own, as each process has: one is written to, both are read.
    const stores = [openStore(url), openStore(url)];
    await refreshProjections(stores[0]!);
    await importContent(stores[0]!, contentSet({ answer: '0 0 0', tags: ['0'] }), systemRuntime);
    const { key } = await createKey(
      stores[0]!,
      { name: 'many', role: 'editor', expiresAt: undefined },
      systemRuntime,
    );
    const authorization = `Bearer ${key}`;
    const apps = await Promise.all(
      stores.map((store) =>
        buildApp({ store, runtime: systemRuntime, publicUrl: 'http://x', defaultLocale: 'en', rateLimit: 0 }),
      ),
    );
    t.teardown(async () => {
      for (const app of apps) await app.close();
      for (const store of stores) store.close();
    });

    const made: number[] = [];
    const others = new Map<number, number>();
    let left = ATTEMPTS;
    const write = async (): Promise<void> => {
      const app = apps[0]!;
      while (left > 0) {
        left -= 1;
        const mark = String(left);
        const { headers } = await app.inject({ url: URL, headers: { authorization } });
        const { statusCode, json } = await app.inject({
          method: 'PATCH',
          url: URL,
          headers: { authorization, 'if-match': String(headers.etag) },
          payload: { answer: `${mark} ${mark} ${mark}`, tags: [mark] },
        });
        if (statusCode === 200) made.push(json().revision);
        else others.set(statusCode, (others.get(statusCode) ?? 0) + 1);
      }
    };
    let torn = 0;
    let seen = 0;
    const read = async (n: number): Promise<void> => {
      while (left > 0) {
        const { answer, tags, revision } = (await apps[n % apps.length]!.inject(URL)).json();
        if (answer !== `${tags[0]} ${tags[0]} ${tags[0]}`) torn += 1;
        if (revision > 1) seen += 1;
        // An injected request never leaves the turn of the event loop: without this nobody else's timers would run.
        await turn();
      }
    };
    await Promise.all([...Array.from({ length: WRITERS }, write), read(0), read(1)]);

    t.same([...others.keys()], [412], 'whoever came too late was told');
    t.equal(made.length + (others.get(412) ?? 0), ATTEMPTS);
    t.ok(made.length >= ATTEMPTS / WRITERS);
    t.same(
      made.sort((a, b) => a - b),
      Array.from({ length: made.length }, (_, n) => n + 2),
      'each revision once, without a gap',
    );
    t.equal((await stores[0]!.entries.findBySlug('can-spaces-be-deleted'))[0]?.revision, made.length + 1);
    t.ok(seen > 0);
    t.equal(torn, 0);
  },
);
