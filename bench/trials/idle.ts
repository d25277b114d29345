import { setTimeout as delay } from 'node:timers/promises';
import { writeEntry } from './requests.ts';
import type { Trial } from './trial.ts';

/** What readers meet with when an editor writes now and then: what the other figures are to be seen beside. */
export const idle: Trial = {
  name: 'an editor at work',
  run: async (subject, { scale }) => {
    for (let n = 0; n < Math.ceil(20 * scale); n += 1) {
      await writeEntry(subject);
      await delay(100);
    }
  },
};
