import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import t from 'tap';
import { serveOverStdio } from '../../../src/site/mcp/stdio.ts';
import { openInMemory } from '../../store/open.ts';
import { contextOver } from './context.ts';

t.test('a client is served until it hangs up', async (t) => {
  const [stdin, stdout] = [new PassThrough(), new PassThrough()];
  const served = serveOverStdio(contextOver(openInMemory(t)), { stdin, stdout }, () => t.fail('no failure'));
  const initialize = {
    ...{ jsonrpc: '2.0', id: 1, method: 'initialize' },
    params: { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'x', version: '1' } },
  };
  stdin.write(`${JSON.stringify(initialize)}\n`);
  const answer = await new Promise((resolve) => stdout.once('data', resolve));
  t.match(JSON.parse(String(answer)), { id: 1, result: { serverInfo: { name: 'lectern' } } });
  stdin.end();
  await served;
});

t.test('where nobody can ask, it ends at once', async (t) => {
  const stdout = new PassThrough();
  await serveOverStdio(contextOver(openInMemory(t)), { stdout }, () => t.fail('no failure'));
  stdout.end();
  t.equal(await text(stdout), '');
});
