import { mapInShifts } from '../../core/scheduling/give-way.ts';
import type { StoredEntry } from '../../store/rows.ts';
import { renderAnswerText } from '../render-answer.ts';
import type { EntryFormat } from './format.ts';

/** Plain text for people: a chat, an e-mail, a terminal. */
export const text: EntryFormat = {
  mediaType: 'text/plain',
  extension: 'txt',
  contentType: 'text/plain; charset=utf-8',
  rendering: () => 'text',
  renderEntry: (entry, { publicUrl }) => section(entry, publicUrl),
  renderList: async ({ entries }, { publicUrl }) =>
    (await mapInShifts(entries, (entry) => section(entry, publicUrl))).join('\n\n'),
};

const section = (entry: StoredEntry, base: string): string =>
  `${entry.question}\n\n${renderAnswerText(entry, base)}\n`;
