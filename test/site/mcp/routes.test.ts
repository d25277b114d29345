import t from 'tap';
import { buildTestApp } from '../../support/app.ts';
import { connect } from './client.ts';

const TOKEN = 'mat_aB3dE5gH7jK9mN1pQ2rS4tU6vW8xY0_FNTK52';

const initialize = {
  jsonrpc: '2.0',
  id: 1,
  method: 'initialize',
  params: { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'test', version: '1' } },
};

const callOf = (name: string, input: object) => ({
  ...{ jsonrpc: '2.0', id: 2, method: 'tools/call' },
  params: { name, arguments: input },
});

const headers = { accept: 'application/json, text/event-stream' };

for (const mode of ['legacy', 'auto'] as const) {
  t.test(`the SDK’s own client finds and reads an answer (${mode})`, async (t) => {
    const { app } = await buildTestApp(t, { content: 'seed' });
    const { client } = await connect(t, app, { versionNegotiation: { mode } });
    const found = await client.callTool({
      name: 'search_faq',
      arguments: { q: 'how do i delete a space', limit: 1, fields: 'slug' },
    });
    t.match(found.structuredContent, {
      items: [{ entry: { slug: 'can-spaces-be-deleted' } }],
      confidence: 1,
    });
    const read = await client.callTool({ name: 'get_entry', arguments: { slug: 'can-spaces-be-deleted' } });
    t.match(read.structuredContent, {
      question: 'Can spaces be deleted?',
      format: 'markdown',
      answer: /^Spaces/,
    });
    t.same(JSON.parse(read.content[0]?.type === 'text' ? read.content[0].text : ''), read.structuredContent);
  });
}

t.test('a page of another origin is refused before anything else', async (t) => {
  const { inject } = await buildTestApp(t, { mcpOrigins: ['https://chat.example.org'] });
  const post = (origin: string) =>
    inject({ method: 'POST', url: '/mcp', payload: initialize, headers: { ...headers, origin } });
  t.match(await post('https://evil.example'), { statusCode: 403 });
  t.match((await post('http://127.0.0.1:3000')).json(), { type: '/problems/origin-refused' });
  for (const origin of ['https://kb.example.org', 'https://chat.example.org']) {
    t.equal((await post(origin)).statusCode, 200, origin);
  }
});

t.test('a script of an allowed origin may send the protocol’s own headers', async (t) => {
  const { app } = await buildTestApp(t);
  const { headers } = await app.inject({ method: 'OPTIONS', url: '/mcp' });
  const allowed = String(headers['access-control-allow-headers']).split(', ');
  for (const name of ['MCP-Protocol-Version', 'Mcp-Method', 'Mcp-Name']) t.ok(allowed.includes(name), name);
});

t.test('there are no sessions and no streams to wait on', async (t) => {
  const { app, inject } = await buildTestApp(t);
  const response = await app.inject({ method: 'POST', url: '/mcp', payload: initialize, headers });
  t.equal(response.statusCode, 200);
  t.notOk('mcp-session-id' in response.headers);
  t.equal(response.headers['cache-control'], 'no-store');
  for (const method of ['GET', 'DELETE'] as const) {
    t.match(await inject({ method, url: '/mcp' }), { statusCode: 405, headers: { allow: 'OPTIONS, POST' } });
  }
});

t.test('a version that is unknown is refused, and so is what is no request', async (t) => {
  const { app, inject } = await buildTestApp(t);
  const post = (payload: unknown, more: Record<string, string> = {}) =>
    app.inject({
      ...{ method: 'POST', url: '/mcp', payload: JSON.stringify(payload) },
      headers: { ...headers, 'content-type': 'application/json', ...more },
    });
  t.equal(
    (await post(callOf('search_faq', { q: 'x' }), { 'mcp-protocol-version': '1999-01-01' })).statusCode,
    400,
  );
  t.equal((await post({ hello: 'world' })).statusCode, 400);
  t.equal((await post('text')).statusCode, 400);
  t.match(
    await inject({
      method: 'POST',
      url: '/mcp',
      payload: '{',
      headers: { 'content-type': 'application/json' },
    }),
    {
      statusCode: 400,
    },
  );
  t.match(
    await inject({ method: 'POST', url: '/mcp', payload: 'x', headers: { 'content-type': 'text/plain' } }),
    {
      statusCode: 415,
    },
  );
  t.match(await inject({ method: 'POST', url: '/mcp', payload: { x: 'x'.repeat(2 ** 20) } }), {
    statusCode: 413,
  });
});

t.test('a token is neither logged nor repeated', async (t) => {
  const { app, logLines } = await buildTestApp(t, { content: 'seed' });
  const answers: string[] = [];
  for (const [name, input] of [
    ['classify_matrix_token', { token: TOKEN }],
    ['classify_matrix_token', { tokne: TOKEN }],
    ['search_faq', { q: `what is ${TOKEN}` }],
    ['search_faq', { [TOKEN]: 1 }],
    ['get_entry', { slug: TOKEN }],
    [TOKEN, {}],
  ] as const) {
    const payload = callOf(name, input);
    const response = await app.inject({ method: 'POST', url: '/mcp', payload, headers });
    // Of a tool that does not exist the protocol's own error repeats the name, to whoever sent it.
    if (name !== TOKEN) answers.push(response.payload);
  }
  t.match(answers[0], 'personal');
  t.notMatch(answers.join('') + logLines.join(''), /aB3dE5gH7jK9mN1p/);
});

t.test('a tool that fails is in the log', async (t) => {
  const { app, store, logLines } = await buildTestApp(t, { content: 'seed' });
  store.changes.listAfter = async () => {
    throw new Error('disk on fire');
  };
  const payload = callOf('list_changes', {});
  const response = await app.inject({ method: 'POST', url: '/mcp', payload, headers });
  t.match(response.payload, 'The service failed to answer');
  t.match(logLines.join(''), 'disk on fire');
});
