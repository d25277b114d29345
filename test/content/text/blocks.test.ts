import t from 'tap';
import { createParser } from '../../../src/content/html/markdown.ts';
import { blocksOf } from '../../../src/content/text/blocks.ts';

const typesOf = (markdown: string): string[] =>
  blocksOf(createParser().parse(markdown, {})).map((block) => `${block[0]?.type} ${block.length}`);

t.test('a token stream is read as a tree, block by block', async (t) => {
  t.same(typesOf('# a\n\nb\n\n---\n\n    c'), ['heading_open 3', 'paragraph_open 3', 'hr 1', 'code_block 1']);
  const [list = []] = blocksOf(createParser().parse('- a\n- b\n  - c', {}));
  const items = blocksOf(list.slice(1, -1));
  t.same(
    items.map((item) => blocksOf(item.slice(1, -1)).map(([token]) => token?.type)),
    [['paragraph_open'], ['paragraph_open', 'bullet_list_open']],
  );
  t.same(blocksOf([]), []);
});
