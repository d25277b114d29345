import { compare, type Figure } from '../figure.ts';
import { type Fixture, typicalEntries } from '../fixture.ts';
import { interleave } from '../interleave.ts';
import { limitCpu } from '../limit-cpu.ts';
import { answeringOf } from '../servers.ts';
import type { Scenario } from './index.ts';

/** Of a processor: two workers that have no more than this leave the load generator enough of two. */
const SHARE = 0.35;

/**
 * Two workers beside one. The load generator needs a processor, too. So that two workers have as much each as one has alone, every
 * worker is held to a share of a processor where the system lets us; elsewhere this takes a machine with three.
 */
export const workers: Scenario = async (fixture) => [
  await twoBesideOne(fixture, 'entry, hot', {}),
  await twoBesideOne(fixture, 'entry, CACHE_SIZE=0', { CACHE_SIZE: '0' }),
];

const twoBesideOne = async (
  fixture: Fixture,
  what: string,
  settings: Record<string, string>,
): Promise<Figure> => {
  const requests = typicalEntries(fixture, 1).map(({ slug }) => ({ path: `/v1/entries/${slug}` }));
  const [two, one] = await Promise.all(['2', '1'].map((WORKERS) => fixture.serve({ ...settings, WORKERS })));
  if (two === undefined || one === undefined) throw new Error('nothing was started');
  const release = limitCpu([two, one].flatMap(answeringOf), SHARE);
  const share = release === undefined ? '' : ` with ${SHARE * 100} % of a processor each`;
  const contenders = [
    { what: `${what}, 2 workers${share}`, server: two, requests },
    { what: '1 worker', server: one, requests },
  ];
  const [ofTwo, ofOne] = await interleave(contenders, fixture.effort).finally(release);
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
