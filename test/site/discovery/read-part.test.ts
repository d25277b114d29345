import t from 'tap';
import { MAX_CHARACTERS, MAX_ENTRIES, readPart } from '../../../src/site/discovery/read-part.ts';
import { openInMemory } from '../../store/open.ts';
import { fill } from '../../store/rows.ts';

t.test('every published entry of a language comes once, in order, part by part', async (t) => {
  t.same([MAX_ENTRIES, MAX_CHARACTERS], [500, 300_000]);
  const store = openInMemory(t);
  const count = 2 * MAX_ENTRIES + 10;
  const rows = Array.from({ length: count }, (_, n) => ({ id: `e${n}`, position: (n * 7) % count }));
  await fill(store, ...rows, { id: 'de', locale: 'de' }, { id: 'draft', status: 'draft' });
  const sizes: number[] = [];
  const positions: string[] = [];
  for (let from: Awaited<ReturnType<typeof readPart>>['next']; ; ) {
    const { pieces, next } = await readPart(store, { locale: 'en' }, from, ({ position }) => `${position}`);
    sizes.push(pieces.length);
    positions.push(...pieces);
    if (next === undefined) break;
    from = next;
  }
  t.same(sizes, [MAX_ENTRIES, MAX_ENTRIES, 10]);
  t.same(positions.map(Number), [...rows.keys()]);
});

t.test('a text ends before it is too long, but has one entry', async (t) => {
  const store = openInMemory(t);
  await fill(store, ...[1, 2, 3, 4].map((position) => ({ id: `e${position}`, position })));
  const read = (length: number) =>
    readPart(store, { locale: 'en', categoryId: 'c1' }, undefined, () => 'x'.repeat(length));
  t.match(await read(MAX_CHARACTERS / 2), { pieces: { length: 2 }, next: [2, 'e2'] });
  t.match(await read(MAX_CHARACTERS + 1), { pieces: { length: 1 }, next: [1, 'e1'] });
  t.match(await read(10), { pieces: { length: 4 }, next: undefined });
});
