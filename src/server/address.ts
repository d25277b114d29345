import { type AddressInfo, createServer } from 'node:net';
import type { Config } from './config.ts';

/** Why the service cannot listen; one sentence for the person who starts it. */
export class StartError extends Error {
  override name = 'StartError';
}

type Address = Pick<Config, 'HOST' | 'PORT'>;

/**
 * The port that can be listened on: PORT, or a free one when that is 0.
 *
 * @param setting that names the port
 * @throws StartError when there is none
 */
export const claimPort = ({ HOST, PORT }: Address, setting = 'PORT'): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error) => reject(listenError(error, { HOST, PORT }, setting)));
    probe.listen({ host: HOST, port: PORT }, () => {
      // A string, or nothing, is the address only of a server on a pipe, or of one that does not listen.
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });

/** The URL by which this machine reaches a server that listens there. */
export const urlOf = (host: string, port: number): string => {
  const reachable = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '::1' : host;
  return `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${port}`;
};

/** What a refusal to listen means to the person who starts the service. */
export const listenError = (
  error: NodeJS.ErrnoException,
  { HOST, PORT }: Address,
  setting = 'PORT',
): Error => {
  switch (error.code) {
    case 'EADDRINUSE':
      return new StartError(
        `Port ${PORT} on ${HOST} is in use; stop what listens there, or set ${setting} to another one.`,
      );
    case 'EACCES':
      return new StartError(`This user may not listen on port ${PORT}; set ${setting} to one above 1023.`);
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return new StartError(`HOST=${HOST} is no address of this machine.`);
    default:
      return error;
  }
};
