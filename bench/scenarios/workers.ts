import { type Bed, typicalEntries } from '../bed.ts';
import { byTurns } from '../by-turns.ts';
import { compare, type Figure } from '../figure.ts';
import type { Scenario } from './index.ts';

/**
 * Two workers beside one. The generator needs a processor, too: on a machine with two, what costs the server little shows the
 * limit of the generator, and only what costs it much (`CACHE_SIZE=0`) shows what another worker brings.
 */
export const workers: Scenario = async (bed) => [
  await twoBesideOne(bed, 'entry, hot', {}),
  await twoBesideOne(bed, 'entry, CACHE_SIZE=0', { CACHE_SIZE: '0' }),
];

const twoBesideOne = async (bed: Bed, what: string, settings: Record<string, string>): Promise<Figure> => {
  const requests = typicalEntries(bed, 1).map(({ slug }) => ({ path: `/v1/entries/${slug}` }));
  const contenders = [
    { what: `${what}, 2 workers`, server: await bed.serve({ ...settings, WORKERS: '2' }), requests },
    { what: '1 worker', server: await bed.serve({ ...settings, WORKERS: '1' }), requests },
  ];
  const [two, one] = await byTurns(contenders, bed.effort);
  if (two === undefined || one === undefined) throw new Error('nothing was measured');
  return {
    ...compare(
      { what: two.what, values: two.perSecond },
      { what: one.what, values: one.perSecond },
      'a second',
      { least: 1.6 },
    ),
    generator: Math.max(two.generator, one.generator),
  };
};
