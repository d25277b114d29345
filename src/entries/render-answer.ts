import { render, renderNow } from '../content/rendering/rendering.ts';
import type { EntryRow } from '../store/rows.ts';
import { type AnswerParts, wholeAnswer } from './whole-answer.ts';

type Entry = Pick<EntryRow, 'slug'> & AnswerParts;

/** What is made of answers for readers, beside the Markdown. */
export type Rendering = 'html' | 'text';

/** Of entries as they were read: what was prepared goes with them. */
const prepared = new WeakMap<Entry, { [K in Rendering]?: string }>();

/**
 * Renders whole answers ahead, long ones in threads and others in turns, so that writing them out makes no other request wait.
 *
 * @param base of the addresses of tools
 */
export const prepareAnswers = async (
  entries: readonly Entry[],
  rendering: Rendering | undefined,
  base: string,
): Promise<void> => {
  if (rendering === undefined) return;
  for (const entry of entries) {
    const markdown = wholeAnswer(entry, base);
    const written = await (rendering === 'html'
      ? render('html', { markdown, scope: entry.slug })
      : render('text', { markdown }));
    prepared.set(entry, { ...prepared.get(entry), [rendering]: written });
  }
};

/** The whole answer as sanitised HTML, with ids that begin with the slug. */
export const renderAnswer = (entry: Entry, base: string): string =>
  prepared.get(entry)?.html ?? renderNow('html', { markdown: wholeAnswer(entry, base), scope: entry.slug });

/** The whole answer as plain text for people. */
export const renderAnswerText = (entry: Entry, base: string): string =>
  prepared.get(entry)?.text ?? renderNow('text', { markdown: wholeAnswer(entry, base) });
