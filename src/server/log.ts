import pino from 'pino';

/** Where log lines go, as pino takes it. */
export interface LogOutput {
  write(line: string): void;
  /** Writes at once what is not written yet; pino does so behind a fatal line. */
  flushSync(): void;
}

/**
 * Writes all the lines of one turn of the event loop together, at its end: under load a line would else cost a good part of
 * what the answer costs that it is about. Nothing waits longer than that.
 */
export const byTurns = (destination: { write(text: string): unknown }): LogOutput => {
  let lines = '';
  const flushSync = (): void => {
    if (lines === '') return;
    const all = lines;
    lines = '';
    destination.write(all);
  };
  return {
    write: (line) => {
      if (lines === '') setImmediate(flushSync);
      lines += line;
    },
    flushSync,
  };
};

let output: LogOutput | undefined;

/** Standard output, one for the process. A process that ends, however it decides to, writes its last lines. */
export const standardOutput = (): LogOutput => {
  if (output === undefined) {
    output = byTurns(pino.destination({ dest: 1, sync: true }));
    process.on('exit', output.flushSync);
  }
  return output;
};
