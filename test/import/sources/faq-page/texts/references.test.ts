import t from 'tap';
import { parseBlocks } from '../../../../../src/import/sources/faq-page/parse/blocks.ts';
import { createPageParser } from '../../../../../src/import/sources/faq-page/parse/page-parser.ts';
import {
  appendDefinitions,
  MAX_COPIED_LENGTH,
  planReferences,
  readReferences,
} from '../../../../../src/import/sources/faq-page/texts/references.ts';
import { answersOf, notesOf, read } from '../read.ts';

t.test('definitions come along with the texts that use them', async (t) => {
  const page = read(
    '# Why?',
    '[a][x] ![b][y] c[^1]',
    '# How?',
    '[x] and ^[see [z]]',
    '# When?',
    'w[^1]',
    '',
    '[x]: /x',
    '[y]: /y',
    '[z]: /z',
    '[^1]: one [z]',
    '',
    '    two[^2]',
    '',
    '[^2]: three',
    '',
  );
  t.same(answersOf(page), {
    'Why?': '[a][x] ![b][y] c[^1]\n\n[x]: /x\n[y]: /y\n[z]: /z\n\n[^1]: one [z]\n\n    two[^2]\n[^2]: three',
    'How?': '[x] and ^[see [z]]\n\n[x]: /x\n[z]: /z',
    'When?': 'w[^1]\n\n[z]: /z\n[^1]: one [z]\n\n    two[^2]\n\n[^2]: three',
  });
  t.same(
    page.categories[0]?.entries.map(({ footnotes }) => footnotes),
    [['1', '2'], [], []],
  );
});

t.test('a text keeps a definition of its own, and one inside a quote or list', async (t) => {
  const page = read(
    '# Why?',
    '[a][x]',
    '',
    '[x]: /1',
    '# How?',
    '[b][x]',
    '',
    '[x]: /2',
    '# When?',
    '[c][y]',
    '# Who?',
    '> [d][y]',
    '>',
    '> [y]:',
    '> /y',
  );
  t.same(answersOf(page), {
    'Why?': '[a][x]\n\n[x]: /1',
    'How?': '[b][x]\n\n[x]: /2',
    'When?': '[c][y]\n\n[y]:\n/y',
    'Who?': '> [d][y]\n>\n> [y]:\n> /y',
  });
});

t.test('uses without an owner need nothing', async (t) => {
  const references = readReferences(
    parseBlocks(createPageParser(), ['[a][x] ^[b]', '', '[x]: /', '[^1]: c']),
  );
  const plan = planReferences(
    references,
    () => undefined,
    () => undefined,
  );
  t.equal(plan.copies.size, 0);
  t.equal(plan.unused.length, 2);
  t.equal(appendDefinitions('', []), '');
});

t.test('copies of definitions have an end, and what goes without is told', async (t) => {
  const long = 'x'.repeat(1_000_000);
  const questions = Array.from({ length: 6 }, (_, n) => `# Why ${n}?\n\n[^1]\n`);
  const page = read(...questions, `[^1]: ${long}`);
  const lengths = Object.values(answersOf(page)).map(({ length }) => length > 1_000_000);
  t.same(lengths, [true, true, true, false, false, true]);
  t.ok(3 * long.length < MAX_COPIED_LENGTH);
  t.same(notesOf(page, 'definition-omitted'), ['definition-omitted:25']);
  t.match(page.report.find(({ code }) => code === 'definition-omitted')?.message, /not copied to 2 of/);
});

t.test('a label that is defined and used thousands of times takes no longer each than a few', async (t) => {
  const part = (n: number) => ['# Why?', `a${n} [x]`, '', `[x]: /${n}`, ''];
  const page = read(...Array.from({ length: 3_000 }, (_, n) => part(n)).flat());
  t.equal(page.categories[0]?.entries[2_999]?.answer, 'a2999 [x]\n\n[x]: /2999');
});
