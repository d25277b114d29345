import type { Config } from './config.ts';
import { endInOrder, startService } from './service.ts';

/** Runs the service until a signal or an uncaught error ends the process. */
export const serve = async (config: Config, announce: (text: string) => void): Promise<void> => {
  if (config.WORKERS > 1) {
    const { serveByWorkers } = await import('./workers/serve.ts');
    return serveByWorkers(config, announce);
  }
  const service = await startService(config);
  endInOrder(service, config);
  announce(service.welcome);
};
