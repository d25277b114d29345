import type { Block, ParsedPage } from '../parse/blocks.ts';
import type { Details } from '../parse/details.ts';
import { isBlank } from '../parse/lines.ts';
import {
  byBold,
  byDefinition,
  byDetails,
  byLabel,
  byList,
  byPlainText,
  hasAnswerLabel,
  type TextQuestion,
} from './question-styles.ts';

/** The blocks between two headings that are in no disclosure element, and the disclosure elements there. */
export interface Section {
  blocks: readonly Block[];
  details: readonly Details[];
}

const asksEnough = (questions: readonly TextQuestion[]): boolean =>
  questions.filter(({ asks }) => asks > 0).length * 2 >= questions.length;

/**
 * The questions of a section that are marked by something else than headings, in order of how plainly it is meant:
 * labels, disclosure elements, bold lines, lists, definition lists; plain lines with a question mark only where `lenient`.
 * `lenient` is for pages without a heading that asks: there two elements of a kind are enough, asking or not.
 */
export const findTextQuestions = (page: ParsedPage, section: Section, lenient: boolean): TextQuestion[] => {
  const paragraphs = section.blocks.filter(({ kind }) => kind === 'paragraph');
  const collect = (read: (page: ParsedPage, block: Block) => TextQuestion | undefined) =>
    paragraphs.map((block) => read(page, block)).filter((found) => found !== undefined);

  const labels = collect(byLabel);
  const answered = labels.some(({ bodyStart }) => hasAnswerLabel(nextText(page, bodyStart)));
  if (labels.length > 1 || answered) return labels;

  const details = section.details.filter(({ summary }) => summary !== '').map(byDetails);
  if (details.length > 0 && asksEnough(details)) return details;
  if (details.length > 1 && lenient) return details;

  const bold = collect(byBold);
  const opens = bold[0]?.start === section.blocks[0]?.start && bold[0]?.asks === 2;
  if ((bold.length > 1 || opens) && asksEnough(bold)) return bold;
  if (bold.length > 1 && lenient && bold.every((found) => !isBlank(nextText(page, found.bodyStart))))
    return bold;

  const listed = section.blocks.flatMap((block) => byList(page, block));
  if (listed.length > 0) return listed;

  const definitions = collect(byDefinition);
  if (definitions.length > 1 || definitions[0]?.asks === 2) return definitions;

  const plain = lenient ? collect(byPlainText) : [];
  return plain.length > 1 ? plain : [];
};

const nextText = (page: ParsedPage, from: number): string => {
  let line = from;
  while (line < page.lines.length && isBlank(page.lines[line])) line += 1;
  return page.lines[line] ?? '';
};
