import { once } from 'node:events';
import { createServer } from 'node:http';
import type { App } from '../fastify.ts';

/** All metrics, as Prometheus reads them. */
export type ReadMetrics = () => Promise<{ contentType: string; text: string }>;

/**
 * Serves `GET /metrics`, and nothing else, on a port of its own: from when the application is ready until it closes.
 */
export const serveMetrics = (
  app: App,
  read: ReadMetrics,
  { host, port }: { host: string; port: number },
): void => {
  const server = createServer((request, response) => {
    const isAsked = request.url === '/metrics' && (request.method === 'GET' || request.method === 'HEAD');
    if (!isAsked) {
      response.writeHead(404, { 'content-length': 0 }).end();
      return;
    }
    read().then(
      ({ contentType, text }) => {
        response.writeHead(200, { 'content-type': contentType, 'cache-control': 'no-store' }).end(text);
      },
      (error) => {
        app.log.error({ err: error }, 'metrics could not be read');
        response.writeHead(500, { 'content-length': 0 }).end();
      },
    );
  });

  app.addHook('onReady', async () => {
    // It is no reason to go on when the service is not.
    server.listen({ host, port }).unref();
    await once(server, 'listening');
  });
  app.addHook('onClose', async () => {
    server.closeAllConnections();
    server.close();
  });
};
