import { readFile } from 'node:fs/promises';
import t from 'tap';
import { buildEditor } from '../support/editor.ts';
import { consoleExamples, curlAgainst, matches } from './console-examples.ts';

t.test('the life of an entry goes as the page tells it', async (t) => {
  const { app, headers } = await buildEditor(t, { content: 'seed' });
  const KEY = headers.editor.authorization.replace('Bearer ', '');
  const ADMIN = headers.admin.authorization.replace('Bearer ', '');
  const run = curlAgainst(await app.listen({ port: 0 }), { KEY, ADMIN });
  const examples = consoleExamples(await readFile('docs/editing.md', 'utf8'));
  t.ok(examples.length >= 16);
  for (const { command, expected } of examples) {
    const actual = await run(command);
    t.ok(matches(expected, actual), command, { expected, actual });
  }
});
