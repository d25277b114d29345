import type { Figure, Goal } from '../figure.ts';
import type { Fixture } from '../fixture.ts';
import { type Contender, interleave } from '../interleave.ts';
import { median } from '../median.ts';

/** How long answers take over one connection: in the median, and at p99. */
export const latency = async (fixture: Fixture, contender: Contender, goal?: Goal): Promise<Figure[]> => {
  const { what } = contender;
  const [measured] = await interleave([contender], fixture.effort, 1);
  if (measured === undefined) throw new Error('nothing was measured');
  return [
    { what, value: median(measured.median), unit: 'ms', ...(goal && { goal }) },
    { what, value: median(measured.p99), unit: 'ms at p99' },
  ];
};
