import t from 'tap';
import { z } from 'zod';
import {
  CategoryFrontMatter,
  EntryFrontMatter,
  readFrontMatter,
} from '../../../../src/import/sources/directory/front-matter.ts';

t.test('reads every field', async (t) => {
  const yaml = `
question: " Can spaces be deleted? "   # a comment
aliases: [How do I delete a space?]
tags:
- spaces
locale: en
position: 0
status: draft
revision: 2
createdAt: 2025-06-13T11:49:00Z
createdBy: twilight
updatedAt: 2025-06-13T13:53:36.5+02:00
updatedBy: twilight
source: { title: FAQ, url: "https://example.org/faq" }
`;
  t.same(readFrontMatter(yaml, EntryFrontMatter), {
    data: {
      question: 'Can spaces be deleted?',
      aliases: ['How do I delete a space?'],
      tags: ['spaces'],
      locale: 'en',
      position: 0,
      status: 'draft',
      revision: 2,
      createdAt: Date.UTC(2025, 5, 13, 11, 49),
      createdBy: 'twilight',
      updatedAt: Date.UTC(2025, 5, 13, 11, 53, 36, 500),
      updatedBy: 'twilight',
      source: { title: 'FAQ', url: 'https://example.org/faq' },
      tools: [],
      negativeQuestions: [],
    },
  });
});

t.test('what is not said has its default', async (t) => {
  t.same(readFrontMatter('question: Q\nsource: { title: T }', EntryFrontMatter), {
    data: {
      question: 'Q',
      aliases: [],
      tags: [],
      status: 'published',
      source: { title: 'T', url: null },
      tools: [],
      negativeQuestions: [],
    },
  });
  t.same(readFrontMatter('title: T', CategoryFrontMatter), { data: { title: 'T' } });
});

const PROBLEMS: [yaml: string, problems: RegExp[]][] = [
  ['question: a\ntag: [x]', [/^unknown field "tag"\. Did you mean "tags"\?$/]],
  ['question: a\nxyzzyplugh: 1', [/^unknown field "xyzzyplugh"\.$/]],
  [
    'question: a\nsource: { titel: x }',
    [/^source\.title: /, /^unknown field "source\.titel"\. Did you mean "title"\?$/],
  ],
  ['question: a\nquestion: b', [/^line 3: Map keys must be unique/]],
  ['question: a: b', [/^line 2: Nested mappings/]],
  ['question: @alice', [/^line 2: Plain value cannot start with reserved character @/]],
  ['question: "a', [/^line 2: Missing closing "quote/]],
  ['question: *emphasis', [/^front matter: .*[Uu]nresolved alias.*emphasis/]],
  ['', [/^question: /]],
  ['- a', [/^front matter: .*expected object/]],
  [
    'question: 404\nposition: -1\nstatus: gone',
    [/^question: /, /^position: /, /^status: .*"draft"\|"published"/],
  ],
  ['question: a\naliases: [b, 1]\ncreatedAt: yesterday', [/^aliases\.1: /, /^createdAt: /]],
  [`question: ${'a'.repeat(501)}`, [/^question: .*500/]],
];

for (const [yaml, problems] of PROBLEMS) {
  t.test(`says what is wrong, and where: ${JSON.stringify(yaml).slice(0, 60)}`, async (t) => {
    const read = readFrontMatter(yaml, EntryFrontMatter);
    const found = 'problems' in read ? read.problems : [];
    t.equal(found.length, problems.length, found.join('\n'));
    problems.forEach((problem, n) => {
      t.match(found[n], problem);
    });
  });
}

t.test('a document that grows without end when it is read is a problem like any other', async (t) => {
  const bomb = `a: &a [x, x]\n${[...'bcdefghij'].map((name, n) => `${name}: &${name} [${`*${'abcdefghij'[n]}, `.repeat(9)}]`).join('\n')}`;
  t.match(readFrontMatter(bomb, EntryFrontMatter), { problems: [/Excessive alias count/] });
});

t.test('where there is no list of fields, none is proposed', async (t) => {
  const List = z.array(z.strictObject({ name: z.string().optional() }));
  t.same(readFrontMatter('- nmae: x', List), { problems: ['unknown field "0.nmae".'] });
});
