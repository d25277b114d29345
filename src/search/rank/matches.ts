import type { Query, Variant } from '../query/query.ts';

export interface Match {
  readonly term: number;
  readonly variant: Variant;
}

/** Finds which terms a stem satisfies. Most stems of an entry satisfy none, which is known without a look-up. */
export interface Matches {
  readonly of: (stem: number) => readonly Match[] | undefined;
  /** All stems that satisfy something, growing. */
  readonly stems: readonly number[];
}

const FILTER_SIZE = 4096;

export const matchesOf = ({ terms }: Query): Matches => {
  const byStem = new Map<number, Match[]>();
  const filter = new Uint8Array(FILTER_SIZE);
  for (const [term, { variants }] of terms.entries()) {
    for (const variant of variants) {
      filter[variant.stem % FILTER_SIZE] = 1;
      const present = byStem.get(variant.stem);
      if (present === undefined) byStem.set(variant.stem, [{ term, variant }]);
      else present.push({ term, variant });
    }
  }
  return {
    of: (stem) => (filter[stem % FILTER_SIZE] === 1 ? byStem.get(stem) : undefined),
    stems: [...byStem.keys()].sort((a, b) => a - b),
  };
};
