import t from 'tap';
import { isMarkdownOfContent, isReadme } from '../../../../src/import/sources/directory/content-names.ts';

t.test('Markdown is content, unless it is hidden or about the directory', async (t) => {
  for (const name of ['a.md', '_category.md', 'readmes.md', 'a.de.md']) t.ok(isMarkdownOfContent(name), name);
  for (const name of ['README.md', 'readme.de.md', '.hidden.md', 'a.txt', 'md', 'a.md~']) {
    t.notOk(isMarkdownOfContent(name), name);
  }
});

t.test('a README is one in its usual spellings only', async (t) => {
  for (const name of [
    ...[
      'README.md',
      'readme.md',
      'Readme.md',
      'ReadMe.md',
      'README.de.md',
      'readme.pt-BR.md',
      'ReadMe.zh-Hant.md',
    ],
    ...['README-dev.md', 'README_old.md', 'README (2).md', 'Readme-first.md'],
  ]) {
    t.ok(isReadme(name), name);
  }
  for (const name of [
    ...['readme-first.md', 'readme-.md', 'readme2.md', 'readmes.md', 'readme-first.de.md', 'my-readme.md'],
    ...['Readmes.md', 'readme.first.md', 'readme.txt', 'readme'],
  ]) {
    t.notOk(isReadme(name), name);
  }
});
