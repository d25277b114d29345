import t from 'tap';
import { runAtOnce } from '../../../../src/core/scheduling/pace.ts';
import { stateOfContent } from '../../../../src/import/plan/entries/entry-state.ts';
import { matchEntries } from '../../../../src/import/plan/entries/match-entries.ts';
import type { Base, Bases } from '../../../../src/import/plan/entries/merge-bases.ts';
import type { EntryOutline } from '../../../../src/store/rows.ts';
import { entryRow } from '../../../store/rows.ts';
import { contentEntry } from '../../../support/content.ts';

const base = (revision: number, slug: string): Base => ({
  revision,
  at: revision,
  state: stateOfContent(contentEntry({ slug }), `hash of ${slug}`),
});
const a = entryRow({ id: 'a', slug: 'a' });
const b = entryRow({ id: 'b', slug: 'b' });
const item = (slug: string, id = '') => contentEntry({ slug, id, question: `${slug}?` });

const match = (
  existing: EntryOutline[],
  content: ReturnType<typeof item>[],
  { seen = new Map(), declared = new Map() }: Partial<Bases> = {},
) => {
  const { entryOf, doubles } = runAtOnce(
    matchEntries(existing, content, { seen, declared }, { byContent: true }),
  );
  return content.map(
    (one) => entryOf.get(one)?.id ?? (doubles.has(one) ? `double of ${doubles.get(one)?.id}` : 'none'),
  );
};

t.test('by the slug that it has when nothing else is known', async (t) => {
  t.same(match([a, b], [item('b'), item('c')]), ['b', 'none']);
});

t.test('by the slug that it had when the content directory had it', async (t) => {
  const seen = new Map([
    ['a', base(1, 'b')],
    ['b', base(1, 'a')],
  ]);
  t.same(match([a, b], [item('a'), item('b')], { seen }), ['b', 'a']);
});

t.test('of two that had a slug at different times, the one that has it still', async (t) => {
  const seen = new Map([
    ['a', base(1, 'a')],
    ['b', base(1, 'a')],
  ]);
  t.same(match([a, b], [item('a')], { seen }), ['a']);
  t.same(match([b, a], [item('a')], { seen }), ['a']);
});

t.test('by the slug that it had when the item saw it, as that tells, above what is remembered', async (t) => {
  const file = item('a');
  const declared = new Map([[file, [{ entry: b, base: base(2, 'a') }]]]);
  t.same(match([a, b], [file], { declared, seen: new Map([['a', base(1, 'a')]]) }), ['b']);
});

t.test('by its id above all', async (t) => {
  t.same(match([a, b], [item('b', 'a'), item('a')]), ['a', 'double of a']);
});
