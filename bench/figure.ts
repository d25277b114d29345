import { median } from './median.ts';

/** At least, or at most. */
export type Goal = { least: number } | { most: number };

/** One line of what was measured. */
export interface Figure {
  what: string;
  value: number;
  unit: string;
  /** What it is compared with, in the same unit. */
  beside?: { what: string; value: number };
  /** The one by the other. */
  ratio?: number;
  /** Of the ratio where there is one, else of the value. */
  goal?: Goal;
  /** Share of a processor that the load generator took: near 1 it is the limit. */
  generator?: number;
}

/** Values of the same thing, one for each round. */
export interface Rounds {
  what: string;
  values: readonly number[];
}

/**
 * A figure of rounds in which two took turns. The ratio is the median of those of each round: what slows the machine for a
 * while slows both.
 */
export const compare = (of: Rounds, with_: Rounds, unit: string, goal?: Goal): Figure => ({
  what: of.what,
  value: median(of.values),
  unit,
  beside: { what: with_.what, value: median(with_.values) },
  ratio: median(of.values.map((value, n) => value / with_.values[n]!)),
  ...(goal && { goal }),
});

/** Undefined where there is no goal, or nothing could be measured. */
export const isMet = ({ value, ratio, goal }: Figure): boolean | undefined => {
  const measured = ratio ?? value;
  if (goal === undefined || Number.isNaN(measured)) return undefined;
  return 'least' in goal ? measured >= goal.least : measured <= goal.most;
};
