import { PassThrough } from 'node:stream';
import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import t from 'tap';
import { main } from '../../src/cli/main.ts';
import { STRIP_TYPES } from '../support/lectern.ts';
import { testTerminal } from '../support/terminal.ts';

const ENV = { DATABASE_URL: ':memory:', SEED: 'seed', LOG_LEVEL: 'trace' };

t.test('an assistant that starts it gets answers, and nothing but the protocol', async (t) => {
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: [STRIP_TYPES, 'src/cli/index.ts', 'mcp'],
    env: { ...(process.env as Record<string, string>), ...ENV },
    stderr: 'pipe',
  });
  const client = new Client({ name: 'test', version: '1.0.0' });
  // What is no message of the protocol is an error of the transport.
  transport.onerror = (error) => t.fail('something else was written', { error });
  let complaints = '';
  transport.stderr?.on('data', (chunk) => {
    complaints += chunk;
  });
  await client.connect(transport);
  t.equal((await client.listTools()).tools.length, 12);
  const { structuredContent } = await client.callTool({
    name: 'search_faq',
    arguments: { q: 'delete a space', limit: 1, fields: 'slug' },
  });
  t.match(structuredContent, { items: [{ entry: { slug: 'can-spaces-be-deleted' } }] });
  await client.close();
  t.equal(complaints, '');
});

t.test('it ends in order when the assistant hangs up', async (t) => {
  const stdin = new PassThrough();
  const terminal = { ...testTerminal(ENV), stdin };
  const done = main(['mcp'], terminal);
  stdin.end();
  await done;
  t.match(terminal.written, { stdout: '', stderr: '' });
  t.equal(terminal.exitCode, 0);
});
