import { renderText } from '../../content/html/render.ts';
import type { StoredEntry } from '../../store/queries/entries.ts';
import { wholeAnswer } from '../whole-answer.ts';
import type { EntryFormat } from './format.ts';

/** Plain text for people: a chat, an e-mail, a terminal. */
export const text: EntryFormat = {
  mediaType: 'text/plain',
  extension: 'txt',
  contentType: 'text/plain; charset=utf-8',
  renderEntry: (entry, { publicUrl }) => section(entry, publicUrl),
  renderList: ({ entries }, { publicUrl }) => entries.map((entry) => section(entry, publicUrl)).join('\n\n'),
};

const section = (entry: StoredEntry, base: string): string =>
  `${entry.question}\n\n${renderText(wholeAnswer(entry, base))}\n`;
