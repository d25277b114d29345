import { Readable, type Writable } from 'node:stream';
import { StdioServerTransport, serveStdio } from '@modelcontextprotocol/server/stdio';
import type { OnFailure } from './call-tool.ts';
import { createMcpServer } from './server.ts';
import type { ToolContext } from './tool.ts';

/** Serves one client over streams until it hangs up. */
export const serveOverStdio = async (
  context: ToolContext,
  { stdin = Readable.from([]), stdout }: { stdin?: Readable | undefined; stdout: Writable },
  onFailure: OnFailure,
): Promise<void> => {
  const ended = new Promise<void>((resolve) => stdin.once('close', resolve).once('end', resolve));
  const transport = new StdioServerTransport(stdin, stdout);
  const server = serveStdio(() => createMcpServer(context, onFailure), { transport, maxSubscriptions: 0 });
  await ended;
  await server.close();
};
