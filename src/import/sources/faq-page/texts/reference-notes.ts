import type { CategoryDraft, EntryDraft } from '../outline/drafts.ts';
import type { LineTracker } from '../report/line-tracker.ts';
import type { Definition, ReferencePlan } from './references.ts';

type Owner = CategoryDraft | EntryDraft;

/** "[//]: # (text)" is how Markdown writers hide comments. */
const isComment = ({ kind, label, text }: Definition): boolean =>
  kind === 'link' && (/^(?:\/\/|comment)/i.test(label) || /^\[[^\]]*\]:\s*<?#>?\s+["'(]/.test(text));

/** Takes definitions out of texts that do not use them, and tells about those that get lost or are ambiguous. */
export const settleDefinitions = (
  tracker: LineTracker<CategoryDraft, EntryDraft>,
  { taken, unused, repeated, copies, omitted }: ReferencePlan<Owner>,
): void => {
  const nowhere = new Set(unused);
  const copied = new Set([...copies.values()].flat());
  const again = new Set(repeated);
  for (const definition of taken) {
    const { kind, start, end, text } = definition;
    const label = text.replace(/^\s*\[\^?([^\]]*)\][\s\S]*$/, '$1');
    const what = kind === 'footnote' ? `footnote “${label}”` : `link “${label}”`;
    if (isComment(definition))
      tracker.drop(start, end, 'comment-dropped', 'A comment written as a link definition was left out.');
    else if (nowhere.has(definition)) {
      tracker.drop(
        start,
        end,
        'definition-unused',
        `No answer uses the definition of the ${what}: it was left out.`,
        'warning',
      );
    } else if (again.has(definition)) {
      const message = `The ${what} is defined more than once: the first definition counts, this one was left out.`;
      tracker.drop(start, end, 'definition-repeated', message, 'warning');
    } else if (copied.has(definition)) tracker.assign(start, end, { kind: 'definition' });
  }
  for (const [{ label, start }, count] of omitted) {
    const message = `“${label}” was not copied to ${count} of the texts that use it: all copies together would be too long.`;
    tracker.note('warning', 'definition-omitted', start, message);
  }
};
