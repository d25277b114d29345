import { Writable } from 'node:stream';
import { main } from '../../src/cli/main.ts';
import type { Terminal } from '../../src/cli/terminal/terminal.ts';

export interface TestTerminal extends Terminal {
  /** All that was written so far. */
  written: { stdout: string; stderr: string };
}

/** A terminal that keeps what is written to it; a pipe unless `isTTY`. */
export const testTerminal = (env: Record<string, string> = {}, { isTTY = false } = {}): TestTerminal => {
  const written = { stdout: '', stderr: '' };
  const stream = (name: 'stdout' | 'stderr') =>
    Object.assign(
      new Writable({
        write: (chunk, _encoding, done) => {
          written[name] += String(chunk);
          done();
        },
      }),
      { isTTY },
    );
  return { env, stdout: stream('stdout'), stderr: stream('stderr'), exitCode: 0, written };
};

/** Runs the `lectern` command in this process. */
export const runMain = async (
  args: readonly string[],
  env: Record<string, string> = {},
  options: { isTTY?: boolean } = {},
): Promise<{ code: Terminal['exitCode']; stdout: string; stderr: string }> => {
  const terminal = testTerminal(env, options);
  await main(args, terminal);
  return { code: terminal.exitCode, ...terminal.written };
};
