import { render, renderNow } from '../content/rendering/rendering.ts';
import type { EntryRow } from '../store/rows.ts';

type Entry = Pick<EntryRow, 'slug' | 'answer'>;

/** What is made of answers for readers, beside the Markdown. */
export type Rendering = 'html' | 'text';

/** Of entries as they were read: what was prepared goes with them. */
const prepared = new WeakMap<Entry, { [K in Rendering]?: string }>();

/** Renders answers ahead, long ones in threads and others in turns, so that what is then written of them keeps nobody waiting. */
export const prepareAnswers = async (
  entries: readonly Entry[],
  rendering: Rendering | undefined,
): Promise<void> => {
  if (rendering === undefined) return;
  for (const entry of entries) {
    const { answer: markdown, slug: scope } = entry;
    const written = await (rendering === 'html'
      ? render('html', { markdown, scope })
      : render('text', { markdown }));
    prepared.set(entry, { ...prepared.get(entry), [rendering]: written });
  }
};

/** The answer as sanitised HTML, with ids that begin with the slug. */
export const renderAnswer = (entry: Entry): string =>
  prepared.get(entry)?.html ?? renderNow('html', { markdown: entry.answer, scope: entry.slug });

/** The answer as plain text for people. */
export const renderAnswerText = (entry: Entry): string =>
  prepared.get(entry)?.text ?? renderNow('text', { markdown: entry.answer });
