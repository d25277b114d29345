import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

export interface Server {
  url: string;
  /** SIGKILL: nothing is flushed, nothing is closed. */
  kill: () => Promise<void>;
}

/** Starts a service of its own over a database; ends when it listens. */
export const startServer = async (
  command: readonly string[],
  env: Record<string, string>,
): Promise<Server> => {
  const [program = '', ...args] = command;
  const child = spawn(program, [...args, 'serve'], {
    env: { ...process.env, PORT: '0', LOG_LEVEL: 'silent', RATE_LIMIT: '0', ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const closed = once(child, 'close');
  return {
    url: await urlOf(child),
    kill: async () => {
      child.kill('SIGKILL');
      await closed;
    },
  };
};

const urlOf = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let said = '';
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const url = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0];
      if (url !== undefined) resolve(url);
    });
    child.once('close', (code) => reject(new Error(`serve ended with ${code}: ${said}`)));
  });
