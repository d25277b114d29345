import type { EntryRow } from '../store/rows.ts';

/** What a whole answer is made of. */
export type AnswerParts = Pick<EntryRow, 'answer'> & Partial<Pick<EntryRow, 'editorsNote' | 'tools'>>;

const quoted = (text: string): string => text.replace(/^/gm, '> ').replace(/ +$/gm, '');

/**
 * An answer as readers get it, in Markdown: above it the editors' note with its date, below it a line for each tool that bears
 * on it. Each format renders this, so that none of them forgets the note.
 *
 * @param base of the addresses of tools, without a slash at the end; empty for pages of the service itself
 */
export const wholeAnswer = ({ answer, editorsNote, tools }: AnswerParts, base = ''): string => {
  const note = editorsNote ? [quoted(`**Note (${editorsNote.date}):** ${editorsNote.text}`)] : [];
  const links = (tools ?? []).map((name) => `Tool: [${base}/tools/${name}](${base}/tools/${name})`);
  return [...note, answer, ...links].join('\n\n');
};
