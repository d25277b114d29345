import t from 'tap';
import type { Conflict } from '../../../src/import/conflicts/describe-conflicts.ts';
import { formatConflicts } from '../../../src/import/conflicts/format-conflicts.ts';

const conflict = (over: Partial<Conflict>): Conflict => ({
  ...{
    kind: 'both',
    of: 'entry',
    slug: 'a',
    locale: 'en',
    path: 'general/a.md',
    line: null,
    seenRevision: 3,
  },
  ...{ revisions: [{ revision: 4, by: 'alice', at: 0 }], modifiedAt: null, diff: null },
  ...over,
});
const category: Partial<Conflict> = {
  ...{ of: 'category', locale: null, path: null, seenRevision: null, revisions: [], modifiedAt: 0 },
};

t.test('tells who changed what when, how it differs, and what can be done', async (t) => {
  t.equal(
    formatConflicts([conflict({ diff: '--- here\n+++ there\n@@ -1 +1 @@\n-a\tb\u001b[2J\n+c\n' })]),
    `There is a conflict; nothing was changed.

a (en): changed here since revision 3, and there in general/a.md
  revision 4 by alice at 1970-01-01T00:00:00Z
  --- here
  +++ there
  @@ -1 +1 @@
  -a\tb\\u001b[2J
  +c

To keep both, take over by hand what was changed here: lectern export writes it. Or decide for all of them:
--on-conflict=theirs takes what is there, --on-conflict=ours keeps what is here.`,
  );
});

const SENTENCES: [over: Partial<Conflict>, sentence: string][] = [
  [{ path: null }, 'a (en): changed here since revision 3, and there in the content'],
  [{ seenRevision: null }, 'a (en): made here, and general/a.md says something else'],
  [{ kind: 'removed-there', path: null }, 'a (en): changed here since revision 3, removed there'],
  [
    { kind: 'double' },
    'a (en): general/a.md is about this entry, which something else there is about as well; remove one of them',
  ],
  [{ kind: 'taken' }, 'a (en): general/a.md would take its slug; rename one of them'],
  [category, 'category a: changed here and there, here last at 1970-01-01T00:00:00Z'],
  [
    { ...category, kind: 'removed-there' },
    'category a: changed here, removed there, here last at 1970-01-01T00:00:00Z',
  ],
];

for (const [over, sentence] of SENTENCES) {
  t.test(sentence, async (t) => {
    t.ok(formatConflicts([conflict(over), conflict({})]).includes(`\n${sentence}\n`));
  });
}

t.test('several are told one after the other, and names safely', async (t) => {
  const revisions = [{ revision: 5, by: 'a\u202eb', at: 0 }];
  t.match(
    formatConflicts([conflict({ revisions }), conflict({ slug: 'b' })]),
    /^There are 2 conflicts; [\s\S]+ {2}revision 5 by a\\u202eb at [\s\S]+\nb \(en\): /,
  );
});
