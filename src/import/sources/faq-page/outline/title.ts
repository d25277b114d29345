import type { Node } from './outline.ts';

/** Words by which pages of questions call themselves. */
const GENERIC =
  /\bf\.?a\.?q\.?s?\b|frequently asked|common questions|\bq\s?(?:&|and|\+|\/)\s?a\b|\bquestions?\b|\bhelp\b|häufig|\bfragen\b|foire aux questions|preguntas|perguntas|domande|veelgestelde|vragen|vanliga frågor|spørsmål|spørgsmål|często zadawane|pytania|часто задава|вопрос|питання|sık sorulan|よくある|質問|常见问题|常見問題|问答|자주|질문|الأسئلة|שאלות|συχνές ερωτήσεις/iu;

export const isGenericTitle = (text: string): boolean => GENERIC.test(text);

const loose = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/**
 * The heading that is the title of the whole page, if there is one; none when questions come before it (`isOpened`).
 * In order:
 * 1. the first heading, when it says what the front matter's title says;
 * 2. the first heading, when it stands alone above all others (with a front matter title: only if it calls itself a
 *    FAQ), unless it asks and is answered right below;
 * 3. the first heading, when others share its level but it calls itself a FAQ, they do not, and the headings under it
 *    are categories, or nothing is under it;
 * 4. a first heading of level 1 with neither text nor headings below, when most others of its level have some.
 */
export const findTitle = (nodes: readonly Node[], known: string | null, isOpened: boolean): Node | null => {
  const [first, ...others] = nodes;
  if (!first || isOpened) return null;
  const { heading, children } = first;
  if (known !== null && loose(heading.text) === loose(known)) return first;
  const generic = isGenericTitle(heading.text);
  const peers = others.filter((node) => node.heading.level <= heading.level);
  if (peers.length === 0) {
    const holds = others.length > 0 || first.textQuestions.length > 0 || generic;
    const answered = first.hasText && heading.asks === 2 && !generic;
    return holds && !answered && (known === null || generic) ? first : null;
  }
  const holdsCategories = children.length > 0 && children.every((child) => child.children.length > 0);
  const distinct = generic && !peers.some((node) => isGenericTitle(node.heading.text));
  if (distinct && (holdsCategories || (children.length === 0 && first.textQuestions.length === 0)))
    return first;
  const opensPage = children.length === 0 && !first.hasText && heading.asks === 0;
  const holding = peers.filter((node) => node.children.length > 0).length;
  return opensPage && holding * 2 >= peers.length && heading.level === 1 ? first : null;
};
