import type { Readable, Writable } from 'node:stream';

/** What a command knows of the process: tests give their own. */
export interface Terminal {
  env: Record<string, string | undefined>;
  /** Absent where there is no terminal to type on. */
  stdin?: Readable & { isTTY?: boolean };
  stdout: Writable & { isTTY?: boolean };
  stderr: Writable & { isTTY?: boolean };
  exitCode?: number | string | null | undefined;
}
