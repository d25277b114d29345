import type { Terminal } from './terminal.ts';

/** Work that is over before anybody wonders needs no progress: at least this many steps. */
const WORTH_SHOWING = 500;

/** Keeps one line up to date on a terminal; writes nothing into a file or a pipe. */
export const progressOn = (
  stream: Terminal['stderr'],
  label: string,
): ((done: number, total: number) => void) => {
  if (!stream.isTTY) return () => {};
  return (done, total) => {
    if (total < WORTH_SHOWING) return;
    stream.write(done < total ? `\r${label}: ${done} of ${total}` : '\r\u001b[K');
  };
};
