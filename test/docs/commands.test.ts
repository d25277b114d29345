import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import t from 'tap';
import { runMain } from '../support/terminal.ts';

const pages = [
  'README.md',
  ...readdirSync('docs')
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
].map((path) => ({ path, text: readFileSync(path, 'utf8') }));

/** How every page runs a command: by the path of what is built, which is there in a checkout and in what is installed. */
const COMMAND = /dist\/cli\.js ([a-z]+)/g;

t.test('nobody is sent to a registry, where the name may be of somebody else', async (t) => {
  const byName = /\bnpx (--?\S+ )*lectern\b|\bnpm (install|i|add|exec) (--?\S+ )*lectern(-client)?(@\S+)?\s/;
  for (const wrong of ['npx lectern serve', 'npx --yes lectern', 'npm install lectern\n', 'npm i lectern@1 '])
    t.match(wrong, byName);
  for (const { path, text } of pages) {
    t.notMatch(text, byName, path);
    t.notMatch(text, /"npx"/, `${path}: nor an assistant`);
  }
});

t.test('every command that is shown can be run as it stands', async (t) => {
  const bare = /(^|[|;&(] ?|\$ |run: )lectern [a-z]/m;
  t.match('printf x | lectern matrix token', bare);
  for (const { path, text } of pages) {
    for (const [block] of text.matchAll(/^(?:```(?!json)[\s\S]*?^```|(?: {4}.*\n)+)/gm))
      t.notMatch(block, bare, path);
  }
  const shown = new Set(
    pages.flatMap(({ text }) => [...text.matchAll(COMMAND)].map(([, name = '']) => name)),
  );
  t.ok(shown.size >= 6);
  const { stdout } = await runMain(['--help'], {});
  for (const name of shown) t.match(stdout, new RegExp(`^  ${name}\\b`, 'm'), name);
});
