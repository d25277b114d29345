import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import type { Node } from './nodes.ts';
import { sendMixed } from './requests.ts';

/** What has been found out: a sentence, and what is wrong with it. */
export interface Finding {
  what: string;
  wrong: string[];
}

const REQUESTS = 5_000;

/** Starts the installed service, sends it requests, and ends it in order. */
export const tryService = async (project: string, { version, env }: Node): Promise<Finding[]> => {
  const program = join(project, 'node_modules/.bin/lectern');
  const settings = {
    ...env,
    DATABASE_URL: `file:${version}.db`,
    PORT: '0',
    RATE_LIMIT: '0',
    LOG_LEVEL: 'warn',
  };
  const options = { cwd: project, env: settings };
  const started = `Node ${version}: the installed service starts`;
  const service = spawn(program, ['serve'], { ...options, stdio: ['ignore', 'ignore', 'pipe'] });
  const exit = once(service, 'exit');
  const said: string[] = [];
  try {
    const url = await new Promise<string>((resolve, reject) => {
      createInterface(service.stderr).on('line', (line) => {
        said.push(line);
        const [found] = /http:\/\/[\d.]+:\d+/.exec(line) ?? [];
        if (found !== undefined) resolve(found);
      });
      exit.then(([code, signal]) => reject(new Error(`It ended with ${code ?? signal}.`)), reject);
    });
    const { stdout } = await promisify(execFile)(
      program,
      ['keys', 'create', '--name', 'all', '--role', 'editor'],
      options,
    );
    const wrong = await sendMixed(url, stdout.trim(), REQUESTS);
    service.kill('SIGTERM');
    const [code, signal] = await exit;
    return [
      { what: started, wrong: [] },
      { what: `Node ${version}: ${REQUESTS} mixed requests`, wrong },
      {
        what: `Node ${version}: SIGTERM ends it with 0`,
        wrong: code === 0 ? [] : [`${code ?? signal}`, ...said],
      },
    ];
  } catch (error) {
    service.kill('SIGKILL');
    return [{ what: started, wrong: [String(error), ...said] }];
  }
};
