import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Test } from 'tap';

/** A file system of its own that can be filled up. */
export interface SmallDisk {
  path: string;
  /** Leaves not a byte for this user. */
  fill(): void;
  /** Gives the space back. */
  free(): void;
}

/**
 * Mounts a small file system in memory, which is gone when the test ends. Only root may do so.
 *
 * @returns undefined where that is not possible
 */
export const mountSmallDisk = (t: Pick<Test, 'teardown'>, mebibytes: number): SmallDisk | undefined => {
  const path = mkdtempSync(join(tmpdir(), 'lectern-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${mebibytes}m`, 'tmpfs', path], { stdio: 'ignore' });
  } catch {
    rmdirSync(path);
    return undefined;
  }
  t.teardown(() => {
    // What is open there goes on until it is closed.
    execFileSync('umount', ['-l', path]);
    rmdirSync(path);
  });
  const ballast = join(path, 'ballast');
  return {
    path,
    fill: () => {
      try {
        writeFileSync(ballast, Buffer.alloc(mebibytes * 1024 * 1024));
      } catch {
        // That is what it is for.
      }
    },
    free: () => rmSync(ballast, { force: true }),
  };
};

/** Why a test does not run that needs a small disk. */
export const NO_SMALL_DISK = 'only root can mount a file system';
