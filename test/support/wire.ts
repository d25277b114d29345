import { once } from 'node:events';
import { Agent, type IncomingHttpHeaders, type IncomingMessage, request } from 'node:http';
import { buffer } from 'node:stream/consumers';
import type { Test } from 'tap';
import type { App } from '../../src/http/fastify.ts';

export interface WireAnswer {
  status: number;
  headers: IncomingHttpHeaders;
  /** As it came: nothing is decoded. */
  body: Buffer;
}

export type Ask = (path: string, headers?: Record<string, string>, method?: string) => Promise<WireAnswer>;

/** Listens, and asks over a real connection: `inject` knows nothing of what stands in front of Fastify. */
export const overTheWire = async (t: Test, app: App): Promise<{ ask: Ask; port: number }> => {
  const port = Number(new URL(await app.listen({ port: 0, host: '127.0.0.1' })).port);
  const agent = new Agent({ keepAlive: true });
  t.teardown(() => agent.destroy());
  const ask: Ask = async (path, headers = {}, method = 'GET') => {
    const [answer]: IncomingMessage[] = await once(
      request({ port, host: '127.0.0.1', path, headers, method, agent }).end(),
      'response',
    );
    if (answer === undefined) throw new Error('no answer');
    return { status: Number(answer.statusCode), headers: answer.headers, body: await buffer(answer) };
  };
  return { ask, port };
};
