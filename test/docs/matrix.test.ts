import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import t from 'tap';
import { TOKEN_PREFIXES } from '../../src/matrix/tokens/formats/prefixes.ts';
import { buildTestApp } from '../support/app.ts';
import { PLAIN_NODE, STRIP_TYPES } from '../support/lectern.ts';

const run = promisify(execFile);
const page = readFileSync('docs/matrix.md', 'utf8');

/** Each `sh` block with the block below it, which shows a part of what it prints. */
const examples = [
  ...page.matchAll(/^```sh\n(?<command>.*?)^```\n\n```(?<kind>json|text)\n(?<printed>.*?)^```/gms),
].map(({ groups: { command = '', kind = '', printed = '' } = {} }) => ({ command, kind, printed }));

t.test('every example is one that is run', async (t) => {
  t.equal(examples.length, page.match(/^```sh$/gm)?.length);
  for (const program of ['curl', 'dist/cli.js']) {
    t.ok(examples.filter(({ command }) => command.includes(program)).length >= 3, program);
  }
});

t.test('every example prints what the page says', async (t) => {
  const { app } = await buildTestApp(t, { content: 'seed' });
  const base = await app.listen({ host: '127.0.0.1', port: 0 });
  for (const { command, kind, printed } of examples) {
    const lectern = [...PLAIN_NODE, STRIP_TYPES, 'src/cli/index.ts'].join(' ');
    const script = command.replace('node dist/cli.js', lectern).replace('http://127.0.0.1:3000', base);
    const { stdout } = await run('/bin/sh', ['-c', script], { timeout: 30_000 });
    if (kind === 'json') t.match(JSON.parse(stdout), JSON.parse(printed), command);
    else for (const line of printed.trim().split('\n')) t.ok(stdout.includes(line), `${command}\n${line}`);
  }
});

t.test('the table has every prefix', async (t) => {
  for (const { prefix, kind } of TOKEN_PREFIXES) t.match(page, `| \`${prefix}\` | ${kind} |`);
});

t.test('every route and command of the utilities is named', async (t) => {
  const { app } = await buildTestApp(t);
  const paths = Object.keys((await app.openapi()).paths ?? {}).filter((path) =>
    path.startsWith('/v1/matrix/'),
  );
  for (const name of [...paths, ...['token', 'localpart', 'tombstone'].map((each) => `matrix ${each}`)]) {
    t.ok(page.includes(name), name);
  }
});
