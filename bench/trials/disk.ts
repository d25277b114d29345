import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { send, writeEntry } from './requests.ts';
import type { Subject, Trial, TrialContext } from './trial.ts';

const expectStatus = (
  what: string,
  status: number | string,
  wanted: number,
  { lose }: TrialContext,
): void => {
  if (status !== wanted) lose(`${what}: ${status} in place of ${wanted}`);
};

/** Whether the service says that it is ready. */
const readiness = async ({ url }: Subject): Promise<number | string> => (await send(`${url}/readyz`)).status;

const recovers = async (subject: Subject, context: TrialContext): Promise<void> => {
  expectStatus('a write when it is over', await writeEntry(subject), 201, context);
  expectStatus('/readyz when it is over', await readiness(subject), 200, context);
};

export const fullDisk: Trial = {
  name: 'a full disk',
  disk: 'small',
  run: async (subject, context) => {
    const ballast = join(dirname(subject.database), 'ballast');
    const writes = Math.ceil(40 * context.scale);
    for (let n = 0; n < writes; n += 1) await writeEntry(subject);
    try {
      writeFileSync(ballast, Buffer.alloc(1_000_000_000));
    } catch {
      // It is full.
    }
    let refused = 0;
    for (let n = 0; n < writes; n += 1) {
      const status = await writeEntry(subject, { bytes: 150_000 });
      // The write-ahead log may have room left.
      if (status !== 201) expectStatus('a write', status, 507, context);
      if (status === 507) refused += 1;
      await delay(20);
    }
    if (refused === 0) context.lose('the disk was never full');
    expectStatus('/readyz', await readiness(subject), 507, context);
    rmSync(ballast);
    await recovers(subject, context);
  },
};

const PARTS = ['', '-wal', '-shm'];

export const fileTaken: Trial = {
  name: 'a file taken away',
  run: async (subject, context) => {
    const { database } = subject;
    for (const parts of [[''], ['-wal'], PARTS]) {
      await writeEntry(subject);
      for (const part of parts) renameSync(database + part, `${database}.aside${part}`);
      for (let n = 0; n < 5; n += 1) {
        expectStatus(`a write without ${parts}`, await writeEntry(subject), 503, context);
        await delay(20);
      }
      expectStatus('/readyz', await readiness(subject), 503, context);
      for (const part of parts) renameSync(`${database}.aside${part}`, database + part);
      await recovers(subject, context);
    }
  },
};
