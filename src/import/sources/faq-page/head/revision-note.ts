import type { Block } from '../parse/blocks.ts';
import type { LineRange } from '../parse/comments.ts';
import { type Provenance, readRevisionLine } from './provenance.ts';

export interface RevisionNote extends Provenance {
  ranges: LineRange[];
  /** Lines that look like a revision note but hold a date that is not understood. */
  unread: number[];
}

/**
 * Reads the note that wikis put at the end of an exported page ("Revision #2", "Created … by …", "Updated …"),
 * paragraph by paragraph from the end. Rules between its paragraphs are passed over.
 */
export const readRevisionNote = (blocks: readonly Block[], lines: readonly string[]): RevisionNote => {
  const note: RevisionNote = { ranges: [], unread: [] };
  for (const block of blocks.toReversed()) {
    if (block.kind === 'hr') continue;
    if (block.kind !== 'paragraph') break;
    const read = lines.slice(block.start, block.end).map(readRevisionLine);
    const unread = read.indexOf('unread');
    if (unread >= 0) note.unread.push(block.start + unread);
    if (read.some((value) => value === null || value === 'unread')) break;
    for (const value of read) if (value !== null && value !== 'unread') Object.assign(note, value);
    note.ranges.push({ start: block.start, end: block.end });
  }
  return note;
};
