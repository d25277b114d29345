import { type Bed, typicalEntries } from '../bed.ts';
import { byTurns } from '../by-turns.ts';
import { compare, type Figure } from '../figure.ts';
import { hold } from '../hold.ts';
import { answeringOf } from '../servers.ts';
import type { Scenario } from './index.ts';

/** Of a processor: two workers that have no more than this leave the load generator enough of two. */
const SHARE = 0.35;

/**
 * Two workers beside one. The load generator needs a processor, too. So that two workers have as much each as one has alone, every
 * worker is held to a share of a processor where the system lets us; elsewhere this takes a machine with three.
 */
export const workers: Scenario = async (bed) => [
  await twoBesideOne(bed, 'entry, hot', {}),
  await twoBesideOne(bed, 'entry, CACHE_SIZE=0', { CACHE_SIZE: '0' }),
];

const twoBesideOne = async (bed: Bed, what: string, settings: Record<string, string>): Promise<Figure> => {
  const requests = typicalEntries(bed, 1).map(({ slug }) => ({ path: `/v1/entries/${slug}` }));
  const [two, one] = await Promise.all(['2', '1'].map((WORKERS) => bed.serve({ ...settings, WORKERS })));
  if (two === undefined || one === undefined) throw new Error('nothing was started');
  const release = hold([two, one].flatMap(answeringOf), SHARE);
  const share = release === undefined ? '' : ` with ${SHARE * 100} % of a processor each`;
  const contenders = [
    { what: `${what}, 2 workers${share}`, server: two, requests },
    { what: '1 worker', server: one, requests },
  ];
  const [ofTwo, ofOne] = await byTurns(contenders, bed.effort).finally(release);
  if (ofTwo === undefined || ofOne === undefined) throw new Error('nothing was measured');
  return {
    ...compare(
      { what: ofTwo.what, values: ofTwo.perSecond },
      { what: ofOne.what, values: ofOne.perSecond },
      'a second',
      { least: 1.6 },
    ),
    generator: Math.max(ofTwo.generator, ofOne.generator),
  };
};
