import { Agent, get } from 'node:http';

export interface Load {
  /** How often each outcome came so far: a status with its path, or the code of an error. */
  outcomes: Map<string, number>;
  /** Ends when the service takes no connections any more. */
  ended: Promise<unknown>;
}

/** Readers that ask one after the other over connections that are kept alive, until nobody listens any more. */
export const keepAliveLoad = (url: string, paths: readonly string[], connections: number): Load => {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const outcomes = new Map<string, number>();
  const ask = (path: string): Promise<string> =>
    new Promise((resolve) => {
      const request = get(`${url}${path}`, { agent }, (response) => {
        response
          .resume()
          .once('end', () => resolve(`${response.statusCode} ${path}`))
          .once('error', (error) => resolve(String(Reflect.get(error, 'code'))));
      });
      request.once('error', (error) => resolve(String(Reflect.get(error, 'code'))));
    });
  const read = async (from: number): Promise<void> => {
    for (let n = from; ; n += 1) {
      const outcome = await ask(paths[n % paths.length]!);
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
      if (outcome === 'ECONNREFUSED') return;
    }
  };
  const readers = Array.from({ length: connections }, (_, n) => read(n));
  return { outcomes, ended: Promise.all(readers).finally(() => agent.destroy()) };
};
