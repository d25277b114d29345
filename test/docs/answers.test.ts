import { readFileSync } from 'node:fs';
import t from 'tap';
import { ANSWER_FORMS } from '../../src/search/answer/forms/index.ts';
import { DEFAULT_ANSWER_THRESHOLD } from '../../src/search/answer/schema.ts';
import { buildTestApp } from '../support/app.ts';
import { curlAgainst } from './console-examples.ts';

const page = readFileSync('docs/answers.md', 'utf8');

t.test('the example is what the service answers', async (t) => {
  const [, command = '', printed = ''] = /```sh\n(.*?)\n```\n\n```json\n(.*?)```/s.exec(page) ?? [];
  const { app } = await buildTestApp(t, { content: 'seed' });
  const answer = await curlAgainst(await app.listen({ host: '127.0.0.1', port: 0 }))(command);
  t.match(JSON.parse(answer), JSON.parse(printed));
});

t.test('every form is named, and the threshold', async (t) => {
  for (const { name } of ANSWER_FORMS) t.ok(page.includes(`\`${name}\``), name);
  t.ok(page.includes(`| ${DEFAULT_ANSWER_THRESHOLD} (default) |`));
});
