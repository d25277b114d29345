import { fileURLToPath } from 'node:url';
import t from 'tap';
import { digestMarkdown } from '../../src/content/html/render.ts';
import { readDirectory } from '../../src/import/sources/directory/read-directory.ts';
import { readQuestions } from '../../src/search/eval/collection.ts';
import { evaluate } from '../../src/search/eval/run.ts';
import { openMemoryIndex } from '../../src/store/sqlite/search/memory-index.ts';

/*
 * The judged queries over the seed (element-faq/README.md), by those with odd ids, which no weight and no alias was
 * chosen by, and by all.
 */
const FLOORS = { success1: 0.9, success3: 0.98, typosSuccess1: 0.88, answeredAt20: 0.7 };

t.test('finds the answers of the Element FAQ', async (t) => {
  const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));
  const { entries } = await readDirectory(path('../../seed'), 'en');
  const collection = {
    entries: entries.map(({ slug, question, aliases, answer, tags }) => ({
      id: slug,
      question,
      aliases,
      answer: digestMarkdown(answer).text,
      tags,
    })),
    ...readQuestions(path('./element-faq')),
  };
  for (const half of ['odd', 'all'] as const) {
    const { clean, typos, confidence } = evaluate('element-faq', collection, {
      openIndex: openMemoryIndex,
      half,
    });
    const atLeast = (floor: number, value = 0, what: string): void => {
      t.ok(value >= floor, `${half}, ${what}: ${value}`);
    };
    atLeast(FLOORS.success1, clean.success1, 'first');
    atLeast(FLOORS.success3, clean.success3, 'in the first three');
    atLeast(FLOORS.typosSuccess1, typos?.success1, 'first, with typing errors');
    atLeast(FLOORS.answeredAt20, confidence?.answeredAt20, 'answered where a fifth of the others are');
  }
});
