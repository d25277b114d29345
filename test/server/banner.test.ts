import { relative } from 'node:path';
import t from 'tap';
import { importContent } from '../../src/import/import.ts';
import { banner } from '../../src/server/banner.ts';
import { openStore } from '../../src/store/store.ts';
import { contentSet } from '../support/content.ts';
import { authorize } from '../support/keys.ts';
import { testRuntime } from '../support/runtime.ts';

const options = { url: 'http://127.0.0.1:3000', seeded: 0, config: { DEFAULT_LOCALE: 'en' } };

t.test('names an entry that is there, and how many the database was filled with', async (t) => {
  const store = openStore(':memory:');
  t.teardown(store.close);
  const content = contentSet({ slug: 'was-ist-das', locale: 'de' }, { slug: 'what-is-it', locale: 'en' });
  await importContent(store, content, testRuntime());
  t.equal(
    await banner({ ...options, store, seeded: 2 }),
    `Lectern is listening, with 2 entries to begin with. Try:

  http://127.0.0.1:3000/
  http://127.0.0.1:3000/v1/entries/what-is-it.md
  http://127.0.0.1:3000/docs

There are no keys, so it can only be read. To make one:

  node ${relative('', process.argv[1] ?? '')} keys create --name me --role editor
`,
  );
});

t.test('names no entry where there is none', async (t) => {
  const store = openStore(':memory:');
  t.teardown(store.close);
  t.equal(
    await banner({ ...options, store }),
    `Lectern is listening. Try:

  http://127.0.0.1:3000/
  http://127.0.0.1:3000/v1/categories
  http://127.0.0.1:3000/docs

There are no keys, so it can only be read. To make one:

  node ${relative('', process.argv[1] ?? '')} keys create --name me --role editor
`,
  );
});

t.test('says nothing of keys where there are some', async (t) => {
  const store = openStore(':memory:');
  t.teardown(store.close);
  await authorize({ store, runtime: testRuntime() }, 'editor');
  t.match(await banner({ ...options, store }), /\/docs\n$/);
});
