import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { Agent, type IncomingMessage, request } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { setTimeout as delay } from 'node:timers/promises';
import { claimPort } from '../src/server/address.ts';
import type { LoadRequest } from './load/request.ts';

/** A server in a process of its own. */
export interface Server {
  port: number;
  child: ChildProcess;
  /** File of its log, where it writes one. */
  log?: string;
}

/** What a server answered. */
export interface Answer {
  status: number;
  /** Those that Node does not set by itself. */
  headers: Record<string, string>;
  /** In Base64. */
  body: string;
}

/** A server that is being started: its process is there, and may not listen yet. */
export const launch = async (
  args: (port: number) => readonly string[],
  env: (port: number) => Record<string, string>,
  log?: string,
): Promise<Server> => {
  const port = await claimPort({ HOST: '127.0.0.1', PORT: 0 });
  const output = log === undefined ? 'ignore' : openSync(log, 'a');
  const child = spawn(process.execPath, args(port), {
    env: { ...process.env, ...env(port) },
    stdio: ['ignore', output, 'ignore'],
  });
  if (typeof output === 'number') closeSync(output);
  return { port, child, ...(log !== undefined && { log }) };
};

/** A start that takes this long has failed, in ms. */
const START_LIMIT = 30_000;

/** Ends when the server answers, with 200 where a path is given. */
export const isUp = async (server: Server, path?: string): Promise<void> => {
  const end = performance.now() + START_LIMIT;
  while (performance.now() < end && isAlive(server.child)) {
    const answered = await ask(server, { path: path ?? '/' }).catch(() => undefined);
    if (answered !== undefined && (path === undefined || answered.status === 200)) return;
    await delay(2);
  }
  server.child.kill('SIGKILL');
  throw new Error(`${server.child.spawnargs.join(' ')} does not listen`);
};

/** A bare server that sends an answer, to the byte, at the pattern of a route. */
export const startBare = async (kind: 'node' | 'fastify', route: string, answer: Answer): Promise<Server> => {
  const server = await launch(
    (port) => ['bench/bare-server.js', kind, String(port), route],
    () => ({ ANSWER: JSON.stringify(answer) }),
  );
  await isUp(server);
  return server;
};

export const stop = async ({ child }: Server): Promise<void> => {
  if (!isAlive(child)) return;
  const exit = once(child, 'exit');
  child.kill('SIGKILL');
  await exit;
};

const isAlive = ({ exitCode, signalCode }: ChildProcess): boolean => exitCode === null && signalCode === null;

/** Node sets them itself. */
const OF_NODE = new Set(['date', 'connection', 'keep-alive']);

export const ask = async (
  { port }: Server,
  { path, method = 'GET', headers = {}, body }: LoadRequest,
): Promise<Answer> => {
  const sent = { ...headers, ...(body !== undefined && { 'content-type': 'application/json' }) };
  // A connection of its own: one that is kept alive would count among those that are measured.
  const asked = request({ port, host: '127.0.0.1', path, method, headers: sent, agent: new Agent() });
  asked.end(body);
  const [answer]: IncomingMessage[] = await once(asked, 'response');
  if (answer === undefined) throw new Error('no answer');
  const bytes = await buffer(answer);
  const own = Object.entries(answer.headers).filter(([name]) => !OF_NODE.has(name));
  return {
    status: Number(answer.statusCode),
    headers: Object.fromEntries(own) as Record<string, string>,
    body: bytes.toString('base64'),
  };
};

/** The processes that answer: the workers of a server that has some, else itself. */
export const answeringOf = ({ child: { pid } }: Server): number[] => {
  const workers = procfile(pid, `task/${pid}/children`).split(' ').filter(Boolean);
  return (workers.length === 0 ? [pid] : workers).map(Number);
};

/** Processor time that those have taken, in seconds; NaN where the system does not tell (proc(5)). */
export const cpuSecondsOf = (server: Server): number =>
  answeringOf(server).reduce((sum, pid) => sum + ticksOf(pid), 0) / TICKS_A_SECOND;

/** Linux counts in these for every program since 2.6. */
const TICKS_A_SECOND = 100;

const ticksOf = (pid: number): number => {
  const fields = procfile(pid, 'stat')
    .replace(/^.*\) /, '')
    .split(' ');
  return Number(fields[11]) + Number(fields[12]);
};

/** Resident memory of a process, now or at most so far, in MiB; NaN where the system does not tell. */
export const residentMiB = (server: Server, what: 'VmRSS' | 'VmHWM' = 'VmRSS'): number =>
  Number(new RegExp(`${what}:\\s+(\\d+) kB`).exec(procfile(server.child.pid, 'status'))?.[1]) / 1024;

const procfile = (pid: number | undefined, name: string): string => {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    return '';
  }
};
