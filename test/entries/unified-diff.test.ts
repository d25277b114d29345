import { applyPatch } from 'diff';
import fc from 'fast-check';
import t from 'tap';
import { revisionDocument } from '../../src/entries/revision-document.ts';
import { unifiedDiff } from '../../src/entries/unified-diff.ts';
import { revisionOf } from '../../src/entries/write/record.ts';
import type { EntryRow } from '../../src/store/rows.ts';
import { entryRow } from '../store/rows.ts';

const revision = (number: number, over: Partial<EntryRow> = {}) =>
  revisionOf(entryRow({ revision: number, ...over }), 'general', null);

t.test('it is what diff -u says of both', async (t) => {
  const before = revision(1, { answer: 'one\ntwo' });
  t.equal(
    unifiedDiff(before, revision(3, { answer: 'one\n2', tags: ['x'] })),
    `--- revision 1
+++ revision 3
@@ -4,10 +4,11 @@
 question: Can spaces be deleted?
 aliases:
   - How do I delete a space?
-tags: []
+tags:
+  - x
 status: published
 position: 1
 source: null
 ---
 one
-two
+2
`,
  );
  t.equal(unifiedDiff(before, { ...before, revision: 2 }), '');
});

t.test('applied to the one it gives the other, however long and different they are', async (t) => {
  const check = (from: string, to: string): boolean => {
    const a = revision(1, { answer: from });
    const b = revision(2, { answer: to });
    const patch = unifiedDiff(a, b);
    return patch === '' || applyPatch(revisionDocument(a.snapshot), patch) === revisionDocument(b.snapshot);
  };
  const text = fc
    .array(fc.constantFrom('a', 'b', '', '-x', '+y', '\\ z'), { maxLength: 12 })
    .map((lines) => lines.join('\n'));
  fc.assert(fc.property(text, text, check), { numRuns: 300 });
  const long = (word: string): string => Array.from({ length: 5_000 }, (_, n) => `${word} ${n}`).join('\n');
  t.ok(check(long('a'), long('b')));
});
