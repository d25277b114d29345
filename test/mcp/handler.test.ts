import t from 'tap';
import { mcpHandler } from '../../src/mcp/handler.ts';
import { openInMemory } from '../store/open.ts';
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
