import { readFileSync } from 'node:fs';
import t from 'tap';
import { buildTestApp } from '../support/app.ts';
import { consoleExamples, curlAgainst, matches } from './console-examples.ts';

for (const { page, count } of [
  { page: 'README.md', count: 6 },
  { page: 'docs/api.md', count: 2 },
]) {
  t.test(`every example of ${page} gets the response that it shows`, async (t) => {
    const { app } = await buildTestApp(t, { content: 'seed' });
    const run = curlAgainst(await app.listen({ port: 0 }));
    const examples = consoleExamples(readFileSync(page, 'utf8'));
    t.equal(examples.length, count);
    for (const { command, expected } of examples) {
      const actual = await run(command);
      t.ok(matches(expected, actual), command, { expected, actual });
    }
  });
}
