import { readFile } from 'node:fs/promises';
import t from 'tap';
import { buildTestApp } from '../support/app.ts';
import { consoleExamples, curlAgainst, matches } from './console-examples.ts';
import { settingsTable } from './settings-table.ts';

const readme = await readFile('README.md', 'utf8');

t.test('the README lists every setting as the program describes it', async (t) => {
  const [, table = ''] = /<!-- settings -->\n([\s\S]*?)\n<!-- \/settings -->/.exec(readme) ?? [];
  t.equal(table, settingsTable());
});

t.test('what the README shows is what the service answers', async (t) => {
  const { app } = await buildTestApp(t, { content: 'seed' });
  const run = curlAgainst(await app.listen({ port: 0 }));
  const examples = consoleExamples(readme);
  t.ok(examples.length >= 7);
  for (const { command, expected } of examples) {
    const actual = await run(command);
    t.ok(matches(expected, actual), command, { expected, actual });
  }
});
