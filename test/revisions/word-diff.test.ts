import fc from 'fast-check';
import t from 'tap';
import { revisionOf } from '../../src/entries/write/record.ts';
import { diffWords, fieldChanges } from '../../src/revisions/word-diff.ts';
import { entryRow } from '../store/rows.ts';

t.test('the parts make both texts, whatever they are', async (t) => {
  const check = (before: string, after: string): boolean => {
    const parts = diffWords(before, after);
    const join = (left: string) =>
      parts
        .filter(({ op }) => op !== left)
        .map(({ text }) => text)
        .join('');
    return join('insert') === before && join('delete') === after && parts.every(({ text }) => text !== '');
  };
  const words = fc
    .array(fc.constantFrom('a', 'b ', '\n', 'über', '部屋', '-', '😀'), { maxLength: 30 })
    .map((all) => all.join(''));
  fc.assert(fc.property(words, words, check), { numRuns: 500 });
  const long = (word: string): string => Array.from({ length: 5_000 }, (_, n) => `${word}${n}`).join(' ');
  t.ok(check(long('a'), long('b')));
  t.same(diffWords('same', 'same'), [{ op: 'equal', text: 'same' }]);
});

t.test('a field that a revision does not have is null in it', async (t) => {
  const without = revisionOf(entryRow({ revision: 1, tools: null }), 'general', null);
  const having = revisionOf(entryRow({ revision: 2, tools: ['tokens'] }), 'general', null);
  t.same(fieldChanges(without, having), [{ field: 'tools', before: null, after: ['tokens'] }]);
  t.same(fieldChanges(having, without), [{ field: 'tools', before: ['tokens'], after: null }]);
});
