import { SECRET_SHAPES } from './shapes.ts';

/** A secret in a text. */
export interface FoundSecret {
  kind: string;
  /** Where it begins, with its prefix. */
  start: number;
  end: number;
  /** What stands for it when it is masked: its prefix, or a word. */
  stand: string;
}

/** The secrets in a text, in their order. Where several shapes find one, the first of the list says what it is. */
export const secretsIn = (text: string): FoundSecret[] => {
  const matches = SECRET_SHAPES.flatMap(({ kind, pattern, isSecret, stand = '' }, rank) =>
    Array.from(text.matchAll(pattern), ({ 0: whole, index, groups }) => ({ whole, index, groups }))
      .filter(({ whole, index }) => isSecret?.(whole, text.slice(0, index)) ?? true)
      .map(({ whole, index, groups: { context = '', shown = '' } = {} }) => ({
        ...{ kind, rank, start: index + context.length, end: index + whole.length, stand: shown + stand },
      })),
  );
  matches.sort((a, b) => a.start - b.start || a.rank - b.rank);
  const found: typeof matches = [];
  for (const match of matches) {
    const last = found.at(-1);
    if (last === undefined || match.start >= last.end) {
      found.push(match);
      continue;
    }
    const end = Math.max(last.end, match.end);
    if (match.rank < last.rank) Object.assign(last, match, { start: last.start });
    last.end = end;
  }
  return found.map(({ rank: _, ...secret }) => secret);
};

/** Whether a text holds what looks like a secret. */
export const hasSecret = (text: string): boolean => secretsIn(text).length > 0;

/** A text without its secrets. Of those with a known prefix the prefix stays: it says what was there. */
export const maskSecrets = (text: string): string => {
  let masked = '';
  let done = 0;
  for (const { start, end, stand } of secretsIn(text)) {
    masked += text.slice(done, start) + stand;
    done = end;
  }
  return masked + text.slice(done);
};
