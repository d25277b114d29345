import { MAX_WORD_LENGTH } from './read-word.ts';

/** Three rows of the table of distances, used again for each comparison: there are tens of thousands in a search. */
const ROW = MAX_WORD_LENGTH + 2;
let beforeLast = new Int32Array(ROW);
let last = new Int32Array(ROW);
let row = new Int32Array(ROW);

/**
 * The number of letters to insert, delete, replace, or swap with their neighbour to make one word of the other
 * (optimal string alignment). Gives `limit + 1` as soon as it is sure to be more than `limit`. Words are given as
 * UTF-16 codes, of at most MAX_WORD_LENGTH letters.
 */
export const editDistance = (a: Uint16Array, b: Uint16Array, limit: number): number => {
  const far = limit + 1;
  if (Math.abs(a.length - b.length) > limit) return far;
  for (let j = 0; j <= b.length; j += 1) last[j] = j;
  let lastBest = 0;
  for (let i = 1; i <= a.length; i += 1) {
    // Only places this near the diagonal can be within the limit; what lies beside them counts as far.
    const from = Math.max(1, i - limit);
    const to = Math.min(b.length, i + limit);
    row[from - 1] = from === 1 ? i : far;
    if (to < b.length) row[to + 1] = far;
    let best = from === 1 ? i : far;
    for (let j = from; j <= to; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, at(beforeLast, j - 2) + 1);
      }
      row[j] = cost;
      if (cost < best) best = cost;
    }
    // A swap looks two rows back, so one row over the limit is not yet the end.
    if (best > limit && lastBest > limit) return far;
    lastBest = best;
    [beforeLast, last, row] = [last, row, beforeLast];
  }
  return Math.min(at(last, b.length), far);
};

const at = (cells: Int32Array, index: number): number => cells[index]!;
