import { Ajv2020 } from 'ajv/dist/2020.js';
import t from 'tap';
import { TOOLS } from '../../../src/site/mcp/tools/index.ts';
import { buildTestApp } from '../../support/app.ts';
import { connect } from './client.ts';

t.test('an assistant is told what there is, and that nothing of it changes anything', async (t) => {
  const { app } = await buildTestApp(t, { content: 'seed' });
  const { client } = await connect(t, app);
  t.match(client.getServerVersion(), { name: 'lectern', title: 'Lectern' });
  t.match(client.getInstructions(), /search_faq/);
  const { tools } = await client.listTools();
  t.same(
    tools.map(({ name }) => name),
    TOOLS.map(({ name }) => name),
  );
  const ajv = new Ajv2020({ strict: false });
  for (const { name, title, description, annotations, inputSchema, outputSchema } of tools) {
    t.ok(title && description, name);
    t.match(annotations, { readOnlyHint: true, destructiveHint: false, openWorldHint: false }, name);
    for (const schema of [inputSchema, ...(outputSchema ? [outputSchema] : [])]) {
      t.equal(schema?.type, 'object', `${name} has schemas of objects`);
      t.ok(schema && 'properties' in schema && !('$ref' in schema), `${name} says it at once`);
      ajv.compile(schema as object);
    }
  }
});

t.test('its own checks do not come before ours', async (t) => {
  const { app } = await buildTestApp(t);
  const { client } = await connect(t, app);
  const result = await client.callTool({ name: 'search_faq', arguments: { query: 'x' } });
  t.match(result, { isError: true, content: [{ text: /Unknown field "query"/ }] });
});

t.test('a tool that there is not is not repeated, whatever was written in its place', async (t) => {
  const { app } = await buildTestApp(t);
  const { client } = await connect(t, app);
  for (const name of ['syt_bG9ic3Rlcg_AbCdEfGhIjKl_1a2B3c', 'hunter2', 'constructor', '__proto__', '']) {
    const error = await client.callTool({ name, arguments: {} }).then(
      () => t.fail('it was called'),
      (error: unknown) => error,
    );
    t.match(error, { code: -32602, message: /There is no such tool; there are search_faq, / }, name);
    if (name !== '') t.notMatch(String(Reflect.get(Object(error), 'message')), name);
  }
});
