import { createTwoFilesPatch } from 'diff';
import type { RevisionRow } from '../store/revisions.ts';
import { revisionDocument } from './document.ts';

/**
 * Lines that may differ before it is no longer worth finding the shortest way from one text to the other: its cost grows with
 * the square. Then all of the one goes and all of the other comes.
 */
export const MAX_EDITED_LINES = 500;

/** What changed from one revision (or from nothing) to another, as `diff -u` writes it. Empty when nothing did. */
export const unifiedDiff = (from: RevisionRow | undefined, to: RevisionRow): string => {
  const before = from === undefined ? '' : revisionDocument(from.snapshot);
  const after = revisionDocument(to.snapshot);
  if (before === after) return '';
  const names = [
    from === undefined ? '/dev/null' : `revision ${from.revision}`,
    `revision ${to.revision}`,
  ] as const;
  const patch = createTwoFilesPatch(...names, before, after, undefined, undefined, {
    context: 3,
    maxEditLength: MAX_EDITED_LINES,
  });
  return withoutRule(patch ?? replaceAll(...names, before, after));
};

/** jsdiff opens a patch with a line of `=`, which `diff -u` does not. */
const withoutRule = (patch: string): string => patch.replace(/^=+\n/, '');

/** Of two texts that are both long. */
const replaceAll = (from: string, to: string, before: string, after: string): string => {
  const lines = (text: string, sign: string): string[] =>
    text
      .replace(/\n$/, '')
      .split('\n')
      .map((line) => sign + line);
  const gone = lines(before, '-');
  const come = lines(after, '+');
  return [`--- ${from}`, `+++ ${to}`, `@@ -1,${gone.length} +1,${come.length} @@`, ...gone, ...come, ''].join(
    '\n',
  );
};
