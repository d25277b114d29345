import t from 'tap';
import {
  MAX_FRONT_MATTER_LINES,
  readFrontMatter,
} from '../../../../../src/import/sources/faq-page/head/front-matter.ts';

t.test('reads YAML between dashes, closed by dashes or dots', async (t) => {
  t.same(readFrontMatter(['', '---', 'title: A', '---', 'x']), { end: 4, values: { title: 'A' } });
  t.same(readFrontMatter(['---', 'n: 1', '...', 'x']), { end: 3, values: { n: 1 } });
  t.same(readFrontMatter(['---', '', '---']), { end: 3, values: {} });
});

t.test('reads the top level of TOML between pluses', async (t) => {
  const lines = [
    '+++',
    'title = "A"',
    "tags = ['x', 'y']",
    'date = 2024-01-02',
    'odd line',
    '[extra]',
    'no = 1',
    '+++',
  ];
  t.same(readFrontMatter(lines), { end: 8, values: { title: 'A', tags: ['x', 'y'], date: '2024-01-02' } });
});

t.test('takes out broken YAML and says why', async (t) => {
  const { end, values, problem } = readFrontMatter(['---', 'a: [', '---']);
  t.same([end, values], [3, {}]);
  t.match(problem, /\w/);
});

t.test('text between two rules is no front matter', async (t) => {
  for (const lines of [
    ['---', 'text', '---'],
    ['---', '`: [', '---'],
    ['---', '- a', '---'],
    ['---', '# c', '---'],
    ['---', 'a: 1'],
    ['a'],
  ]) {
    t.equal(readFrontMatter(lines).end, 0, lines.join(' | '));
  }
});

t.test('a fence that closes too late is none', async (t) => {
  t.equal(MAX_FRONT_MATTER_LINES, 500);
  t.equal(readFrontMatter(['---', ...Array<string>(MAX_FRONT_MATTER_LINES).fill('a: 1'), '---']).end, 0);
});

t.test('a key of TOML can have any name', async (t) => {
  const { values } = readFrontMatter([
    '+++',
    '__proto__ = "x"',
    '"title"  =  "A = B"',
    '= 1',
    'no value',
    '+++',
  ]);
  t.same(Object.entries(values), [
    ['__proto__', 'x'],
    ['title', 'A = B'],
  ]);
});

t.test('front matter that nests without end is a problem, and no end of the process', async (t) => {
  const { end, problem } = readFrontMatter(['---', `a: ${'['.repeat(60_000)}`, '---', 'text']);
  t.equal(end, 3);
  t.match(problem, /nests too deep/);
});
