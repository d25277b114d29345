import { diffWordsWithSpace } from 'diff';
import type { WholeRevision } from '../store/queries/entries/revisions.ts';
import type { FieldChange, TextPart } from './schema.ts';

/** Words that may differ before one text is said to replace the other whole (see `MAX_EDITED_LINES`). */
export const MAX_EDITED_WORDS = 400;

const VALUES = [
  'slug',
  'category',
  'aliases',
  'tags',
  'status',
  'position',
  'source',
  'editorsNote',
  'tools',
  'negativeQuestions',
] as const;
const TEXTS = ['question', 'answer'] as const;

/** What changed from one revision (or from nothing) to another, field by field; of texts word by word. */
export const fieldChanges = (from: WholeRevision | undefined, to: WholeRevision): FieldChange[] => {
  const before = from?.snapshot;
  const after = to.snapshot;
  const texts = TEXTS.flatMap((field): FieldChange[] =>
    before?.[field] === after[field]
      ? []
      : [{ field, parts: diffWords(before?.[field] ?? '', after[field]) }],
  );
  const values = VALUES.flatMap((field): FieldChange[] => {
    const was = before?.[field] ?? null;
    return JSON.stringify(was) === JSON.stringify(after[field] ?? null)
      ? []
      : [{ field, before: was, after: after[field] ?? null }];
  });
  return [...texts, ...values];
};

/** The parts that are no `insert` make the one text, those that are no `delete` the other. */
export const diffWords = (before: string, after: string): TextPart[] => {
  const changes = diffWordsWithSpace(before, after, { maxEditLength: MAX_EDITED_WORDS });
  const parts: TextPart[] = changes?.map(({ added, removed, value }) => ({
    op: added ? 'insert' : removed ? 'delete' : 'equal',
    text: value,
  })) ?? [
    { op: 'delete', text: before },
    { op: 'insert', text: after },
  ];
  return parts.filter(({ text }) => text !== '');
};
