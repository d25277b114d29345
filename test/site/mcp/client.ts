import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import type { Test } from 'tap';
import type { TestApp } from '../../support/app.ts';

/** The SDK's own client, connected to a listening application; closed when the test ends. */
export const connect = async (
  t: Test,
  app: TestApp['app'],
  options: ConstructorParameters<typeof Client>[1] = {},
  requestInit: RequestInit = {},
): Promise<{ client: Client; url: URL }> => {
  const url = new URL('/mcp', await app.listen({ host: '127.0.0.1', port: 0 }));
  const client = new Client({ name: 'test', version: '1.0.0' }, options);
  await client.connect(new StreamableHTTPClientTransport(url, { requestInit }));
  t.teardown(() => client.close());
  return { client, url };
};
