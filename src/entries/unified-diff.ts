import { createTwoFilesPatch } from 'diff';
import type { WholeRevision } from '../store/queries/entries/revisions.ts';
import { revisionDocument } from './revision-document.ts';

/**
 * Lines that may differ before it is no longer worth finding the shortest way from one text to the other: its cost grows with
 * the square. Then all of the one goes and all of the other comes.
 */
export const MAX_EDITED_LINES = 250;

/** What changed from one revision (or from nothing) to another, as `diff -u` writes it. Empty when nothing did. */
export const unifiedDiff = (from: WholeRevision | undefined, to: WholeRevision): string =>
  diffTexts(
    from === undefined
      ? { name: '/dev/null', text: '' }
      : { name: `revision ${from.revision}`, text: revisionDocument(from.snapshot) },
    { name: `revision ${to.revision}`, text: revisionDocument(to.snapshot) },
  );

interface Named {
  name: string;
  text: string;
}

/** From one text to another, as `diff -u` writes it; empty when they are the same. */
export const diffTexts = (from: Named, to: Named): string => {
  if (from.text === to.text) return '';
  const patch = createTwoFilesPatch(from.name, to.name, from.text, to.text, undefined, undefined, {
    context: 3,
    maxEditLength: MAX_EDITED_LINES,
  });
  return withoutRule(patch ?? replaceAll(from, to));
};

/** jsdiff opens a patch with a line of `=`, which `diff -u` does not. */
const withoutRule = (patch: string): string => patch.replace(/^=+\n/, '');

/** Of two texts that are both long. */
const replaceAll = (from: Named, to: Named): string => {
  const lines = (text: string, sign: string): string[] =>
    text
      .replace(/\n$/, '')
      .split('\n')
      .map((line) => sign + line);
  const gone = lines(from.text, '-');
  const come = lines(to.text, '+');
  return [
    `--- ${from.name}`,
    `+++ ${to.name}`,
    `@@ -1,${gone.length} +1,${come.length} @@`,
    ...gone,
    ...come,
    '',
  ].join('\n');
};
