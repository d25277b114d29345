import { existsSync, readdirSync, readFileSync } from 'node:fs';
import t from 'tap';

const page = readFileSync('docs/architecture.md', 'utf8');
const [, tree = ''] = /^ {4}src\/\n([\s\S]*?)^ {4}test\//m.exec(page) ?? [];

t.test('the page names every folder of the source', async (t) => {
  const named = [...tree.matchAll(/(?<=^ {6}|^ {6}(?:[a-z]+\/ {2})+)([a-z]+)\/(?= |$)/gm)].map(
    ([, name]) => name,
  );
  const folders = readdirSync('src', { withFileTypes: true }).filter((entry) => entry.isDirectory());
  t.same(named.sort(), folders.map(({ name }) => name).sort());
});

t.test('every path on the page exists', async (t) => {
  const paths = [...page.matchAll(/`((?:src|test|[a-z]+)\/[\w./-]+)`/g)].map(([, path = '']) => path);
  t.ok(paths.length > 15);
  for (const path of paths)
    t.ok(
      [path, `src/${path}`].some((each) => existsSync(each)),
      path,
    );
});

t.test('every link of the documentation leads to a file', async (t) => {
  for (const name of [
    'README.md',
    'CONTRIBUTING.md',
    'SECURITY.md',
    ...readdirSync('docs').map((file) => `docs/${file}`),
  ]) {
    if (!name.endsWith('.md')) continue;
    const folder = name.includes('/') ? 'docs/' : '';
    for (const [, target = ''] of readFileSync(name, 'utf8').matchAll(/\]\((?!https?:|#|mailto:)([^)\s#]+)/g))
      t.ok(existsSync(folder + target), `${name} -> ${target}`);
  }
});
