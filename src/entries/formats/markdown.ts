import { mapInShifts } from '../../core/give-way.ts';
import type { StoredEntry } from '../../store/rows.ts';
import type { EntryFormat } from './format.ts';

/** GitHub Flavored Markdown (RFC 7763, RFC 7764): the question as a heading, then the answer as it was written. */
export const markdown: EntryFormat = {
  mediaType: 'text/markdown',
  extension: 'md',
  contentType: 'text/markdown; charset=utf-8; variant=GFM',
  rendering: () => undefined,
  renderEntry: (entry) => section(entry, '#'),
  renderList: async ({ entries }) => (await mapInShifts(entries, (entry) => section(entry, '##'))).join('\n'),
};

const section = (entry: StoredEntry, marks: string): string =>
  `${marks} ${escapeInline(entry.question)}\n\n${entry.answer}\n`;

/** A question is plain text: what Markdown would take for markup gets a backslash. */
export const escapeInline = (text: string): string => text.replace(/[\\`*_~[\]<>&]|#(?=\s*$)/g, '\\$&');
