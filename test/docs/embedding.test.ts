import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import t from 'tap';
import { serve } from '../widget/host.ts';
import { consoleExamples, curlAgainst, matches } from './console-examples.ts';

const page = readFileSync('docs/embedding.md', 'utf8');
const readme = readFileSync('README.md', 'utf8');
const WIDGET = 'src/widget';
const source = readdirSync(WIDGET, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.\w+$/.test(name))
  .map((name) => readFileSync(join(WIDGET, name), 'utf8'))
  .join('\n');

t.test('what the page shows is what the service answers', async (t) => {
  const { url } = await serve(t);
  const examples = consoleExamples(page.replaceAll('http://127.0.0.1:3000', url));
  t.equal(examples.length, 1);
  for (const { command, expected } of examples) {
    const actual = await curlAgainst(url)(command);
    t.ok(matches(expected, actual), command, { expected, actual });
  }
});

t.test('the page names every custom property, part and attribute, and no other', async (t) => {
  const named = (pattern: RegExp, text: string): string[] =>
    [...new Set([...text.matchAll(pattern)].map(([, name = '']) => name))].sort();
  t.same(named(/`(--lectern-[a-z-]+)`/g, page), named(/(--lectern-[a-z-]+)/g, source));
  const [, parts = ''] = /^Parts, for .*?: (.*?)\n\n/ms.exec(page) ?? [];
  const classes = named(/class: '([a-z]+)'/g, source).filter((name) => name !== 'unseen');
  t.same(named(/`([a-z]+)`/g, parts), classes);
  const attributes = named(/'([a-z]+)'/g, [...source.matchAll(/observedAttributes = \[(.*?)\]/g)].join());
  t.same(named(/^\| (?:both|`<[a-z-]+>`) \| `([a-z]+)` \|/gm, page), attributes);
});

t.test('the README shows how in five lines, as the page does', async (t) => {
  const example = /^```html\n(?<lines><script src="[^\n]*embed\.js".*?)^```$/ms;
  const lines = example.exec(readme)?.groups?.lines;
  t.equal(lines, example.exec(page)?.groups?.lines);
  t.equal(lines?.trim().split('\n').length, 5);
});
