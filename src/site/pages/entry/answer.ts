import type { PageHeading } from '../../../content/html/edit-for-page.ts';
import { render } from '../../../content/rendering/rendering.ts';
import { type AnswerParts, wholeAnswer } from '../../../entries/whole-answer.ts';
import type { EntryRow } from '../../../store/rows.ts';
import { type Markup, trusted } from '../layout/html.ts';
import type { Texts } from '../layout/texts.ts';

export interface Answer {
  markup: Markup;
  /** Those of the highest level, in order. */
  headings: readonly PageHeading[];
}

/** An answer as a page shows it, in the language of the page. */
export const showAnswer = async (
  entry: Pick<EntryRow, 'slug'> & AnswerParts,
  { linkToSection, code, table }: Pick<Texts, 'linkToSection' | 'code' | 'table'>,
  base = '',
): Promise<Answer> => {
  const labels = { linkToSection, code, table };
  const { html, headings } = await render('page', {
    markdown: wholeAnswer(entry, base),
    scope: entry.slug,
    labels,
  });
  return { markup: trusted(html), headings };
};
