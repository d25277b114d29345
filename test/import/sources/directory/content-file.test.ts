import t from 'tap';
import { MAX_ANSWER_LENGTH } from '../../../../src/entries/limits.ts';
import {
  CATEGORY_FILE,
  parseCategoryFile,
  parseEntryFile,
} from '../../../../src/import/sources/directory/content-file.ts';

const FILE = '---\nquestion: Q?\n---\n\nAnswer.\n';

t.test('an entry is named by its path, and its language by the default', async (t) => {
  t.match(parseEntryFile('general/what-is-it.md', FILE, 'en'), {
    value: {
      slug: 'what-is-it',
      locale: 'en',
      category: 'general',
      question: 'Q?',
      answer: 'Answer.',
      status: 'published',
      position: undefined,
      file: {
        path: 'general/what-is-it.md',
        envelope: { prefix: '---\nquestion: Q?\n---\n\n', suffix: '\n' },
      },
    },
  });
});

t.test('a language stands in the file name or in the front matter', async (t) => {
  const localeOf = (path: string, text: string) => {
    const parsed = parseEntryFile(path, text, 'en');
    return 'value' in parsed ? parsed.value.locale : parsed.problems;
  };
  t.equal(localeOf('a/b.pt-BR.md', FILE), 'pt-BR');
  t.equal(localeOf('a/b.md', FILE.replace('Q?', 'Q?\nlocale: de')), 'de');
  t.equal(localeOf('a/b.de.md', FILE.replace('Q?', 'Q?\nlocale: de')), 'de');
  t.same(localeOf('a/b.de.md', FILE.replace('Q?', 'Q?\nlocale: fr')), [
    'a/b.de.md: the file name says de and the front matter says locale: fr',
  ]);
});

const PROBLEMS: [what: string, path: string, text: string, problems: RegExp[]][] = [
  ['a name that is no slug', 'a/Hello World.md', FILE, [/the file name must be lower-case letters/]],
  ['a name with a dot', 'a/b.c.md', FILE, [/the file name must be/]],
  ['no name at all', 'b.txt', FILE, [/the file name must be/]],
  [
    'no front matter',
    'a/B.md',
    'Answer.',
    [/the file name must be/, /^a\/B\.md: there is no front matter; begin/],
  ],
  [
    'front matter that is wrong',
    'a/B.md',
    '---\nqestion: Q\n---\nA',
    [/file name/, /^a\/B\.md: question: /, /question/],
  ],
  ['no answer', 'a/b.md', '---\nquestion: Q\n---\n\n \n', [/^a\/b\.md: there is no answer below/]],
  [
    'no language',
    'a/b.md',
    FILE.replace('Q?', 'Q?\nlocale: English'),
    [/locale: "English" is no language tag/],
  ],
  [
    'an answer without end',
    'a/b.md',
    FILE + 'x'.repeat(MAX_ANSWER_LENGTH),
    [/has 200008 characters; at most 200000/],
  ],
];

for (const [what, path, text, problems] of PROBLEMS) {
  t.test(`refuses ${what}, and says where`, async (t) => {
    const parsed = parseEntryFile(path, text, 'en');
    const found = 'problems' in parsed ? parsed.problems : [];
    t.equal(found.length, problems.length, found.join('\n'));
    problems.forEach((problem, n) => {
      t.match(found[n], problem);
    });
  });
}

t.test('a category is named by its folder', async (t) => {
  t.equal(CATEGORY_FILE, '_category.md');
  t.match(parseCategoryFile('general/_category.md', '---\ntitle: General\nposition: 2\n---\n\nAbout.\n'), {
    value: { slug: 'general', title: 'General', position: 2, description: 'About.' },
  });
  t.same(parseCategoryFile('general/_category.md', 'About.'), {
    problems: ['general/_category.md: title: must be given'],
  });
});

t.test('a slug in the front matter goes before the name of the file, whatever that is', async (t) => {
  const told = FILE.replace('Q?', 'Q?\nslug: readme');
  t.match(parseEntryFile('general/Entry 1.de.md', told, 'en', 'con'), {
    value: { slug: 'readme', locale: 'de', category: 'con', file: { path: 'general/Entry 1.de.md' } },
  });
  t.match(parseEntryFile('general/x.md', FILE.replace('Q?', 'Q?\nslug: Read me'), 'en'), {
    problems: [/^general\/x\.md: slug: must be lower-case letters/],
  });
  t.match(parseCategoryFile('Con/_category.md', '---\ntitle: T\nslug: con\n---\n'), {
    value: { slug: 'con' },
  });
});

t.test('a description has an end, and no file holds NUL', async (t) => {
  const long = `---\ntitle: T\n---\n${'x'.repeat(MAX_ANSWER_LENGTH + 1)}`;
  t.match(parseCategoryFile('a/_category.md', long), {
    problems: [/^a\/_category\.md: the description has 200001 characters; at most 200000/],
  });
  t.same(parseCategoryFile('a/_category.md', '---\ntitle: T\n---\n\0'), {
    problems: ['a/_category.md: the file holds NUL characters'],
  });
  t.match(parseEntryFile('a/b.md', `${FILE}\0`, 'en'), {
    problems: ['a/b.md: the file holds NUL characters'],
  });
});
