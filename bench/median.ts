/** The value that `share` of the sample is below: 0.5 is the median. */
export const quantile = (sample: Iterable<number>, share: number): number => {
  const sorted = Float64Array.from(sample).sort();
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
};

export const median = (sample: Iterable<number>): number => quantile(sample, 0.5);
