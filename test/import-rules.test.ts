import { readdir, readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import t from 'tap';

/** From the top to the bottom: a file imports from its own layer and from those below it, types included. */
const LAYERS = [
  // The process, the application and what people see.
  ...['cli', 'server', 'app.ts', 'site'],
  // What works on several resources.
  ...['search/eval', 'erasure', 'export', 'import', 'webhooks', 'insights', 'changes', 'matrix', 'search'],
  // The resources of the API.
  ...['revisions', 'categories', 'entries', 'keys'],
  ...['http', 'content', 'store'],
  // The store writes the search index with each entry.
  ...['search/index', 'search/text'],
  'core',
  // What runs in browsers.
  ...['widget', 'client'],
];

interface Import {
  from: string;
  /** A path below `src`, or the name of a package. */
  to: string;
  isLocal: boolean;
}

const IMPORT =
  /^(?:import|export)\s(?:[^;'"]*?\sfrom\s+)?'([^']+)'|\bimport\('([^']+)'\)|\brequire\('([^']+)'\)/gm;

const importsOf = (file: string, text: string): Import[] =>
  [...text.matchAll(IMPORT)].map(([, fixed, dynamic, required]) => {
    const name = fixed ?? dynamic ?? required ?? '';
    const isLocal = name.startsWith('.');
    return {
      from: file,
      to: isLocal ? posix.join(posix.dirname(file), name) : name,
      isLocal,
    };
  });

const names = (await readdir('src', { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
  .map((entry) => posix.relative('src', join(entry.parentPath, entry.name)));
const imports = (
  await Promise.all(names.map(async (name) => importsOf(name, await readFile(join('src', name), 'utf8'))))
).flat();

const folderOf = (file: string): string => (file.includes('/') ? (file.split('/')[0] ?? '') : '');

/** The most specific layer that a file is in. */
const layerOf = (file: string): number => {
  const isIn = (layer: string) => file === layer || file.startsWith(`${layer}/`);
  const layer = LAYERS.filter(isIn).sort((a, b) => b.length - a.length)[0];
  return layer === undefined ? -1 : LAYERS.indexOf(layer);
};

/** Files of a feature that speak HTTP: routes, and the schemas of requests. */
const isEdgeOfFeature = (file: string): boolean => /(^|\/)([a-z-]+-)?(routes?|schema)\.ts$/.test(file);

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
    ['a', 'x/b.ts', 'd', 'e.ts', 'f', 'x/g.ts', 'h'],
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
        !isEdgeOfFeature(from) &&
        from !== 'app.ts',
    ),
    [],
  );
});

t.test('every file is in a layer', async (t) => {
  t.same(
    names.filter((name) => layerOf(name) === -1),
    [],
  );
});

t.test('imports point down', async (t) => {
  t.same(
    offenders(({ from, to, isLocal }) => isLocal && layerOf(to) < layerOf(from)),
    [],
  );
});

t.test('what a feature does knows nothing of HTTP', async (t) => {
  t.same(
    offenders(
      ({ from, to }) =>
        layerOf(from) > LAYERS.indexOf('site') &&
        layerOf(from) < LAYERS.indexOf('http') &&
        !isEdgeOfFeature(from) &&
        folderOf(to) === 'http',
    ),
    [],
  );
});

t.test('no file needs itself, for types either', async (t) => {
  const graph = new Map<string, string[]>();
  for (const { from, to, isLocal } of imports) {
    if (isLocal) graph.set(from, [...(graph.get(from) ?? []), to]);
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
