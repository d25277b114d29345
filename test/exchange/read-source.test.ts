import t from 'tap';
import { ContentError } from '../../src/content/content-set.ts';
import { readSource } from '../../src/exchange/read-source.ts';

const slugs = async (source: string): Promise<string[]> =>
  (await readSource(source, 'en')).entries.map(({ category, slug }) => `${category}/${slug}`);

t.test('a directory is read as a content directory', async (t) => {
  const directory = t.testdir({ general: { 'a.md': '---\nquestion: A?\n---\nAnswer.\n' } });
  t.same(await slugs(directory), ['general/a']);
});

t.test('a Markdown file is read as a FAQ page', async (t) => {
  const directory = t.testdir({
    'FAQ.MD': '# FAQ\n\n## What is it?\n\nA thing.\n\n## Does it work?\n\nYes.\n',
  });
  const found = await slugs(`${directory}/FAQ.MD`);
  t.same(
    found.map((path) => path.split('/')[1]),
    ['what-is-it', 'does-it-work'],
  );
});

t.test('what can be neither is refused by name', async (t) => {
  const directory = t.testdir({ 'faq.txt': 'x', 'empty.md': '\n' });
  const refused = async (name: string, problem: RegExp) => {
    const error = await readSource(`${directory}/${name}`, 'en').catch((error: unknown) => error);
    t.ok(error instanceof ContentError);
    t.match(error, { message: problem });
  };
  await refused('nowhere', /nowhere: there is no such file or directory$/);
  await refused('faq.txt', /faq\.txt: this is no Markdown file \(\.md\)/);
  await refused('empty.md', /empty\.md: no question was found on this page$/);
});
