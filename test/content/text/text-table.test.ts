import t from 'tap';
import { createParser } from '../../../src/content/html/markdown.ts';
import { textTable } from '../../../src/content/text/text-table.ts';

const tableOf = (markdown: string): string => textTable(createParser().parse(markdown, {}).slice(1, -1));

t.test('columns stand below each other', async (t) => {
  t.equal(
    tableOf('| a | bb |\n|---|---|\n| **ccc** | d<br>e |\n| f | |'),
    'a   | bb\n----|----\nccc | d e\nf   |',
  );
});

t.test('a table of nothing but its head', async (t) => t.equal(tableOf('| a |\n|---|'), 'a\n-'));
