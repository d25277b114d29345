import { readdir, readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import t from 'tap';

/**
 * Which folder may know which. `import type` is free: it is gone when the program runs. Data flows one way:
 * http (the edge) -> features -> store, with `content`, `secrets` and the files directly in `src` below all of them.
 */

interface Import {
  from: string;
  /** A path below `src`, or the name of a package. */
  to: string;
  isLocal: boolean;
  /** `await import(…)`: not at the start. */
  isDynamic: boolean;
}

const IMPORT =
  /^(?:import|export)\s(?!type\s)(?:[^;'"]*?\sfrom\s+)?'([^']+)'|\bimport\('([^']+)'\)|\brequire\('([^']+)'\)/gm;

const importsOf = (file: string, text: string): Import[] =>
  [...text.matchAll(IMPORT)].map(([, fixed, dynamic, required]) => {
    const name = fixed ?? dynamic ?? required ?? '';
    const isLocal = name.startsWith('.');
    return {
      from: file,
      to: isLocal ? posix.join(posix.dirname(file), name) : name,
      isLocal,
      isDynamic: fixed === undefined,
    };
  });

const names = (await readdir('src', { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
  .map((entry) => posix.relative('src', join(entry.parentPath, entry.name)));
const imports = (
  await Promise.all(names.map(async (name) => importsOf(name, await readFile(join('src', name), 'utf8'))))
).flat();

const folderOf = (file: string): string => (file.includes('/') ? (file.split('/')[0] ?? '') : '');

/** The application, the process and the commands: they put everything together. */
const COMPOSITION = new Set([
  'app.ts',
  'server.ts',
  'boot.ts',
  'cli.ts',
  'describe-service.ts',
  'workers/serve.ts',
]);
/** Files of a feature that speak HTTP: routes, and the schemas of what is asked. */
const isEdgeOfFeature = (file: string): boolean => /(^|\/)([a-z-]+-)?(routes?|schema)\.ts$/.test(file);
/** Folders that are no feature; `mcp` is an edge like `http`. */
const LAYERS = new Set(['http', 'mcp', 'store', 'content', 'secrets', 'cli', '']);
const isFeature = (file: string): boolean => !LAYERS.has(folderOf(file));
/** What a problem page is written with. */
const CONTENT_OF_HTTP = new Set(['content/escape-html.ts', 'content/render.ts']);

/** Pure files that say what the full-text index holds of an entry: it is written in the transaction of the entry. */
const PROJECTION = new Set([
  'search/index-document.ts',
  'search/index-version.ts',
  'search/marks.ts',
  'search/shelf.ts',
  'search/vector.ts',
]);

const offenders = (rule: (link: Import) => boolean): string[] =>
  imports.filter(rule).map(({ from, to }) => `${from} -> ${to}`);

t.test('imports are found', async (t) => {
  const text = `import a from 'a';
import { b,
  c } from './b.ts';
import type { D } from 'd';
export * from '../e.ts';
import 'f';
const g = await import('./g.ts');
const h = require('h');
`;
  t.same(
    importsOf('x/y.ts', text).map(({ to }) => to),
    ['a', 'x/b.ts', 'e.ts', 'f', 'x/g.ts', 'h'],
  );
  t.ok(imports.length > 100);
  for (const { from, to, isLocal } of imports)
    if (isLocal && !to.endsWith('.css')) t.ok(names.includes(to), `${from} imports what is there: ${to}`);
});

t.test('only the store knows the database', async (t) => {
  const database = /^(drizzle-orm|better-sqlite3(-13)?)(\/|$)/;
  t.same(
    offenders(({ from, to }) => folderOf(from) !== 'store' && database.test(to)),
    [],
  );
});

t.test('only the driver loads SQLite, here and in tests and benchmarks', async (t) => {
  const loading = /^import (?!type ).*from '(better-sqlite3(-13)?|drizzle-orm\/better-sqlite3(\/driver)?)'/m;
  t.match("import Database from 'better-sqlite3';", loading);
  for (const folder of ['src', 'test', 'bench']) {
    for (const name of await readdir(folder, { recursive: true })) {
      if (name.endsWith('.ts')) t.notMatch(await readFile(join(folder, name), 'utf8'), loading, name);
    }
  }
});

t.test('only the edge knows Fastify', async (t) => {
  t.same(
    offenders(
      ({ from, to }) =>
        /^(fastify|@fastify\/.*)$/.test(to) &&
        folderOf(from) !== 'http' &&
        !/(^|\/)routes\.ts$/.test(from) &&
        from !== 'app.ts',
    ),
    [],
  );
});

t.test('http knows no feature and no store', async (t) => {
  t.same(
    offenders(
      ({ from, to, isLocal }) =>
        folderOf(from) === 'http' &&
        isLocal &&
        !['http', 'secrets', ''].includes(folderOf(to)) &&
        !CONTENT_OF_HTTP.has(to),
    ),
    [],
  );
});

t.test('what a feature does knows nothing of HTTP', async (t) => {
  t.same(
    offenders(({ from, to }) => isFeature(from) && !isEdgeOfFeature(from) && folderOf(to) === 'http'),
    [],
  );
});

t.test('no feature knows that assistants call it', async (t) => {
  t.same(
    offenders(
      ({ from, to }) =>
        folderOf(to) === 'mcp' && !['mcp', 'cli'].includes(folderOf(from)) && from !== 'app.ts',
    ),
    [],
  );
});

t.test('the store knows no feature but the projection, no content and no HTTP', async (t) => {
  t.same(
    offenders(
      ({ from, to, isLocal }) =>
        folderOf(from) === 'store' && isLocal && !['store', ''].includes(folderOf(to)) && !PROJECTION.has(to),
    ),
    [],
  );
});

t.test('content knows nothing of HTTP', async (t) => {
  t.same(
    offenders(({ from, to }) => folderOf(from) === 'content' && folderOf(to) === 'http'),
    [],
  );
});

t.test('the list of secrets knows nothing, so that a browser can have it too', async (t) => {
  t.same(
    offenders(({ from, to }) => folderOf(from) === 'secrets' && folderOf(to) !== 'secrets'),
    [],
  );
});

t.test('nothing but the process knows the application', async (t) => {
  t.same(
    offenders(({ from, to }) => COMPOSITION.has(to) && !COMPOSITION.has(from) && folderOf(from) !== 'cli'),
    [],
  );
});

t.test('what runs in browsers knows nothing of the service', async (t) => {
  t.same(
    offenders(
      ({ from, to }) =>
        (folderOf(from) === 'client' && folderOf(to) !== 'client') ||
        (folderOf(from) === 'widget' &&
          !['widget', 'client'].includes(folderOf(to)) &&
          to !== 'embed/texts.ts'),
    ),
    [],
  );
  t.same(
    offenders(({ from, to }) => folderOf(from) !== 'widget' && folderOf(to) === 'widget'),
    [],
    'nor the service of the widget',
  );
});

t.test('no file needs itself to start', async (t) => {
  const graph = new Map<string, string[]>();
  for (const { from, to, isLocal, isDynamic } of imports) {
    if (isLocal && !isDynamic) graph.set(from, [...(graph.get(from) ?? []), to]);
  }
  const done = new Set<string>();
  const cycleFrom = (file: string, path: string[]): string[] | undefined => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return undefined;
    for (const next of graph.get(file) ?? []) {
      const cycle = cycleFrom(next, [...path, file]);
      if (cycle !== undefined) return cycle;
    }
    done.add(file);
    return undefined;
  };
  for (const file of graph.keys()) t.equal(cycleFrom(file, [])?.join(' -> '), undefined, file);
});

t.test('zod is imported in the form of which a build leaves out what is not used', async (t) => {
  const inOne = await Promise.all(
    names.map(async (name) => /^import \{.*\} from 'zod'/m.test(await readFile(join('src', name), 'utf8'))),
  );
  t.same(
    names.filter((_, n) => inOne[n]),
    [],
    "import * as z from 'zod'",
  );
});

t.test('a name says what is inside', async (t) => {
  const nameless = /(^|\/)(utils?|helpers?|common|misc|types|shared)(\/|\.ts$)/;
  t.same(
    names.filter((name) => nameless.test(name)),
    [],
  );
  t.same(
    names.filter((name) => !/^([a-z0-9]+(-[a-z0-9]+)*\/)*[a-z0-9]+(-[a-z0-9]+)*(\.d)?\.ts$/.test(name)),
    [],
    'in kebab-case',
  );
});
