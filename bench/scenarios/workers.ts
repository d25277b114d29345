import { Settings } from '../../src/config.ts';
import { typicalEntries } from '../bed.ts';
import { byTurns } from '../by-turns.ts';
import { compare } from '../figure.ts';
import type { Scenario } from './index.ts';

/** A hot read by two workers beside one; nothing where there is no such setting. */
export const workers: Scenario = async (bed) => {
  if (!('WORKERS' in Settings.shape)) return [];
  const requests = typicalEntries(bed, 1).map(({ slug }) => ({ path: `/v1/entries/${slug}` }));
  const contenders = [
    { what: 'entry, hot, 2 workers', server: await bed.serve({ WORKERS: '2' }), requests },
    { what: '1 worker', server: await bed.serve({ WORKERS: '1' }), requests },
  ];
  const [two, one] = await byTurns(contenders, bed.effort);
  if (two === undefined || one === undefined) throw new Error('nothing was measured');
  return [
    {
      ...compare(
        { what: two.what, values: two.perSecond },
        { what: one.what, values: one.perSecond },
        'a second',
        { least: 1.6 },
      ),
      generator: Math.max(two.generator, one.generator),
    },
  ];
};
