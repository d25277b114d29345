import { visibleText } from '../../core/text/visible-text.ts';
import { formatTime } from '../../core/time.ts';
import type { Conflict } from './describe-conflicts.ts';

/** A report of conflicts for people at a terminal. */
export const formatConflicts = (conflicts: readonly Conflict[]): string => {
  const count = conflicts.length === 1 ? 'There is a conflict' : `There are ${conflicts.length} conflicts`;
  return `${count}; nothing was changed.

${conflicts.map(formatConflict).join('\n')}
To keep both, take over by hand what was changed here: lectern export writes it. Or decide for all of them:
--on-conflict=theirs takes what is there, --on-conflict=ours keeps what is here.`;
};

const formatConflict = (conflict: Conflict): string =>
  [
    `${nameOf(conflict)}: ${sentenceOf(conflict)}`,
    ...revisionLines(conflict),
    ...diffLines(conflict),
    '',
  ].join('\n');

const nameOf = ({ of, slug, locale }: Conflict): string =>
  of === 'category' ? `category ${slug}` : `${slug} (${locale})`;

const sentenceOf = ({ kind, path, line, seenRevision, of, modifiedAt }: Conflict): string => {
  const there = path ?? (line === null ? 'the content' : `line ${line}`);
  const when = modifiedAt === null ? '' : `, here last at ${formatTime(modifiedAt)}`;
  switch (kind) {
    case 'both':
      if (of === 'category') return `changed here and there${when}`;
      return seenRevision === null
        ? `made here, and ${there} says something else`
        : `changed here since revision ${seenRevision}, and there in ${there}`;
    case 'removed-there':
      if (of === 'category') return `changed here, removed there${when}`;
      return `changed here since revision ${seenRevision}, removed there`;
    case 'double':
      return `${there} is about this entry, which something else there is about as well; remove one of them`;
    case 'taken':
      return `${there} would take its slug; rename one of them`;
  }
};

const revisionLines = ({ revisions }: Conflict): string[] =>
  revisions.map(
    ({ revision, by, at }) => `  revision ${revision} by ${visibleText(by)} at ${formatTime(at)}`,
  );

/** What people wrote can hold sequences that a terminal acts on; tabs are harmless. */
const diffLines = ({ diff }: Conflict): string[] =>
  (diff ?? '')
    .trimEnd()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => `  ${line.split('\t').map(visibleText).join('\t')}`);
