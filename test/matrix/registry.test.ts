import t from 'tap';
import * as z from 'zod';
import { matrixClientOf } from '../../api-types.config.ts';
import { matrixCommand } from '../../src/cli/matrix.ts';
import { toYaml } from '../../src/http/openapi/openapi-yaml.ts';
import { facts } from '../../src/matrix/presentation.ts';
import { UTILITIES } from '../../src/matrix/registry.ts';
import { defineUtility } from '../../src/matrix/utility.ts';
import { createMcpServer } from '../../src/site/mcp/server.ts';
import { toMatrixTools } from '../../src/site/mcp/tools/matrix-tools.ts';
import { buildTestApp } from '../support/app.ts';
import { testTerminal } from '../support/terminal.ts';

/** A folder of a utility in one: it tells how long a text is. */
const lengthUtility = defineUtility({
  name: 'lengths',
  command: 'length',
  field: 'text',
  path: '/v1/matrix/lengths/measure',
  operationId: 'measureLength',
  tool: 'measure_matrix_length',
  summary: 'Tell how long a text is',
  description: 'In characters.',
  request: z.strictObject({ text: z.string().describe('A text.') }).meta({ id: 'LengthRequest' }),
  response: z.object({ length: z.int() }).meta({ id: 'Length' }),
  run: ({ text }) => ({ length: text.length }),
  present: ({ length }) => [facts([['Length', String(length)]])],
});

/** The one line. */
const utilities = [...UTILITIES, lengthUtility];

t.test('one line gives a route and its description', async (t) => {
  const { inject, app } = await buildTestApp(t, { utilities });
  const response = await inject({ method: 'POST', url: lengthUtility.path, payload: { text: 'four' } });
  t.same(response.json(), { length: 4 });
  const document = await app.openapi();
  t.equal(document.paths?.[lengthUtility.path]?.post?.operationId, 'measureLength');
  const client = matrixClientOf(await toYaml(document));
  t.match(
    client,
    /export const measureLength =[^;]*\(request: LengthRequest, options\?: CallOptions\): Promise<Length>/,
  );
});

t.test('a tool for assistants', async (t) => {
  const { store } = await buildTestApp(t);
  const [tool] = toMatrixTools([lengthUtility]);
  const context = { store, defaultLocale: 'en' } as never;
  t.same(await tool!.run({ text: 'abc' }, context), { length: 3 });
  t.ok(createMcpServer(context, () => undefined, toMatrixTools(utilities)));
});

t.test('a command', async (t) => {
  const terminal = testTerminal();
  const command = await matrixCommand(terminal, ['matrix'], utilities);
  await command.parseAsync(['length', 'abcde'], { from: 'user' });
  t.equal(terminal.written.stdout, 'Length  5\n');
});

t.test('a page', async (t) => {
  const { inject } = await buildTestApp(t, { utilities });
  t.match((await inject('/tools')).body, /href="\/tools\/lengths">Tell how long a text is/);
  t.match(
    (await inject('/tools/lengths')).body,
    /<form class="tool" method="post" action="\/tools\/lengths"/,
  );
  const filled = await inject({
    method: 'POST',
    url: '/tools/lengths',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: 'text=abc',
  });
  t.match(filled.body, /<dt>Length<\/dt><dd dir="auto">3<\/dd>/);
});

t.test('each of the registry has a name, a command and a page of its own', async (t) => {
  for (const key of ['name', 'command', 'path', 'operationId', 'tool'] as const) {
    t.equal(new Set(UTILITIES.map((utility) => utility[key])).size, UTILITIES.length, key);
  }
});
