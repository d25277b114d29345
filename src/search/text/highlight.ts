import { findStems } from './analyze.ts';

/** A run of text as it was written; `hit` where it matches the query. */
export interface Run {
  readonly text: string;
  readonly hit: boolean;
}

/** About two lines on a page of results. */
export const SNIPPET_CHARACTERS = 200;
/** A longer answer is searched for its best passage to here. */
export const MAX_SNIPPET_SOURCE = 20_000;

interface Hit {
  readonly start: number;
  readonly end: number;
  readonly stem: string;
}

export interface Highlighter {
  /** The whole text in runs. */
  readonly highlight: (text: string) => Run[];
  /**
   * The passage of a text where most of the query is, in runs, cut between words and with an ellipsis where text is left
   * out. Without a match: the beginning.
   */
  readonly snippet: (text: string) => Run[];
}

/** Marks words with these stems; the map says what each weighs. */
export const createHighlighter = (locale: string, stems: ReadonlyMap<string, number>): Highlighter => {
  const findHits = (text: string): Hit[] => findStems(text, locale, stems);
  return {
    highlight: (text) => toRuns(text, 0, text.length, findHits(text)),
    snippet: (text) => {
      const source = text.slice(0, MAX_SNIPPET_SOURCE);
      const hits = findHits(source);
      const [start, end] = bestPassage(source, hits, stems);
      const before = start > 0 ? [{ text: '…', hit: false }] : [];
      const after = end < text.trimEnd().length ? [{ text: '…', hit: false }] : [];
      return merge([...before, ...toRuns(source, start, end, hits), ...after]);
    },
  };
};

/** The window of hits whose distinct stems weigh most; the earliest of equals. */
const bestPassage = (
  text: string,
  hits: readonly Hit[],
  stems: ReadonlyMap<string, number>,
): [number, number] => {
  let best: { weight: number; first: Hit; last: Hit } | undefined;
  for (const [from, first] of hits.entries()) {
    const seen = new Set<string>();
    let weight = 0;
    let last = first;
    for (let to = from; to < hits.length; to += 1) {
      const hit = hits[to]!;
      if (hit.end - first.start > SNIPPET_CHARACTERS) break;
      // Another time the same word still says that the passage is about it.
      weight += stems.get(hit.stem)! * (seen.has(hit.stem) ? 0.1 : 1);
      seen.add(hit.stem);
      last = hit;
    }
    if (best === undefined || weight > best.weight) best = { weight, first, last };
  }
  if (best === undefined) return [0, wordEnd(text, SNIPPET_CHARACTERS)];
  const spare = Math.max(0, SNIPPET_CHARACTERS - (best.last.end - best.first.start));
  const start = wordStart(text, Math.max(0, best.first.start - Math.floor(spare / 3)), best.first.start);
  return [start, Math.max(best.last.end, wordEnd(text, start + SNIPPET_CHARACTERS))];
};

/** The first beginning of a word from `from` on, at most at `limit`. */
const wordStart = (text: string, from: number, limit: number): number => {
  if (from === 0) return 0;
  const space = text.slice(from, limit).search(/\s/);
  return space < 0 ? limit : from + space + text.slice(from + space, limit).search(/\S|$/);
};

/** The last end of a word up to `limit`; within an endless word, or a script without spaces, the limit itself. */
const wordEnd = (text: string, limit: number): number => {
  if (limit >= text.length) return text.trimEnd().length;
  let end = limit;
  while (end > limit - LONGEST_CUT_WORD && !SPACE.test(text[end]!)) end -= 1;
  if (end > limit - LONGEST_CUT_WORD) {
    while (end > 0 && SPACE.test(text[end - 1]!)) end -= 1;
    return end;
  }
  // Never between the halves of a surrogate pair.
  const code = text.charCodeAt(limit - 1);
  return code >= 0xd800 && code < 0xdc00 ? limit - 1 : limit;
};

const SPACE = /\s/;
/** A longer word is cut rather than left out. */
const LONGEST_CUT_WORD = 60;

const toRuns = (text: string, start: number, end: number, hits: readonly Hit[]): Run[] => {
  const runs: Run[] = [];
  let at = start;
  for (const hit of hits) {
    if (hit.end <= at || hit.start >= end) continue;
    const from = Math.max(at, hit.start);
    const to = Math.min(end, hit.end);
    if (from > at) runs.push({ text: text.slice(at, from), hit: false });
    if (to > from) runs.push({ text: text.slice(from, to), hit: true });
    at = Math.max(at, to);
  }
  if (at < end) runs.push({ text: text.slice(at, end), hit: false });
  return merge(runs);
};

/** Neighbours of one kind become one run. */
const merge = (runs: readonly Run[]): Run[] => {
  const merged: Run[] = [];
  for (const run of runs) {
    const last = merged.at(-1);
    if (last?.hit === run.hit) merged[merged.length - 1] = { text: last.text + run.text, hit: run.hit };
    else merged.push(run);
  }
  return merged;
};
