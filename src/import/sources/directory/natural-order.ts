const COLLATOR = new Intl.Collator('en', { numeric: true });

/** Compares names as people count: `q2` comes before `q16`. Different names are never equal. */
export const byNaturalOrder = (a: string, b: string): number =>
  COLLATOR.compare(a, b) || (a < b ? -1 : Number(a > b));
