import t from 'tap';
import { diffOfCategories, diffOfEntries } from '../../../src/import/conflicts/conflict-diff.ts';
import { splitFile } from '../../../src/import/sources/directory/file-envelope.ts';
import { categoryRow } from '../../store/rows.ts';
import { contentEntry } from '../../support/content.ts';
import { storedEntry } from '../../support/stored-entry.ts';

const entry = storedEntry({ answer: 'One.\n\nTwo.', revision: 5, updatedBy: 'alice' });
const same = contentEntry({
  ...{ aliases: entry.aliases, tags: entry.tags, answer: entry.answer, question: entry.question },
  source: { title: 'FAQ', url: null },
});
const { envelope } = splitFile('---\n---\n');

t.test('shows from here to there what an editor sees in a file', async (t) => {
  const there = { ...same, answer: 'One.\n\n2.', tags: [], status: 'draft' as const };
  t.equal(
    diffOfEntries(entry, { ...there, file: { path: 'general/a b.md', envelope } }),
    `--- here: revision 5 by alice
+++ there: general/a b.md
@@ -6,9 +6,8 @@
 question: Can spaces be deleted?
 aliases:
   - How do I delete a space?
-tags:
-  - spaces
-status: published
+tags: []
+status: draft
 position: 1
 source:
   title: FAQ
@@ -16,4 +15,4 @@
 ---
 One.
${' '}
-Two.
+2.
`,
  );
});

t.test('what the content has no opinion of is no difference', async (t) => {
  t.equal(diffOfEntries(entry, same), '');
});

t.test('shows everything that can be told of an entry', async (t) => {
  const other = contentEntry({
    ...{ slug: 'b', locale: 'de', category: 'other', position: 9, status: 'archived', question: 'Q?' },
    ...{ aliases: ['A?'], tags: ['t'], answer: 'N.', createdAt: 0, createdBy: 'bob' },
  });
  const added = diffOfEntries(storedEntry({ sourceTitle: null }), {
    ...other,
    source: { title: 'X', url: 'https://x.example' },
  })
    .split('\n')
    .filter((line) => /^\+ /.test(line) || /^\+\w/.test(line));
  t.same(added, [
    ...['+createdAt: 1970-01-01T00:00:00Z', '+createdBy: bob', '+slug: b', '+locale: de', '+category: other'],
    ...['+question: Q?', '+  - A?', '+  - t', '+status: archived', '+position: 9'],
    ...['+source:', '+  title: X', '+  url: https://x.example', '+N.'],
  ]);
  t.match(diffOfEntries(entry, { ...same, source: undefined }), /\+source: null/);
});

t.test('shows what is told of a category', async (t) => {
  t.equal(
    diffOfCategories(categoryRow(), { title: 'General', position: 2, description: 'About.' }),
    '--- here\n+++ there\n@@ -1,4 +1,4 @@\n title: General\n-position: 1\n+position: 2\n ---\n-\n+About.\n',
  );
});
