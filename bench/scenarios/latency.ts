import type { Bed } from '../bed.ts';
import { byTurns, type Contender } from '../by-turns.ts';
import type { Figure, Goal } from '../figure.ts';
import { median } from '../median.ts';

/** How long answers take over one connection: in the median, and at p99. */
export const latency = async (bed: Bed, contender: Contender, goal?: Goal): Promise<Figure[]> => {
  const { what } = contender;
  const [measured] = await byTurns([contender], bed.effort, 1);
  if (measured === undefined) throw new Error('nothing was measured');
  return [
    { what, value: median(measured.median), unit: 'ms', ...(goal && { goal }) },
    { what, value: median(measured.p99), unit: 'ms at p99' },
  ];
};
