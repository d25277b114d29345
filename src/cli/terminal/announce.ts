import type { Terminal } from './terminal.ts';

/** Severities as in the log, which is pino's. */
const LEVELS = { info: 30, warn: 40 } as const;

export type Announce = (level: keyof typeof LEVELS, message: string) => void;

/**
 * Tells something to the person who starts the service: as text on a terminal; elsewhere as a line of JSON, because what
 * collects the log often takes both streams for one.
 */
export const announceOn =
  (stderr: Terminal['stderr']): Announce =>
  (level, message) => {
    if (stderr.isTTY) stderr.write(level === 'info' ? message : `Warning: ${message}\n`);
    else {
      const msg = message.trim().replace(/\s+/g, ' ');
      stderr.write(`${JSON.stringify({ level: LEVELS[level], time: Date.now(), pid: process.pid, msg })}\n`);
    }
  };
