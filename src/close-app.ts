import type { App } from './http/fastify.ts';

/** How often connections that have become idle are looked for, in ms. */
export const SWEEP_INTERVAL = 25;

/** Stops listening, and ends when the last answer is out. */
export const closeApp = async (app: Pick<App, 'close' | 'server'>): Promise<void> => {
  // Node closes idle connections when the server stops listening. One whose answer had begun by then would be kept open
  // for a next request, for as long as the keep-alive lasts.
  const sweep = setInterval(() => app.server.closeIdleConnections(), SWEEP_INTERVAL);
  await app.close().finally(() => clearInterval(sweep));
};
