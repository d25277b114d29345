import t from 'tap';
import { isMarkdownOfContent } from '../../src/content/content-names.ts';

t.test('Markdown is content, unless it is hidden or about the directory', async (t) => {
  for (const name of ['a.md', '_category.md', 'readmes.md', 'a.de.md']) t.ok(isMarkdownOfContent(name), name);
  for (const name of ['README.md', 'readme.de.md', '.hidden.md', 'a.txt', 'md', 'a.md~']) {
    t.notOk(isMarkdownOfContent(name), name);
  }
});
