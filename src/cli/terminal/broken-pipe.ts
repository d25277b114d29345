import type { Writable } from 'node:stream';

/**
 * Lets a reader leave early, as in `lectern openapi | head`: what it did not want is dropped, and the command ends as if
 * it had been read. Other failures to write (a full disk) stay errors.
 */
export const tolerateBrokenPipe = (stream: Writable): void => {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
};
