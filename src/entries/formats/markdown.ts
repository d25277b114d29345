import { mapInShifts } from '../../core/scheduling/give-way.ts';
import type { StoredEntry } from '../../store/rows.ts';
import { wholeAnswer } from '../whole-answer.ts';
import type { EntryFormat } from './format.ts';

/** GitHub Flavored Markdown (RFC 7763, RFC 7764): the question as a heading, then the answer as it was written. */
export const markdown: EntryFormat = {
  mediaType: 'text/markdown',
  extension: 'md',
  contentType: 'text/markdown; charset=utf-8; variant=GFM',
  rendering: () => undefined,
  renderEntry: (entry, { publicUrl }) => section(entry, '#', publicUrl),
  renderList: async ({ entries }, { publicUrl }) =>
    (await mapInShifts(entries, (entry) => section(entry, '##', publicUrl))).join('\n'),
};

const section = (entry: StoredEntry, marks: string, base: string): string =>
  `${marks} ${escapeInline(entry.question)}\n\n${wholeAnswer(entry, base)}\n`;

/** A question is plain text: what Markdown would take for markup gets a backslash. */
export const escapeInline = (text: string): string => text.replace(/[\\`*_~[\]<>&]|#(?=\s*$)/g, '\\$&');
