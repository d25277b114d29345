import t from 'tap';
import { mcpHandler } from '../../../src/site/mcp/handler.ts';
import { openInMemory } from '../../store/open.ts';
import { contextOver } from './context.ts';

const HEADERS = {
  'content-type': 'application/json',
  accept: 'application/json, text/event-stream',
  // As Node gives what can come several times, and what is absent.
  'set-cookie': ['a', 'b'],
  origin: undefined,
};

t.test('each request is answered by itself, whole', async (t) => {
  const handle = mcpHandler(contextOver(openInMemory(t)), () => t.fail('no failure'));
  const body = { jsonrpc: '2.0', id: 1, method: 'tools/list', params: {} };
  for (const _ of [1, 2]) {
    const answer = await handle({ headers: HEADERS, body });
    t.match(answer, { status: 200, body: /search_faq/ });
  }
});

t.test('a notification is taken without an answer', async (t) => {
  const handle = mcpHandler(contextOver(openInMemory(t)), () => t.fail('no failure'));
  const body = { jsonrpc: '2.0', method: 'notifications/initialized' };
  t.match(await handle({ headers: HEADERS, body }), { status: 202, body: '' });
});

const SECRET = 'mat_Kb3Sd9"xQ\\7';

const ENVELOPE = {
  'io.modelcontextprotocol/protocolVersion': '2026-07-28',
  'io.modelcontextprotocol/clientInfo': { name: 'test', version: '1' },
  'io.modelcontextprotocol/clientCapabilities': {},
};

const call = (name: string, meta: object = ENVELOPE) => ({
  ...{ jsonrpc: '2.0', id: 1, method: 'tools/call' },
  params: { name, arguments: { q: 'room' }, _meta: meta },
});

t.test('what was sent in the wrong place does not come back', async (t) => {
  const handle = mcpHandler(contextOver(openInMemory(t)), () => t.fail('no failure'));
  const modern = { ...HEADERS, 'mcp-protocol-version': '2026-07-28', 'mcp-method': 'tools/call' };
  const requests: [what: string, headers: object, body: unknown][] = [
    ['a tool', { ...modern, 'mcp-name': SECRET }, call(SECRET)],
    [
      'a version',
      { ...HEADERS, 'mcp-protocol-version': SECRET },
      { jsonrpc: '2.0', id: 1, method: 'tools/list' },
    ],
    ['a method', { ...modern, 'mcp-method': SECRET, 'mcp-name': 'search_faq' }, call('search_faq')],
    ['a name', { ...modern, 'mcp-name': SECRET }, call('search_faq')],
    [
      'a version within',
      HEADERS,
      call('search_faq', { ...ENVELOPE, 'io.modelcontextprotocol/protocolVersion': SECRET }),
    ],
    ['another method', HEADERS, { jsonrpc: '2.0', id: 1, method: SECRET, params: { uri: SECRET } }],
    ['no message', HEADERS, SECRET],
  ];
  for (const [what, headers, body] of requests) {
    const answer = await handle({ headers: headers as typeof HEADERS, body });
    t.match(answer.body, /"error":/, what);
    t.notMatch(answer.body, 'Kb3Sd9', what);
    t.notMatch(JSON.stringify(answer.headers), 'Kb3Sd9', what);
  }
});

t.test('a refusal says which versions there are, and what does not fit', async (t) => {
  const handle = mcpHandler(contextOver(openInMemory(t)), () => t.fail('no failure'));
  const body = call('search_faq', { ...ENVELOPE, 'io.modelcontextprotocol/protocolVersion': 'hunter2' });
  const unknown = JSON.parse((await handle({ headers: HEADERS, body })).body);
  t.match(unknown, { id: 1, error: { code: -32022, data: { supported: ['2026-07-28'] } } });
  const headers = { ...HEADERS, 'mcp-protocol-version': '2026-07-28', 'mcp-method': 'tools/list' };
  const differing = await handle({ headers, body: call('search_faq') });
  t.match(differing, { status: 400, body: /names tools\/list/ }, 'names of the protocol are told');
});
