import type { FaqPage } from '../../../../src/import/sources/faq-page/index.ts';

const words = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '');

/**
 * The lines of a page (with their outcomes) that are not where their outcome says: in the text of an answer or description,
 * in a heading, or in a quote of the report. Repaired lines count as found when their words, or a quote, are there.
 */
export const lostLines = (markdown: string, page: FaqPage): string[] => {
  const lines = markdown
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .map((line) => line.replaceAll('\0', '\uFFFD'));
  const quotes = words(page.report.map(({ quote }) => quote ?? '').join('\n'));
  const all = page.categories.flatMap(({ description, entries }) => [
    description,
    ...entries.map((entry) => entry.answer),
  ]);
  const holds = (text: string, line: string) =>
    text.includes(line.trim()) ||
    quotes.includes(words(line)) ||
    words(text).includes(words(line).replace(/^A\d*/, '')) ||
    // A link to nowhere becomes its text, without the label that it was defined under.
    words(text).includes(words(line.replace(/\]\[[^\]]*\]/g, ']'))) ||
    text.includes(line.replace('</details>', '').trim());
  return lines.flatMap((line, index) => {
    const outcome = page.lines[index];
    const category = outcome && 'category' in outcome ? page.categories[outcome.category] : undefined;
    const entry = outcome && 'entry' in outcome ? category?.entries[outcome.entry] : undefined;
    const found = (() => {
      switch (outcome?.kind) {
        case 'blank':
          return line.trim() === '';
        case 'title':
          return page.title !== null;
        case 'front-matter':
        case 'provenance':
          return true;
        case 'category':
          return category !== undefined;
        case 'question':
          return entry !== undefined;
        case 'description':
          return category !== undefined && holds(category.description, line);
        case 'answer':
          return entry !== undefined && holds(entry.answer, line);
        case 'definition':
          return all.some((text) => text.includes(line.trim()));
        case 'note':
          return outcome.code !== 'line-unplaced' && quotes.includes(words(line));
        default:
          return false;
      }
    })();
    return found ? [] : [`${index + 1}: ${line} (${JSON.stringify(outcome)})`];
  });
};
