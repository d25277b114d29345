import t from 'tap';
import { planPaths } from '../../src/export/file-paths.ts';

interface Named {
  id: string;
  slug: string;
  locale?: string;
  categoryId?: string;
}

type Files = Record<string, string | { path: string; prefix: string }>;

/** The path of each, by id. `files` are paths by owner. */
const plan = (categories: Named[], entries: Named[], files: Files = {}): Record<string, string> => {
  const known = Object.entries(files).map(
    ([owner, file]) => [owner, typeof file === 'string' ? { path: file, prefix: '' } : file] as const,
  );
  const whole = entries.map((entry) => ({ locale: 'en', categoryId: 'c', ...entry }));
  return Object.fromEntries(planPaths(categories, whole, new Map(known), 'en'));
};

const GENERAL = { id: 'c', slug: 'general' };

t.test('files are named after slugs, and after languages other than the default', async (t) => {
  const entries = [
    { id: '1', slug: 'why' },
    { id: '2', slug: 'why', locale: 'de' },
    { id: '3', slug: 'why', locale: 'pt-BR', categoryId: 'd' },
  ];
  t.same(plan([GENERAL, { id: 'd', slug: 'other' }], entries), {
    c: 'general/_category.md',
    d: 'other/_category.md',
    '1': 'general/why.md',
    '2': 'general/why.de.md',
    '3': 'other/why.pt-BR.md',
  });
});

t.test(
  'a file stays where it is, while its name or its front matter says what its owner is called',
  async (t) => {
    const told = { path: 'general/Entry 1.md', prefix: '---\nquestion: Q\nslug: why\n---\n' };
    const pathOf = (slug: string, file: Files[string], locale = 'en') =>
      plan([GENERAL], [{ id: '1', slug, locale }], { '1': file })['1'];
    t.equal(pathOf('why', 'general/why.md', 'de'), 'general/why.md', 'its language is told inside');
    t.equal(pathOf('why', 'general/why.en.md'), 'general/why.en.md');
    t.equal(pathOf('why', told), 'general/Entry 1.md');
    t.equal(pathOf('how', told), 'general/how.md');
    t.equal(pathOf('how', 'general/why.md'), 'general/how.md');
    t.equal(pathOf('why', 'other/why.md'), 'general/why.md');
    t.equal(pathOf('why', { path: 'general/x.md', prefix: '---\n[\n---\n' }), 'general/why.md');
  },
);

t.test('a name that a README or a file system has is left to it', async (t) => {
  const slugs = ['readme', 'con', 'entry-con', 'readme-first'];
  const entries = slugs.map((slug, n) => ({ id: String(n), slug }));
  t.match(plan([GENERAL], [...entries, { id: '9', slug: 'readme', locale: 'de' }]), {
    '0': 'general/entry-readme.md',
    '1': 'general/entry-con-2.md',
    '2': 'general/entry-con.md',
    '3': 'general/readme-first.md',
    '9': 'general/entry-readme.de.md',
  });
});

t.test('of two names that are the same to some file systems the later one gets another', async (t) => {
  const entries = [
    { id: '2', slug: 'e\u0301' },
    { id: '1', slug: '\u00e9' },
    { id: '3', slug: 'x', locale: 'pt-br' },
    { id: '4', slug: 'x', locale: 'pt-BR' },
  ];
  t.match(plan([GENERAL], entries), {
    '1': 'general/\u00e9.md',
    '2': 'general/entry-e\u0301.md',
    '3': 'general/x.pt-br.md',
    '4': 'general/entry-x.pt-BR.md',
  });
  const known = { '2': 'general/e\u0301.md' };
  t.match(plan([GENERAL], entries, known), { '1': 'general/entry-\u00e9.md', '2': 'general/e\u0301.md' });
});

t.test('folders go by the same rules', async (t) => {
  const entries = [{ id: '1', slug: 'a', categoryId: 'con' }];
  const con = { id: 'con', slug: 'con' };
  t.match(plan([con], entries), { con: 'category-con/_category.md', '1': 'category-con/a.md' });
  const told = { path: 'Console/_category.md', prefix: '---\ntitle: Con\nslug: con\n---\n' };
  t.match(plan([con], entries, { con: told }), { con: 'Console/_category.md', '1': 'Console/a.md' });
  t.match(plan([con], entries, { con: 'old/_category.md' }), { con: 'category-con/_category.md' });
  t.match(plan([con], entries, { '1': 'con/a.md' }), { con: 'con/_category.md', '1': 'con/a.md' });
  const two = [
    { id: 'd', slug: 'λόγος' },
    { id: 'e', slug: 'λόγοσ' },
  ];
  t.match(plan(two, []), { d: 'λόγος/_category.md', e: 'category-λόγοσ/_category.md' });
});

t.test('names have an end', async (t) => {
  const long = 'a'.repeat(252);
  const paths = plan(
    [GENERAL],
    [
      { id: '1', slug: long },
      { id: '2', slug: long, locale: 'de' },
    ],
  );
  t.equal(paths['1'], `general/${long}.md`);
  t.match(paths['2'], /^general\/entry-a{243}\.de\.md$/);
});
